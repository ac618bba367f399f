package org.zhigai.explore.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.Levels;

/** What a chart shows of a drawing, in one language. No words above it: the page has them. */
final class Specs {
  private static final ChartSpec.Heading NONE = new ChartSpec.Heading("", "");
  /** From this score rate an item counts as easy. */
  private static final double EASY = 0.7;

  private Specs() {}

  static ChartSpec of(Drawing drawing, Words words) {
    return switch (drawing) {
      case Drawing.Shares shares -> levels(shares, words);
      case Drawing.Spread spread -> histogram(spread, words);
      case Drawing.Heat heat -> heat(heat, words);
      case Drawing.Rates rates -> rates(rates, words);
      case Drawing.Boxes boxes -> boxes(boxes, words);
      case Drawing.Map map -> map(map, words);
      case Drawing.Differences gaps -> gaps(gaps, words);
    };
  }

  private static ChartSpec.Role role(Drawing.Kind kind) {
    return switch (kind) {
      case CLASS -> ChartSpec.Role.PART;
      case SCHOOL -> ChartSpec.Role.SCHOOL;
      case DISTRICT -> ChartSpec.Role.BENCHMARK;
    };
  }

  private static String note(Small.Cover cover, int n, Words words) {
    return cover != Small.Cover.SHOWN ? words.say(cover.mark()) : n == 0 ? "" : words.say("explore.n", n);
  }

  private static LevelShareBars levels(Drawing.Shares shares, Words words) {
    return new LevelShareBars(
        NONE, IntStream.rangeClosed(1, 4).mapToObj(i -> words.say("explore.level." + i)).toList(), Levels.III.ordinal(),
        shares.rows().stream()
            .map(r -> new LevelShareBars.LevelRow(words.say(r.label()), r.shares(), note(r.cover(), r.n(), words), role(r.kind())))
            .toList(),
        words.say("explore.levels.line"));
  }

  private static ScoreHistogram histogram(Drawing.Spread spread, Words words) {
    var steps = spread.counts().size();
    var edges = IntStream.rangeClosed(0, steps).mapToObj(i -> spread.fullMark() * i / steps).toList();
    var lines = new ArrayList<ScoreHistogram.Line>();
    lines.add(new ScoreHistogram.Line(spread.mean(), words.say("explore.spread.who", spread.who(), spread.mean()), ChartSpec.Role.SCHOOL));
    if (!Double.isNaN(spread.district())) {
      lines.add(new ScoreHistogram.Line(spread.district(), words.say("explore.spread.district", spread.district()), ChartSpec.Role.BENCHMARK));
    }
    return new ScoreHistogram(NONE, edges, spread.counts(), lines, words.say("explore.spread.axis"), "", spread.density());
  }

  private static KnowledgeHeatmap heat(Drawing.Heat heat, Words words) {
    var district = heat.benchmarks().stream().anyMatch(b -> !Double.isNaN(b));
    var columns = new ArrayList<KnowledgeHeatmap.Column>();
    for (var c = 0; c < heat.columns().size(); c++) {
      var cover = heat.covers().get(c);
      columns.add(
          new KnowledgeHeatmap.Column(
              words.say(heat.columns().get(c)), c == heat.columns().size() - 1 ? ChartSpec.Role.SCHOOL : ChartSpec.Role.PART,
              cover == Small.Cover.SHOWN ? "" : words.say(cover.mark())));
    }
    if (district) {
      columns.add(new KnowledgeHeatmap.Column(words.say(Names.district()), ChartSpec.Role.BENCHMARK, ""));
    }
    var rates = IntStream.range(0, heat.rows().size())
        .<List<Double>>mapToObj(r -> {
          var row = new ArrayList<>(heat.values().get(r));
          if (district) {
            row.add(heat.benchmarks().get(r));
          }
          return row;
        })
        .toList();
    return new KnowledgeHeatmap(
        NONE, say(heat.rows(), words), columns, rates, heat.benchmarks(),
        new KnowledgeHeatmap.Legend(words.say("explore.heat.below"), "", words.say("explore.heat.above")));
  }

  private static List<String> say(List<Phrase> phrases, Words words) {
    return phrases.stream().map(words::say).toList();
  }

  private static RateDots rates(Drawing.Rates rates, Words words) {
    return new RateDots(
        NONE,
        rates.rows().stream()
            .map(
                r -> new RateDots.RateRow(
                    words.say(r.label()), r.rate(), r.interval().low(), r.interval().high(), r.benchmark(),
                    Double.isNaN(r.rate())
                        ? ""
                        : Double.isNaN(r.benchmark())
                            ? words.say(Names.percent(r.rate()))
                            : words.say("explore.rates.note", Names.percent(r.rate()), Names.points(r.rate() - r.benchmark())),
                    role(r.kind())))
            .toList(),
        words.say(rates.who()), words.say(Names.district()), words.say("explore.rates.interval"));
  }

  private static ScoreBoxes boxes(Drawing.Boxes boxes, Words words) {
    return new ScoreBoxes(
        NONE, boxes.rows().stream().map(r -> box(r, words)).toList(), boxes.fullMark(), boxes.district(),
        words.say("explore.spread.district", boxes.district()),
        words.say(boxes.rows().stream().allMatch(r -> r.outline().isEmpty()) ? "explore.boxes.axis" : "explore.boxes.axis.violin"));
  }

  private static ScoreBoxes.BoxRow box(Drawing.Boxes.Box row, Words words) {
    var t = row.total();
    var label = words.say(row.label());
    var note = note(row.cover(), t.n(), words);
    var none = Double.NaN;
    return row.cover() == Small.Cover.SHOWN
        ? new ScoreBoxes.BoxRow(label, t.p10(), t.q1(), t.median(), t.q3(), t.p90(), note, role(row.kind()), row.outline())
        : new ScoreBoxes.BoxRow(label, none, none, none, none, none, note, role(row.kind()));
  }

  private static ItemMap map(Drawing.Map map, Words words) {
    return new ItemMap(
        NONE,
        map.items().stream()
            .filter(i -> Double.isFinite(i.difficultyP()) && Double.isFinite(i.itemRest()))
            .map(i -> new ItemMap.Point(i.item().label(), i.difficultyP(), i.itemRest(), i.itemRest() < Drawing.LOW_DISCRIMINATION))
            .toList(),
        EASY, Drawing.LOW_DISCRIMINATION,
        List.of(
            words.say("explore.map.hard-sharp"), words.say("explore.map.easy-sharp"), words.say("explore.map.hard-flat"),
            words.say("explore.map.easy-flat")),
        words.say("explore.column.difficulty"), words.say("explore.column.rest"));
  }

  private static ForestPlot gaps(Drawing.Differences gaps, Words words) {
    return new ForestPlot(
        NONE, gaps.rows().stream().map(g -> gap(g, words)).toList(), words.say(Names.district()), words.say("explore.gaps.axis"));
  }

  private static ForestPlot.ForestRow gap(GroupRate g, Words words) {
    return new ForestPlot.ForestRow(
        g.name(), g.gap() * 100, (g.interval().low() - g.district()) * 100, (g.interval().high() - g.district()) * 100,
        words.say(Names.points(g.gap())));
  }
}
