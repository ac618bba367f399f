package org.zhigai.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ChartSpec.Heading;
import org.zhigai.charts.spec.ChartSpec.Role;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.Network;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.Profile;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.charts.spec.SpGrid;

/** One chart of each kind with the words and numbers of an invented school, with the awkward cases in: long names, hidden groups. */
final class SampleCharts {
  private static final List<String> CLASSES = List.of("四（1）班", "四（2）班", "四（3）班", "四（4）班", "四（5）班", "四（6）班");

  private SampleCharts() {}

  static Map<String, ChartSpec> all() {
    var out = new LinkedHashMap<String, ChartSpec>();
    out.put("levels", levels());
    out.put("scores", scores());
    out.put("knowledge", knowledge());
    out.put("forest", forest());
    out.put("effect", effect());
    out.put("periods", periods());
    out.put("items", items());
    out.put("rates", rates());
    out.put("boxes", boxes());
    out.put("violins", violins());
    out.put("distributions", distributions());
    out.put("profile", profile());
    out.put("trend", trend());
    out.put("network", network());
    out.put("grid", grid());
    return out;
  }

  static LevelShareBars levels() {
    return new LevelShareBars(
        new Heading("全校有 31% 的学生未达到中等水平，比全区多 9 个百分点", "四年级数学 · 各水平学生比例 · 实考 232 人 · 2026年春区测"),
        List.of("Ⅰ 待提高", "Ⅱ 中等以下", "Ⅲ 中等", "Ⅳ 优秀"), 2,
        List.of(
            new LevelShareBars.LevelRow(CLASSES.get(0), List.of(0.08, 0.18, 0.45, 0.29), "n=39", Role.PART),
            new LevelShareBars.LevelRow(CLASSES.get(1), List.of(0.12, 0.21, 0.41, 0.26), "n=40", Role.PART),
            new LevelShareBars.LevelRow(CLASSES.get(2), List.of(0.18, 0.27, 0.38, 0.17), "n=38", Role.PART),
            new LevelShareBars.LevelRow(CLASSES.get(3), List.of(0.03, 0.15, 0.49, 0.33), "n=40", Role.PART),
            new LevelShareBars.LevelRow(CLASSES.get(4), List.of(), "n<5", Role.PART),
            new LevelShareBars.LevelRow(CLASSES.get(5), List.of(0.10, 0.24, 0.44, 0.22), "n=37", Role.PART),
            new LevelShareBars.LevelRow("全校", List.of(0.10, 0.21, 0.43, 0.26), "n=232", Role.SCHOOL),
            new LevelShareBars.LevelRow("全区", List.of(0.06, 0.16, 0.45, 0.33), "n=8 412", Role.BENCHMARK)),
        "中等及以上 →");
  }

  static ScoreHistogram scores() {
    return new ScoreHistogram(
        new Heading("成绩分布左侧偏厚，平均分比全区低 3.4 分", "四年级数学 · 满分 100 分 · 实考 232 人（缺考 5 人、免考 1 人未计入）"),
        IntStream.rangeClosed(0, 10).mapToObj(i -> i * 10.0).toList(), List.of(0, 1, 3, 9, 16, 25, 41, 58, 52, 27),
        List.of(new ScoreHistogram.Line(69.8, "全校 69.8", Role.SCHOOL), new ScoreHistogram.Line(73.2, "全区 73.2", Role.BENCHMARK)),
        "得分", "人数");
  }

  static KnowledgeHeatmap knowledge() {
    var rows = List.of("数与运算", "数量关系", "图形的认识与测量", "图形的位置与运动", "数据的收集、整理与表达", "综合与实践：营养午餐");
    var columns = new java.util.ArrayList<KnowledgeHeatmap.Column>();
    CLASSES.forEach(c -> columns.add(new KnowledgeHeatmap.Column(c, Role.PART, c.contains("5") ? "n<5" : "")));
    columns.add(new KnowledgeHeatmap.Column("全校", Role.SCHOOL, ""));
    columns.add(new KnowledgeHeatmap.Column("全区", Role.BENCHMARK, ""));
    var random = new Random(7);
    var benchmarks = List.of(0.82, 0.74, 0.69, 0.77, 0.8, Double.NaN);
    var rates = IntStream.range(0, rows.size()).mapToObj(r -> IntStream.range(0, columns.size()).mapToObj(c -> {
      var b = benchmarks.get(r);
      if (c == columns.size() - 1) {
        return b;
      }
      return Math.clamp((Double.isNaN(b) ? 0.66 : b) + random.nextGaussian() * 0.07 - (r == 2 ? 0.11 : 0), 0, 1);
    }).toList()).toList();
    return new KnowledgeHeatmap(
        new Heading("“图形的认识与测量”各班普遍低于全区", "四年级数学 · 知识点得分率 · 实考 232 人 · 颜色表示与全区之差"), rows, columns, rates,
        benchmarks, new KnowledgeHeatmap.Legend("低于全区 20 个百分点", "白色为持平，灰色为无对照", "高 20 个百分点"));
  }

  static ForestPlot forest() {
    return new ForestPlot(
        new Heading("几何直观明显低于全区，差 9 个百分点", "四年级数学 · 本校减全区，95% 区间 · 实考 232 人"),
        List.of(
            new ForestPlot.ForestRow("几何直观", -9.0, -13.2, -4.8, "−9.0 [−13.2, −4.8]"),
            new ForestPlot.ForestRow("运算能力", -1.6, -5.1, 1.9, "−1.6 [−5.1, 1.9]"),
            new ForestPlot.ForestRow("推理意识", -4.4, -8.6, -0.2, "−4.4 [−8.6, −0.2]"),
            new ForestPlot.ForestRow("数据意识", 2.1, -1.8, 6.0, "+2.1 [−1.8, 6.0]"),
            new ForestPlot.ForestRow("应用意识（解决实际问题）", 5.2, 1.1, 9.3, "+5.2 [1.1, 9.3]"),
            new ForestPlot.ForestRow("创新意识", -0.4, Double.NaN, Double.NaN, "−0.4 单题，仅供参考")),
        "全区", "百分点");
  }

  static BeforeAfter effect() {
    return new BeforeAfter(
        new Heading("“图形的认识与测量”提高 8.6 个百分点，其中约 2 个属于自然回归", "四年级数学 · 得分率 · 两次都参加的 226 人 · 95% 区间"), "2026年春 基线",
        "2026年秋 复测", new BeforeAfter.Course("本校", 0.58, 0.666), new BeforeAfter.Course("全区", 0.671, 0.684), 0.638, 0.694, 0.021,
        "预期自然回归 +2.1");
  }

  static PeriodsBars periods() {
    return new PeriodsBars(
        new Heading("“图形与几何”单元增加 3 课时", "四年级数学 · 第五单元 · 总课时不变，从复习课调出"),
        List.of(new PeriodsBars.Bar("原安排", 6, "6 课时", Role.PART), new PeriodsBars.Bar("调整后", 9, "9 课时", Role.SCHOOL)));
  }

  static ItemMap items() {
    var random = new Random(3);
    var points = IntStream.rangeClosed(1, 30)
        .mapToObj(i -> new ItemMap.Point(
            i > 24 ? "2" + (i - 24) + "(" + (i % 3 + 1) + ")" : Integer.toString(i), Math.clamp(0.68 + random.nextGaussian() * 0.17, 0.08, 0.98),
            Math.clamp(0.36 + random.nextGaussian() * 0.13, -0.05, 0.75), i % 9 == 0))
        .toList();
    return new ItemMap(
        new Heading("第 9、18、27 题区分度偏低，讲评前先看题", "四年级数学 · 30 题 · 难度为得分率口径，越靠右越容易"), points, 0.7, 0.3,
        List.of("较难 · 区分好", "较易 · 区分好", "较难 · 区分差", "较易 · 区分差"), "难度（得分率口径）", "区分度");
  }

  static RateDots rates() {
    return new RateDots(
        new Heading("“综合运用”层级低于全区 8.0 个百分点", "四年级数学 · 能力层级得分率 · 实考 232 人"),
        List.of(
            new RateDots.RateRow("识记", 0.88, 0.85, 0.91, 0.87, "88.0%（+1.0）"),
            new RateDots.RateRow("综合运用与问题解决", 0.55, 0.50, 0.60, 0.63, "55.0%（−8.0）"),
            new RateDots.RateRow("没有区间和区的数据", 1, Double.NaN, Double.NaN, Double.NaN, "100.0%")),
        "本校", "全区", "95% 区间");
  }

  static ScoreBoxes boxes() {
    var none = Double.NaN;
    return new ScoreBoxes(
        new Heading("可显示的 2 个班，中位数在 69 至 74 分之间", "四年级数学 · 总分 · 实考 82 人"),
        List.of(
            new ScoreBoxes.BoxRow(CLASSES.get(0), 31, 60, 69, 80, 98, "n=39", Role.PART),
            new ScoreBoxes.BoxRow(CLASSES.get(1), 42, 66, 74, 83, 100, "n=40", Role.PART),
            new ScoreBoxes.BoxRow(CLASSES.get(2), none, none, none, none, none, "n<5", Role.PART),
            new ScoreBoxes.BoxRow("全校", 31, 63, 72, 82, 100, "n=82", Role.SCHOOL)),
        100, 73.2, "全区平均 73.2", "总分（分）");
  }

  private static List<Double> bell(double middle, double width) {
    return IntStream.rangeClosed(0, 50).mapToObj(i -> Math.exp(-Math.pow((2 * i - middle) / width, 2) / 2) / width).toList();
  }

  static ScoreBoxes violins() {
    return new ScoreBoxes(
        new Heading("可显示的 2 个班，中位数在 69 至 74 分之间", "四年级数学 · 总分 · 实考 82 人"),
        boxes().rows().stream()
            .map(r -> new ScoreBoxes.BoxRow(
                r.label(), r.low(), r.q1(), r.median(), r.q3(), r.high(), r.note(), r.role(), Double.isNaN(r.median()) ? List.of() : bell(50, 14)))
            .toList(),
        100, 73.2, "全区平均 73.2", "总分（分）");
  }

  static Distributions distributions() {
    return new Distributions(
        new Heading("可显示的 5 个班，中间一半学生的得分跨度为 19 至 27 分", "四年级数学 · 总分 · 实考 232 人"),
        IntStream.range(0, CLASSES.size())
            .mapToObj(i -> i == 4
                ? new Distributions.Panel(CLASSES.get(i), "n<5", List.of(), Double.NaN)
                : new Distributions.Panel(CLASSES.get(i), "n = 3" + i + " · 平均 " + (70 + i), bell(70 + i, 12 + i), 70 + i))
            .toList(),
        100, bell(72, 14), "灰线：全校分布", "总分（分）");
  }

  static Profile profile() {
    var none = Double.NaN;
    return new Profile(
        new Heading("“综合运用”层级低于全区 8.0 个百分点", "四年级数学 · 能力层级得分率 · 实考 232 人"), List.of("识记", "理解", "简单应用", "综合运用与问题解决"),
        List.of(
            new Profile.Line(
                "本校", List.of(new Profile.Point(0.88, 0.85, 0.91), new Profile.Point(0.8, 0.77, 0.83), new Profile.Point(none, none, none),
                    new Profile.Point(0.55, 0.5, 0.6)),
                Role.SCHOOL),
            new Profile.Line(
                "全区", List.of(new Profile.Point(0.87, none, none), new Profile.Point(0.81, none, none), new Profile.Point(0.72, none, none),
                    new Profile.Point(0.63, none, none)),
                Role.BENCHMARK)),
        "", "得分率，竖线为 95% 区间", true);
  }

  static Profile trend() {
    return new Profile(
        new Heading("数学 4 次监测与全区相差从 −6.1 升到 −1.2 个百分点", "四年级数学 · 实考 232 人"),
        List.of("2024秋 三年级", "2025春 三年级", "2025秋 四年级", "2026春 四年级"),
        List.of(
            new Profile.Line(
                "本校",
                List.of(new Profile.Point(-6.1, -8.2, -4), new Profile.Point(-5.2, -7.5, -2.9), new Profile.Point(-2.3, -4.5, -0.1),
                    new Profile.Point(-1.2, -3.1, 0.7)),
                Role.SCHOOL)),
        "全区", "与区相差（百分点），竖线为 95% 区间", false);
  }

  static Network network() {
    return new Network(
        new Heading("没掌握“图形的认识”的学生中只有 18% 掌握“解决问题”", "四年级数学 · 实考 232 人"),
        List.of(
            new Network.Node("数与运算", "87%", 5, 0.1), new Network.Node("数量关系", "66%", 3, -0.6), new Network.Node("图形的认识与测量", "71%", 8, Double.NaN),
            new Network.Node("解决实际问题（含方程的初步认识）", "52%", 2, -1), new Network.Node("统计", "90%", 1, 0.9), new Network.Node("可能性", "78%", 1, 0)),
        List.of(
            new Network.Edge(0, 1, 0.47, "+47"), new Network.Edge(0, 2, 0.33, "+33"), new Network.Edge(1, 3, 0.64, "+64"), new Network.Edge(2, 3, 0.41, "+41"),
            new Network.Edge(4, 3, 0.31, "+31")),
        List.of("箭头 A → B：没掌握 A 的学生很少掌握 B（数字为相差的百分点）", "圆内为掌握的学生比例，圆越大题越多"));
  }

  static SpGrid grid() {
    var random = new Random(9);
    var right = new boolean[60 * 24];
    for (var r = 0; r < 60; r++) {
      for (var i = 0; i < 24; i++) {
        right[r * 24 + i] = r == 0 || (60 - r) / 60.0 - i / 40.0 + 0.2 * random.nextGaussian() > 0;
      }
    }
    return new SpGrid(
        new Heading("24 道小题中有 3 道反应异常", "四年级数学 · 实考 60 人"), right, 60, IntStream.rangeClosed(1, 24).mapToObj(i -> i + "(1)").toList(),
        "60 名学生，按答对题数", "题目，从易到难", "S 线（学生）", "P 线（题目）");
  }
}
