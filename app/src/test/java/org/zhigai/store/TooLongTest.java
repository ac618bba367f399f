package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.kernel.UserFault;

/** What is longer than its column is refused with a code, and nowhere quoted. */
class TooLongTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void isRefusedAndNotQuoted() {
    var name = "诸葛".repeat(200);
    assertThatThrownBy(() -> fresh.archive().intake().commit(
        Some.reading("a.xlsx", Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "G1", name, 1)))), "", Some.CLERK, Progress.NONE))
        .isInstanceOfSatisfying(UserFault.class, refused -> {
          assertThat(refused.code()).isEqualTo("ZG-326");
          assertThat(refused.what().values()).containsExactly("name ≤ 200");
          assertThat(SafeTrace.of(refused)).contains("ZG-326", "at org.zhigai.store.").doesNotContain("诸葛");
        });
    assertThat(fresh.archive().results().imports()).isEmpty();
    assertThatThrownBy(() -> fresh.archive().profile().save(new SchoolProfile(name, "", "")))
        .isInstanceOfSatisfying(UserFault.class, refused -> {
          assertThat(refused.code()).isEqualTo("ZG-326");
          assertThat(SafeTrace.of(refused)).contains("ZG-326", "caused by:", "at org.zhigai.store.").doesNotContain("诸葛");
        });
    FreshStore.edit(fresh.archive());
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
  }
}
