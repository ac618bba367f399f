package org.zhigai.explore.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.Profile;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.Run;
import org.zhigai.value.ValueWriter;

/** An exhibit as a workbook is to show it: bars, lines and points stay charts, other forms come as pictures, numbers stay numbers. */
public final class ChartSheets {
  private static final int[] LEVELS = {0xB2503A, 0xE3A86B, 0x8DB8D9, 0x2B6CA3};
  private static final int SCHOOL = 0x0969DA;
  private static final int BENCHMARK = 0x6E7781;
  private static final String RATE = "0.0%";
  private static final int COLUMN = 15;

  private ChartSheets() {}

  /** @param picture the chart as PNG */
  public static ChartSheet of(Exhibit exhibit, Words words, byte[] picture) {
    var table = exhibit.table();
    var columns = IntStream.range(0, table.columns().size())
        .mapToObj(c -> new Column(Run.of(table.columns().get(c).title()), "", COLUMN, c == 0 ? Block.Align.LEFT : Block.Align.RIGHT))
        .toList();
    var rows = table.rows().stream().map(row -> row.stream().map(Run::of).toList()).toList();
    return new ChartSheet(
        Run.of(exhibit.title()), Run.of(exhibit.subtitle()), new Block.Grid(columns, rows),
        new Block.Figure(exhibit.plot().flatMap(p -> chart(p.spec().apply(words))), picture));
  }

  /** Forms that a spreadsheet program has not, boxes and heat maps among them, give nothing. */
  static Optional<Drawn> chart(ChartSpec spec) {
    return switch (spec) {
      case LevelShareBars bars -> Optional.of(levels(bars));
      case ScoreHistogram histogram -> Optional.of(histogram(histogram));
      case RateDots dots -> Optional.of(rates(dots));
      case PeriodsBars bars -> Optional.of(new Drawn(
          ChartForm.BARS, bars.bars().stream().map(PeriodsBars.Bar::label).toList(),
          List.of(new Series("", bars.bars().stream().map(PeriodsBars.Bar::value).toList(), SCHOOL)), "0.#"));
      case BeforeAfter course -> Optional.of(new Drawn(
          ChartForm.LINES, List.of(course.beforeLabel(), course.afterLabel()), List.of(line(course.school(), SCHOOL), line(course.district(), BENCHMARK)),
          course.percent() ? RATE : "0.0"));
      case ItemMap map -> Optional.of(new Drawn(
          ChartForm.POINTS, map.points().stream().map(ItemMap.Point::label).toList(),
          List.of(
              new Series(map.xAxis(), map.points().stream().map(ItemMap.Point::difficulty).toList(), SCHOOL),
              new Series(map.yAxis(), map.points().stream().map(ItemMap.Point::discrimination).toList(), SCHOOL)),
          "0.00"));
      case Curves curves when !curves.curves().isEmpty() && curves.curves().stream().allMatch(k -> k.x().equals(curves.curves().getFirst().x())) ->
          Optional.of(lines(curves));
      case Profile profile when !profile.lines().isEmpty() -> Optional.of(lines(profile));
      default -> Optional.empty();
    };
  }

  private static Drawn lines(Profile profile) {
    return new Drawn(
        ChartForm.LINES, profile.steps(),
        profile.lines().stream()
            .map(l -> new Series(l.name(), l.points().stream().map(Profile.Point::value).toList(), l.role() == ChartSpec.Role.SCHOOL ? SCHOOL : BENCHMARK))
            .toList(),
        profile.percent() ? RATE : "0.0");
  }

  private static Drawn lines(Curves curves) {
    return new Drawn(
        ChartForm.LINES, steps(curves.curves().getFirst().x()),
        curves.curves().stream()
            .filter(k -> !k.second())
            .map(k -> new Series(k.name().isEmpty() ? curves.y().label() : k.name(), k.y(), k.role() == ChartSpec.Role.SCHOOL ? SCHOOL : BENCHMARK))
            .toList(),
        curves.y().percent() ? "0%" : "0.00");
  }

  /** Whole numbers without a decimal. */
  private static List<String> steps(List<Double> x) {
    var decimals = x.stream().allMatch(v -> v == Math.rint(v)) ? 0 : 1;
    return x.stream().map(v -> ValueWriter.fixed(v, decimals, false)).toList();
  }

  private static Series line(BeforeAfter.Course course, int colour) {
    return new Series(course.label(), List.of(course.before(), course.after()), colour);
  }

  private static Drawn levels(LevelShareBars bars) {
    var series = IntStream.range(0, bars.levels().size())
        .mapToObj(level -> new Series(
            bars.levels().get(level),
            bars.rows().stream().map(r -> r.shares().isEmpty() ? Double.NaN : r.shares().get(level)).toList(),
            LEVELS[level % LEVELS.length]))
        .toList();
    return new Drawn(
        ChartForm.STACKED, bars.rows().stream().map(r -> r.note().isEmpty() ? r.label() : r.label() + " " + r.note()).toList(), series, "0%");
  }

  private static Drawn histogram(ScoreHistogram histogram) {
    var bins = IntStream.range(0, histogram.counts().size())
        .mapToObj(i -> ValueWriter.typed(histogram.edges().get(i), 2) + "–" + ValueWriter.typed(histogram.edges().get(i + 1), 2)).toList();
    var counts = histogram.counts().stream().map(Integer::doubleValue).toList();
    return new Drawn(ChartForm.COLUMNS, bins, List.of(new Series(histogram.countAxis(), counts, SCHOOL)), "0");
  }

  private static Drawn rates(RateDots dots) {
    var labels = dots.rows().stream().map(RateDots.RateRow::label).toList();
    var school = new Series(dots.rateName(), dots.rows().stream().map(RateDots.RateRow::rate).toList(), SCHOOL);
    var benchmark = new Series(dots.benchmarkName(), dots.rows().stream().map(RateDots.RateRow::benchmark).toList(), BENCHMARK);
    var known = benchmark.values().stream().anyMatch(Double::isFinite);
    return new Drawn(ChartForm.BARS, labels, known ? List.of(school, benchmark) : List.of(school), RATE);
  }
}
