package org.zhigai.ui.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import org.zhigai.charts.Charts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.monitoring.figures.LevelShares;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;

/** Level shares of each subject, the district's below the school's; the widest gap is the title. */
final class LevelsPanel {
  /** Levels Ⅲ and Ⅳ lie right of the line. */
  private static final int GOOD_FROM = Levels.III.ordinal();

  /** Smaller groups are not shown. */
  private static final int FEWEST = 5;

  /** Room for the words above the bars and for a bar: thinner when there are many, so that nothing is scrolled. */
  private static final double HEADING = 84;
  private static final double ROW = 31;
  private static final double MOST = 244;

  private final StoreFrame frame;
  private final Charts charts;

  LevelsPanel(StoreFrame frame, Charts charts) {
    this.frame = frame;
    this.charts = charts;
  }

  Node of(List<PaperFigures> papers) {
    var rows = papers.stream().flatMap(p -> rows(p).stream()).toList();
    var finding = finding(papers);
    var heading = new ChartSpec.Heading(finding, say("levels.subtitle"));
    var levels = Arrays.stream(Levels.values()).map(l -> say("level." + l)).toList();
    var theme = frame.theme().getValue().charts();
    var chart = Enlarged.chart(charts.region(new LevelShareBars(heading, levels, GOOD_FROM, rows, ""), theme), frame.preferences());
    var height = Dress.grown(Math.min(MOST, HEADING + ROW * rows.size()), frame.preferences());
    chart.setMinHeight(height);
    chart.setPrefHeight(height);
    chart.setMaxHeight(height);
    return Nodes.named(chart, "overview-levels", finding);
  }

  private List<LevelShareBars.LevelRow> rows(PaperFigures paper) {
    var info = paper.paper().info();
    var out = new ArrayList<LevelShareBars.LevelRow>();
    var shares = paper.levels().n() < FEWEST ? List.<Double>of() : paper.levels().shares();
    out.add(new LevelShareBars.LevelRow(say("school", info.subject(), info.round().year(), say("term." + info.round().term())), shares,
        "n=" + paper.levels().n(), ChartSpec.Role.SCHOOL));
    paper.district().levels()
        .map(d -> new LevelShareBars.LevelRow(say("district"), d.shares(), d.n() == 0 ? "" : "n=" + d.n(), ChartSpec.Role.BENCHMARK))
        .ifPresent(out::add);
    return out;
  }

  /** Names the subject that is furthest from the district, when chance does not explain it. */
  private String finding(List<PaperFigures> papers) {
    if (papers.stream().allMatch(p -> gap(p).isEmpty())) {
      return say("finding.alone", papers.getFirst().paper().info().subject(), 100 * good(papers.getFirst().levels()));
    }
    return papers.stream()
        .filter(LevelsPanel::isApart)
        .max(Comparator.comparingDouble(p -> Math.abs(gap(p).orElse(0))))
        .map(p -> say(
            gap(p).orElse(0) < 0 ? "finding.below" : "finding.above", p.paper().info().subject(), 100 * good(p.levels()),
            100 * Math.abs(gap(p).orElse(0)), p.levels().n()))
        .orElseGet(() -> say("finding.alike"));
  }

  private static boolean isApart(PaperFigures paper) {
    var n = paper.levels().n();
    var district = paper.district().levels().map(LevelsPanel::good).orElse(Double.NaN);
    return n >= FEWEST && !Double.isNaN(district) && !Wilson.interval((int) Math.round(good(paper.levels()) * n), n, 0.95).contains(district);
  }

  private static OptionalDouble gap(PaperFigures paper) {
    return paper.district().levels().stream().mapToDouble(d -> good(paper.levels()) - good(d)).findFirst();
  }

  private static double good(LevelShares shares) {
    return shares.share(Levels.III) + shares.share(Levels.IV);
  }

  private String say(String what, Object... values) {
    return frame.words().say("overview." + what, values);
  }
}
