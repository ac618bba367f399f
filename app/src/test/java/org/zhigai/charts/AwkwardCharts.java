package org.zhigai.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ChartSpec.Heading;
import org.zhigai.charts.spec.ChartSpec.Role;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.Network;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.Profile;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.charts.spec.SpGrid;

/** The views that are easily forgotten: a missing class, one class, twenty classes, one pupil, no benchmark; and long English words. */
final class AwkwardCharts {
  private static final Heading ZH = new Heading("各班“图形的认识与测量”得分率在 58% 至 79% 之间", "四年级数学 · 实考 712 人 · 2026年春区测");
  private static final Heading EN = new Heading(
      "“Recognising and measuring figures” is 9.0 points below the district, the widest gap of all knowledge points",
      "Grade 4 mathematics · 232 pupils sat the paper · spring 2026 district monitoring");
  private static final double NONE = Double.NaN;

  private AwkwardCharts() {}

  static Map<String, ChartSpec> all() {
    var out = new LinkedHashMap<String, ChartSpec>();
    for (var classes : new int[] {1, 2, 20}) {
      out.put("levels of " + classes, levels(classes, true));
      out.put("levels of " + classes + ", no benchmark", levels(classes, false));
      out.put("boxes of " + classes, boxes(classes, 73.2));
      out.put("boxes of " + classes + ", no benchmark", boxes(classes, NONE));
      out.put("heat of " + classes, heat(classes, true));
      out.put("heat of " + classes + ", no benchmark", heat(classes, false));
      out.put("gaps of " + classes, gaps(classes));
      out.put("rates of " + classes, rates(classes));
    }
    out.put("distributions of twenty", new Distributions(
        EN, IntStream.range(0, 20).mapToObj(i -> new Distributions.Panel(
            name(i, true), i == 3 ? "hidden" : "n = 40 · mean 78.5", i == 3 ? List.of() : List.of(0.0, 0.01, 0.03, 0.002 * i), i == 3 ? NONE : 70)).toList(),
        100, List.of(0.0, 0.01, 0.02, 0.01), "Grey line: the whole school", "Total marks; the short stroke on each scale is the mean"));
    out.put("a distribution of one",
        new Distributions(ZH, List.of(new Distributions.Panel("四（1）班", "n = 5 · 平均 78.5", List.of(), 78.5)), 100, List.of(), "灰线", "总分"));
    out.put("a profile of one step", new Profile(EN, List.of("Recognising and measuring figures"), List.of(
        new Profile.Line("School", List.of(new Profile.Point(1, 1, 1)), Role.SCHOOL)), "", "Score rate", true));
    out.put("a trend of eight rounds, all alike", new Profile(
        EN, IntStream.range(0, 8).mapToObj(i -> "Autumn 20" + (17 + i) + " Grade 5").toList(), List.of(
            new Profile.Line("School", IntStream.range(0, 8).mapToObj(i -> new Profile.Point(0, NONE, NONE)).toList(), Role.SCHOOL)),
        "District", "Points", false));
    out.put("a network of nothing that hangs together", new Network(
        EN, IntStream.range(0, 9).mapToObj(i -> new Network.Node("Recognising and measuring figures", "7" + i + "%", 1, NONE)).toList(), List.of(),
        List.of("In a circle: share of pupils who master the point")));
    out.put("a network in one line", new Network(
        ZH, IntStream.range(0, 12).mapToObj(i -> new Network.Node("知识点" + i, "7%", i + 1, 0.1 * i - 0.5)).toList(),
        IntStream.range(1, 12).mapToObj(i -> new Network.Edge(i - 1, i, 0.4, "+40")).toList(), List.of()));
    out.put("a grid of one", new SpGrid(ZH, new boolean[] {true}, 1, List.of("1"), "1 名学生", "题目", "S 线", "P 线"));
    out.put("a grid of many", new SpGrid(
        EN, new boolean[2000 * 120], 2000, IntStream.rangeClosed(1, 120).mapToObj(i -> "Q" + i).toList(), "2000 pupils", "Items", "S (pupils)", "P (items)"));
    out.put("one pupil", histogram(0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
    out.put("nobody", histogram(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    out.put("all in one bin", histogram(0, 0, 0, 0, 0, 0, 0, 0, 0, 240));
    out.put("means on each other", new ScoreHistogram(ZH, edges(), List.of(0, 1, 3, 9, 16, 25, 41, 58, 52, 27),
        List.of(new ScoreHistogram.Line(72, "全校 72.0", Role.SCHOOL), new ScoreHistogram.Line(72.1, "全区 72.1", Role.BENCHMARK)), "得分", "人数"));
    out.put("means at the right edge", new ScoreHistogram(ZH, edges(), List.of(0, 0, 0, 0, 0, 0, 1, 3, 50, 90),
        List.of(new ScoreHistogram.Line(95, "全校 95.0", Role.SCHOOL), new ScoreHistogram.Line(97, "全区 97.0", Role.BENCHMARK)), "得分", "人数"));
    out.put("means at the left edge", new ScoreHistogram(EN, edges(), List.of(90, 20, 0, 0, 0, 0, 0, 0, 0, 0),
        List.of(new ScoreHistogram.Line(3, "School mean 3.0", Role.SCHOOL), new ScoreHistogram.Line(5, "District mean 5.0", Role.BENCHMARK)),
        "Total (marks), pupils above the bars", "Pupils"));
    out.put("no change", new BeforeAfter(EN, "Spring 2026", "Autumn 2026", new BeforeAfter.Course("School", 0.6, 0.601),
        new BeforeAfter.Course("District", 0.6, 0.6005), 0.59, 0.61, 0.0002, "expected from regression +0.0"));
    out.put("no district", new BeforeAfter(ZH, "2026年春", "2026年秋", new BeforeAfter.Course("本校", 0.6, 0.7),
        new BeforeAfter.Course("全区", NONE, NONE), NONE, NONE, 0, ""));
    out.put("periods of twenty", new PeriodsBars(EN, IntStream.rangeClosed(1, 20)
        .mapToObj(i -> new PeriodsBars.Bar("Unit " + i + ", figures and geometry", i, i + " periods", Role.PART)).toList()));
    out.put("no periods", new PeriodsBars(ZH, List.of(new PeriodsBars.Bar("原安排", 0, "0 课时", Role.PART))));
    return out;
  }

  private static List<Double> edges() {
    return IntStream.rangeClosed(0, 10).mapToObj(i -> i * 10.0).toList();
  }

  private static ScoreHistogram histogram(Integer... counts) {
    return new ScoreHistogram(ZH, edges(), List.of(counts), List.of(), "得分", "人数");
  }

  private static String name(int i, boolean english) {
    return english ? "Grade 4 Class " + (i + 1) : "四（" + (i + 1) + "）班";
  }

  static LevelShareBars levels(int classes, boolean benchmark) {
    var rows = new java.util.ArrayList<>(IntStream.range(0, classes)
        .mapToObj(i -> new LevelShareBars.LevelRow(
            name(i, benchmark), i % 7 == 3 ? List.of() : List.of(0.004 * i, 0.2, 0.43, 0.37 - 0.004 * i), i % 7 == 3 ? "n<5" : "n=4" + i % 10, Role.PART))
        .toList());
    rows.add(new LevelShareBars.LevelRow(benchmark ? "School" : "全校", List.of(0.1, 0.21, 0.43, 0.26), "n=712", Role.SCHOOL));
    if (benchmark) {
      rows.add(new LevelShareBars.LevelRow("District", List.of(0.06, 0.16, 0.45, 0.33), "n = 8,412", Role.BENCHMARK));
    }
    return new LevelShareBars(
        benchmark ? EN : ZH,
        benchmark
            ? List.of("Level I, needs support", "Level II, basic", "Level III, good", "Level IV, excellent")
            : List.of("水平Ⅰ 待提高", "水平Ⅱ 中等", "水平Ⅲ 良好", "水平Ⅳ 优秀"),
        2, rows, benchmark ? "good or better →" : "良好及以上 →");
  }

  static ScoreBoxes boxes(int classes, double district) {
    var english = Double.isFinite(district);
    var rows = IntStream.range(0, classes).mapToObj(i -> i % 7 == 3
        ? new ScoreBoxes.BoxRow(name(i, english), NONE, NONE, NONE, NONE, NONE, "n<5", Role.PART)
        : new ScoreBoxes.BoxRow(name(i, english), 40 + i, 55 + i, 66 + i, 75 + i, 90, "n=4" + i % 10, Role.PART)).toList();
    return new ScoreBoxes(english ? EN : ZH, rows, 100, district, english ? "District mean 73.2" : "", english ? "Total (marks)" : "总分（分）");
  }

  static KnowledgeHeatmap heat(int classes, boolean benchmark) {
    var rows = benchmark
        ? List.of("Numbers and operations", "Recognising and measuring figures, with area and perimeter", "Data: collecting, sorting, expressing")
        : List.of("数与运算", "图形的认识与测量（含周长、面积与图形的运动）", "数据的收集、整理与表达", "综合与实践");
    var columns = IntStream.range(0, classes)
        .mapToObj(i -> new KnowledgeHeatmap.Column(name(i, benchmark), Role.PART, i % 7 == 3 ? "n<5" : "")).toList();
    return new KnowledgeHeatmap(
        benchmark ? EN : ZH, rows, columns,
        rows.stream().map(r -> IntStream.range(0, classes).mapToObj(i -> i == 6 ? NONE : i == 1 ? 1.0 : 0.5 + i / 50.0).toList()).toList(),
        rows.stream().map(r -> benchmark ? 0.7 : NONE).toList(),
        benchmark
            ? new KnowledgeHeatmap.Legend("20 points below the district", "white: alike", "20 points above")
            : new KnowledgeHeatmap.Legend("低于全区 20 个百分点", "灰色为无对照", "高 20 个百分点"));
  }

  static ForestPlot gaps(int rows) {
    return new ForestPlot(EN, IntStream.range(0, rows)
        .mapToObj(i -> new ForestPlot.ForestRow(
            i % 2 == 0 ? "Recognising and measuring figures" : "Reasoning", -9 + i, -13 + i, i == 4 ? NONE : -5 + i, "−9.0 [−13.2, −4.8]"))
        .toList(), "District", "percentage points");
  }

  static RateDots rates(int rows) {
    return new RateDots(EN, IntStream.range(0, rows)
        .mapToObj(i -> new RateDots.RateRow(
            "Applying and solving problems", i / 20.0, Math.max(0, i / 20.0 - 0.05), i / 20.0 + 0.05, i == 1 ? NONE : 0.6, "55.0 % (−8.0)"))
        .toList(), "School", "District", "95 % interval");
  }
}
