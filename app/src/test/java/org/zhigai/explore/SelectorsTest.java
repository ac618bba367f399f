package org.zhigai.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;

/** A class and a group of items are offered exactly where choosing one changes what is seen. */
class SelectorsTest {
  private final Words words = new Words(Lang.ZH);
  private final Explore explore = new Explore(new FakeResults(420));
  private final Entry entry = explore.entries().getFirst();

  @ParameterizedTest
  @EnumSource(Aspect.class)
  void aSelectorIsOfferedWhereItChangesSomethingAndNowhereElse(Aspect aspect) {
    if (!entry.aspects().contains(aspect)) {
      return;
    }
    var shown = show(Place.of(entry.key(), aspect));
    var keys = shown.options().stream().map(Option::key).toList();
    assertThat(keys.contains(Place.CLASS)).as("class").isEqualTo(differs(shown, show(Place.of(entry.key(), aspect).with(Place.CLASS, "四（3）班"))));
    assertThat(keys.contains(Place.POINT)).as("group").isEqualTo(differs(shown, show(Place.of(entry.key(), aspect).with(Place.POINT, "几何直观"))));
  }

  @ParameterizedTest
  @EnumSource(Aspect.class)
  void aClassIsNamedInTheSubtitleOnlyWhereOneIsLookedAt(Aspect aspect) {
    if (!entry.aspects().contains(aspect)) {
      return;
    }
    var shown = show(Place.of(entry.key(), aspect).with(Place.CLASS, "四（3）班"));
    if (!aspect.followsClass()) {
      assertThat(words.say(shown.title()) + words.say(shown.subtitle())).doesNotContain("（3）班");
    } else {
      assertThat(words.say(shown.subtitle())).contains("四（3）班");
    }
  }

  @Test
  void theGroupOfItemsIsNamedInTheSubtitle() {
    for (var aspect : List.of(Aspect.ITEMS, Aspect.MAP)) {
      assertThat(aspect.followsPoint()).isTrue();
      var place = Place.of(entry.key(), aspect);
      assertThat(words.say(show(place.with(Place.POINT, "几何直观")).subtitle())).endsWith("知识点：几何直观");
      assertThat(words.say(show(place.with(Place.POINT, "掌握")).subtitle())).endsWith("能力层级：掌握");
      assertThat(words.say(show(place.with(Place.POINT, "选择")).subtitle())).endsWith("题型：选择");
      assertThat(words.say(show(place.with(Place.POINT, "没有的")).subtitle())).doesNotContain("没有的");
    }
    assertThat(words.say(show(Place.of(entry.key(), Aspect.SCORES).with(Place.POINT, "几何直观")).subtitle())).doesNotContain("几何直观");
  }

  @Test
  void allIsTheFirstChoiceAndTakesTheChoiceBack() {
    var options = show(Place.of(entry.key(), Aspect.ITEMS)).options();
    assertThat(options).extracting(Option::key).containsExactly(Place.CLASS, Place.POINT);
    assertThat(options).allSatisfy(o -> assertThat(o.values().getFirst().key()).isEmpty());
    assertThat(options.getFirst().values()).extracting(Option.Value::key).containsExactly("", "四（1）班", "四（2）班", "四（3）班");
    assertThat(options.getLast().values()).extracting(Option.Value::key).contains("几何直观", "掌握", "选择");
  }

  private Exhibit show(Place place) {
    return explore.show(place, entry, Progress.NONE);
  }

  private static boolean differs(Exhibit a, Exhibit b) {
    return !List.of(a.title(), a.subtitle(), a.table(), a.reading()).equals(List.of(b.title(), b.subtitle(), b.table(), b.reading()));
  }
}
