package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.LookUpNames;
import org.zhigai.kernel.Progress;

/** Names are seen by who knows the password and says why, and never without a line in the history. */
class LookUpNamesTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void everyLookIsToldAndNoneIsShownWithout() {
    fresh.archive().intake().commit(Some.reading("a.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(12))), "", Some.CLERK, Progress.NONE);
    var look = new LookUpNames(fresh.archive());
    var group = LookUpNames.pseudonyms("S-0003、S-0001\nS-0099 S-0003");
    assertThat(group).containsExactly("S-0003", "S-0001", "S-0099");
    OpeningTest.refused("ZG-435", () -> look.names(group, "点名", "falsch".toCharArray(), Some.CLERK));
    assertThatThrownBy(() -> look.names(group, " ", FreshStore.password(), Some.CLERK)).hasMessageStartingWith("ZG-430");
    assertThatThrownBy(() -> look.names(List.of(), "点名", FreshStore.password(), Some.CLERK)).hasMessageStartingWith("ZG-431");
    assertThat(fresh.archive().records().last(10)).isEmpty();
    var found = look.names(group, "帮扶小组点名", FreshStore.password(), Some.CLERK);
    assertThat(found).extracting(p -> p.pseudonym()).containsExactly("S-0003", "S-0001");
    assertThat(found).allSatisfy(p -> assertThat(p.name()).startsWith("诸葛测试"));
    fresh.reopen();
    assertThat(fresh.archive().records().last(10)).singleElement().satisfies(told -> {
      assertThat(told.by()).isEqualTo(Some.CLERK);
      assertThat(told.why()).isEqualTo("帮扶小组点名");
      assertThat(told.what().key()).isEqualTo("names.looked");
      assertThat(told.what().values()).containsExactly(2L);
    });
    assertThat(fresh.archive().care().check().isWhole()).isTrue();
  }
}
