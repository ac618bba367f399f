package org.zhigai.explore.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.Profile;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
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

  private static final ChartSpec.Heading NONE = new ChartSpec.Heading("", "");

  static Stream<Arguments> forms() {
    var nan = Double.NaN;
    var curve = new Curves.Curve("一", List.of(0.0, 1.0), List.of(.1, .9), false, ChartSpec.Role.SCHOOL);
    var error = new Curves.Curve("误差", List.of(0.0, 1.0), List.of(.3, .2), false, ChartSpec.Role.PART, true);
    var scale = new Curves.Scale("率", 0, 1, true);
    return Stream.of(
        Arguments.of(
            new BeforeAfter(NONE, "春", "秋", new BeforeAfter.Course("校", .5, .6), new BeforeAfter.Course("区", .7, .72), nan, nan, nan, ""),
            new Drawn(ChartForm.LINES, List.of("春", "秋"), List.of(new Series("校", List.of(.5, .6), SCHOOL), new Series("区", List.of(.7, .72), OTHER)), "0.0%")),
        Arguments.of(
            new BeforeAfter(NONE, "春", "秋", new BeforeAfter.Course("校", 60, 66), new BeforeAfter.Course("区", 70, 71), nan, nan, nan, "", false),
            new Drawn(ChartForm.LINES, List.of("春", "秋"), List.of(new Series("校", List.of(60.0, 66.0), SCHOOL), new Series("区", List.of(70.0, 71.0), OTHER)),
                "0.0")),
        Arguments.of(
            new RateDots(NONE, List.of(new RateDots.RateRow("甲", .5, .4, .6, nan, "")), "本校", "区", ""),
            new Drawn(ChartForm.BARS, List.of("甲"), List.of(new Series("本校", List.of(.5), SCHOOL)), "0.0%")),
        Arguments.of(
            new RateDots(NONE, List.of(new RateDots.RateRow("甲", .5, .4, .6, .7, ""), new RateDots.RateRow("乙", .5, .4, .6, nan, "")), "本校", "区", ""),
            new Drawn(
                ChartForm.BARS, List.of("甲", "乙"), List.of(new Series("本校", List.of(.5, .5), SCHOOL), new Series("区", List.of(.7, nan), OTHER)), "0.0%")),
        Arguments.of(
            new PeriodsBars(NONE, List.of(new PeriodsBars.Bar("讲评", 2.5, "", ChartSpec.Role.PART))),
            new Drawn(ChartForm.BARS, List.of("讲评"), List.of(new Series("", List.of(2.5), SCHOOL)), "0.#")),
        Arguments.of(
            new ScoreHistogram(NONE, List.of(0.0, 8.4, 16.8), List.of(3, 5), List.of(), "分", "人"),
            new Drawn(ChartForm.COLUMNS, List.of("0–8.4", "8.4–16.8"), List.of(new Series("人", List.of(3.0, 5.0), SCHOOL)), "0")),
        Arguments.of(
            new ItemMap(NONE, List.of(new ItemMap.Point("3", .4, .2, true)), .5, .3, List.of("a", "b", "c", "d"), "难", "区分"),
            new Drawn(ChartForm.POINTS, List.of("3"), List.of(new Series("难", List.of(.4), SCHOOL), new Series("区分", List.of(.2), SCHOOL)), "0.00")),
        Arguments.of(
            new LevelShareBars(
                NONE, List.of("Ⅰ", "Ⅱ"), 1,
                List.of(
                    new LevelShareBars.LevelRow("一班", List.of(.3, .7), "", ChartSpec.Role.PART),
                    new LevelShareBars.LevelRow("二班", List.of(), "不足5人", ChartSpec.Role.PART)),
                ""),
            new Drawn(
                ChartForm.STACKED, List.of("一班", "二班 不足5人"), List.of(new Series("Ⅰ", List.of(.3, nan), 0xB2503A), new Series("Ⅱ", List.of(.7, nan), 0xE3A86B)),
                "0%")),
        Arguments.of(
            new Curves(NONE, List.of(curve, error), List.of(), List.of(), scale, scale, Optional.of(scale)),
            new Drawn(ChartForm.LINES, List.of("0", "1"), List.of(new Series("一", List.of(.1, .9), SCHOOL)), "0%")));
  }

  /** Every form that spreadsheet programs draw, number by number; a second scale they have not is left out. */
  @ParameterizedTest
  @MethodSource("forms")
  void eachFormHasItsNumbers(ChartSpec spec, Drawn drawn) {
    assertThat(ChartSheets.chart(spec)).contains(drawn);
  }

  @Test
  void whatHasNoFormOrNoPointsIsAPicture() {
    var scale = new Curves.Scale("率", 0, 1, false);
    var apart =
        List.of(
            new Curves.Curve("一", List.of(0.0, 1.0), List.of(.1, .9), false, ChartSpec.Role.SCHOOL),
            new Curves.Curve("二", List.of(0.0, 2.0), List.of(.1, .9), false, ChartSpec.Role.PART));
    assertThat(ChartSheets.chart(new Curves(NONE, apart, List.of(), List.of(), scale, scale))).as("curves over different points").isEmpty();
    assertThat(ChartSheets.chart(new Curves(NONE, List.of(), List.of(), List.of(), scale, scale))).isEmpty();
    assertThat(ChartSheets.chart(new Profile(NONE, List.of("一"), List.of(), "", "", true))).isEmpty();
    assertThat(
        ChartSheets.chart(
            new Curves(NONE, List.of(new Curves.Curve("", List.of(.5, 1.5), List.of(1.0, 2.0), true, ChartSpec.Role.PART)), List.of(), List.of(), scale,
                scale)))
        .get().satisfies(d -> {
          assertThat(d.categories()).containsExactly("0.5", "1.5");
          assertThat(d.series()).extracting(Series::name).as("named by its axis").containsExactly("率");
          assertThat(d.format()).isEqualTo("0.00");
        });
  }

  private static final int SCHOOL = 0x0969DA;
  private static final int OTHER = 0x6E7781;
}
