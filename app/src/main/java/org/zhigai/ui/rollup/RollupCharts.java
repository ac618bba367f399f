package org.zhigai.ui.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.rollup.PooledFigures;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupPart;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** Drawings of many schools. Rows stand as their tables have them: schools by name. */
public final class RollupCharts {
  private static final int PASS_FROM = 1;
  /** More rows than anybody scrolls through; all stand in the table. */
  private static final int MOST_ROWS = 100;

  private RollupCharts() {}

  /** Of a part that has one. */
  public static Optional<ChartSpec> of(RollupPart part, RollupContents contents, Words words) {
    if (contents.figures().isEmpty()) {
      return Optional.empty();
    }
    return switch (part) {
      case PAPERS -> Optional.of(papers(contents, words));
      case SCHOOLS -> schools(contents.figures().getFirst(), words);
      case LEVELS -> Optional.of(levels(contents, words));
      case POINTS -> points(contents.figures().getFirst(), words);
      case PROBLEMS, PRACTICES, PAIRS, LEDGERS, RETURNED -> Optional.empty();
    };
  }

  /** How many rows a chart has. */
  static int lines(ChartSpec spec) {
    return switch (spec) {
      case ForestPlot forest -> forest.rows().size();
      case RateDots dots -> dots.rows().size();
      case LevelShareBars bars -> bars.rows().size();
      default -> 1;
    };
  }

  private static ChartSpec papers(RollupContents contents, Words words) {
    var rows = contents.figures().stream().map(f -> {
      var apart = f.spreadOf100() / 100;
      return new RateDots.RateRow(
          f.paper().info().label(), f.rate(), f.rate() - apart, f.rate() + apart, Double.NaN,
          words.say("rollupview.paper.note", f.schools().size(), f.between().n(), new Value.Decimal(f.between().variation(), 3)));
    }).toList();
    return new RateDots(
        new ChartSpec.Heading(
            words.say("rollupview.papers.finding", contents.schools(), contents.figures().size()), words.say("rollupview.papers.subtitle")),
        rows, words.say("rollupview.rate"), "", words.say("rollupview.apart"));
  }

  /** Of schools that can be told from all; one alone cannot. */
  private static Optional<ChartSpec> schools(PooledFigures f, Words words) {
    var judged = f.schools().stream().filter(s -> s.interval().defined()).toList();
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    var rows = f.schools().stream().limit(MOST_ROWS).map(s -> new ForestPlot.ForestRow(
        s.name(), s.difference(), s.interval().low(), s.interval().high(),
        words.say("rollupview.school.note", new Value.Level(s.mean(), Unit.MARKS), s.n()))).toList();
    var apart = judged.stream().filter(s -> s.interval().low() > 0 || s.interval().high() < 0).count();
    return Optional.of(new ForestPlot(
        new ChartSpec.Heading(
            words.say("rollupview.schools.finding", judged.size(), apart),
            words.say(
                rows.size() < f.schools().size() ? "rollupview.schools.some" : "rollupview.schools.subtitle", f.paper().info().label(), f.between().n(),
                rows.size())),
        rows, words.say("rollupview.all"), words.say("rollupview.schools.axis")));
  }

  private static ChartSpec levels(RollupContents contents, Words words) {
    var rows = contents.figures().stream().filter(f -> f.shares().schools() > 0).map(
        f -> new LevelShareBars.LevelRow(
            f.paper().info().label(), f.shares().of(), words.say("rollupview.point.note", f.shares().schools(), f.shares().n()), ChartSpec.Role.PART))
        .toList();
    return new LevelShareBars(
        new ChartSpec.Heading(words.say("rollupview.levels.finding", rows.size()), words.say("rollupview.levels.subtitle")),
        Arrays.stream(Levels.values()).map(Levels::label).toList(), PASS_FROM, rows, "");
  }

  private static Optional<ChartSpec> points(PooledFigures f, Words words) {
    if (f.points().isEmpty()) {
      return Optional.empty();
    }
    var rows = new ArrayList<RateDots.RateRow>();
    f.points().forEach(p -> rows.add(
        new RateDots.RateRow(
            p.name(), p.rate(), p.rate() - p.spread(), p.rate() + p.spread(), Double.NaN, words.say("rollupview.point.note", p.schools(), p.n()))));
    var least = f.points().stream().reduce((a, b) -> b.rate() < a.rate() ? b : a).orElseThrow();
    return Optional.of(
        new RateDots(
            new ChartSpec.Heading(
                words.say("rollupview.points.finding", least.name(), new Value.Level(least.rate(), Unit.RATE)),
                words.say("rollupview.points.subtitle", f.paper().info().label(), f.schools().size())),
            rows, words.say("rollupview.rate"), "", words.say("rollupview.apart")));
  }
}
