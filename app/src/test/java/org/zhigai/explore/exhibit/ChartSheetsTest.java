package org.zhigai.explore.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Run;

class ChartSheetsTest {
  private final Words zh = new Words(Lang.ZH);

  @Test
  void theNumbersOfATableStayNumbers() {
    var explore = new Explore(new FakeResults(3));
    var entry = explore.entries().getFirst();
    var exhibit = explore.show(Place.of(entry.key(), Aspect.LEVELS), entry, Progress.NONE);
    var numbers = ChartSheets.of(exhibit, zh, new byte[0]).numbers();
    var held = numbers.rows().stream().flatMap(List::stream).filter(Run.Held.class::isInstance).count();
    assertThat(held).isPositive();
    for (var r = 0; r < numbers.rows().size(); r++) {
      for (var c = 0; c < numbers.columns().size(); c++) {
        assertThat(numbers.rows().get(r).get(c).in(zh)).isEqualTo(zh.say(exhibit.table().rows().get(r).get(c)));
      }
    }
  }

  @Test
  void theNativeChartHasTheNumbersOfTheDrawnOneAndAHiddenClassHasNone() {
    var explore = new Explore(new FakeResults(3));
    var entry = explore.entries().getFirst();
    var exhibit = explore.show(Place.of(entry.key(), Aspect.LEVELS), entry, Progress.NONE);
    var sheet = ChartSheets.of(exhibit, zh, new byte[0]);
    var bars = (org.zhigai.charts.spec.LevelShareBars) exhibit.plot().orElseThrow().spec().apply(zh);
    var chart = sheet.figure().drawn().orElseThrow();
    assertThat(chart.form()).isEqualTo(ChartForm.STACKED);
    for (var r = 0; r < bars.rows().size(); r++) {
      for (var level = 0; level < 4; level++) {
        var shares = bars.rows().get(r).shares();
        assertThat(chart.series().get(level).values().get(r)).isEqualTo(shares.isEmpty() ? Double.valueOf(Double.NaN) : shares.get(level));
      }
    }
    assertThat(sheet.title().in(zh)).isEqualTo(zh.say(exhibit.title()));
  }

  @Test
  void aTrendIsSentAsLinesWithTheNumbersOfItsPoints() {
    var explore = new Explore(org.zhigai.fakes.FakeSchool.of(30, 30).over(4));
    var entry = explore.entries().get(3);
    var exhibit = explore.show(Place.of(entry.key(), Aspect.TREND), entry, Progress.NONE);
    var profile = (org.zhigai.charts.spec.Profile) exhibit.plot().orElseThrow().spec().apply(zh);
    var chart = ChartSheets.of(exhibit, zh, new byte[0]).figure().drawn().orElseThrow();
    assertThat(chart.form()).isEqualTo(ChartForm.LINES);
    assertThat(chart.series().getFirst().values())
        .isEqualTo(profile.lines().getFirst().points().stream().map(org.zhigai.charts.spec.Profile.Point::value).toList());
  }
}
