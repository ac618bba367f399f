package org.zhigai.explore.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.stats.Descriptives;

class GrowthTest {
  /** The same pupils twice, nothing taught: the raw change flatters the weakest level, the shown one does not. */
  @Test
  void whatALowScoreRisesByItselfIsNoGrowth() {
    var school = FakeSchool.of(50, 50, 50, 50, 50, 50).ofTotals();
    var before = school.results(1).pupils().stream().mapToDouble(PupilResult::total).toArray();
    var after = school.results(2).pupils().stream().mapToDouble(PupilResult::total).toArray();
    var weak = IntStream.range(0, before.length).filter(p -> before[p] < 60).toArray();
    var raw = Arrays.stream(weak).mapToDouble(p -> after[p] - before[p]).average().orElseThrow() / Descriptives.of(before).sd();
    var explore = new Explore(school);
    var entry = explore.entries().stream().filter(e -> e.key().equals("paper-2")).findFirst().orElseThrow();
    var exhibit = explore.show(Place.of(entry.key(), Aspect.GROWTH), entry, Progress.NONE);
    var forest = (ForestPlot) exhibit.plot().orElseThrow().spec().apply(new Words(Lang.ZH));
    var shown = forest.rows().getFirst();
    assertThat(raw).as("regression to the mean").isGreaterThan(0.15);
    assertThat(Math.abs(shown.estimate())).isLessThan(raw / 2);
    assertThat(shown.low()).isLessThan(0);
    assertThat(shown.high()).isGreaterThan(0);
    assertThat(exhibit.title().key()).isEqualTo("explore.growth.title.alike");
  }

  @Test
  void oneRoundOrTooFewPupilsAreNoGrowth() {
    for (var school : java.util.List.of(FakeSchool.of(40, 40).over(1), FakeSchool.of(9, 8))) {
      var explore = new Explore(school);
      var entry = explore.entries().stream().filter(e -> e.key().equals("paper-" + school.rounds())).findFirst().orElseThrow();
      assertThat(explore.show(Place.of(entry.key(), Aspect.GROWTH), entry, Progress.NONE).plot()).isEmpty();
    }
  }
}
