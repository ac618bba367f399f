package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Tables that are none of items and pupils, in random headings, orders and company: they read back as they are, or a person is asked. */
class DressedOthersTest {
  private static final List<String> POINTS = List.of("小数的意义", "方程", "平行四边形面积", "统计图", "运算律", "位置与方向", "因数和倍数", "分数加减");
  private static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "科学", "道德与法治", "音乐");
  private static final List<List<String>> SCALES =
      List.of(
          List.of("非常不符合", "不太符合", "一般", "比较符合", "非常符合"), List.of("从不", "很少", "有时", "经常", "总是"),
          List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"));

  /** A table as lines of cells, put together column by column. */
  private static final class Made {
    final Random random;
    final List<String> lines = new ArrayList<>();
    private final Map<String, IntFunction<String>> columns = new LinkedHashMap<>();

    Made(long seed) {
      random = new Random(seed);
    }

    String one(String... of) {
      return of[random.nextInt(of.length)];
    }

    boolean in(int of) {
      return random.nextInt(of) == 0;
    }

    void column(String head, IntFunction<String> cells) {
      columns.put(head, cells);
    }

    void titled(String title) {
      lines.add(title);
      if (in(3)) {
        lines.add(one("填表人：李老师", "实验小学", "", "填报日期：2026年7月1日"));
      }
    }

    /** @param mixed whether the order of the columns is chance */
    void write(int rows, boolean mixed) {
      var heads = new ArrayList<>(columns.keySet());
      if (mixed) {
        Collections.shuffle(heads, random);
      }
      lines.add(String.join("|", heads));
      for (var r = 0; r < rows; r++) {
        var row = r;
        lines.add(String.join("|", heads.stream().map(h -> columns.getOrDefault(h, n -> "").apply(row)).toList()));
      }
    }

    String[] sheet() {
      return lines.toArray(String[]::new);
    }
  }

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void aBlueprintReachesItsItems(@ForAll long seed) throws IOException {
    var plan = new Made(seed);
    var items = 4 + plan.random.nextInt(8);
    var points = IntStream.range(0, items).mapToObj(i -> POINTS.get(plan.random.nextInt(POINTS.size()))).toList();
    var marks = plan.random.ints(items, 2, 9).toArray();
    plan.titled("四年级数学双向细目表");
    plan.column(plan.one("题号", "题序", "试题", "小题号"), i -> i < items ? plan.one("", "第").isEmpty() ? "" + (i + 1) : "第" + (i + 1) + "题" : plan.one("合计", "总计"));
    plan.column(plan.one("知识点", "考查知识点", "考点", "考查内容", "知识内容", "考查内容（知识点）"), i -> i < items ? points.get(i) : "");
    plan.column(plan.one("分值", "满分", "赋分", "小题满分"), i -> i < items ? "" + marks[i] : "" + Arrays.stream(marks).sum());
    if (plan.in(2)) {
      plan.column(plan.one("题型", "题目类型"), i -> i < items ? plan.one("填空", "选择", "计算") : "");
    }
    if (plan.in(2)) {
      plan.column(plan.one("能力层级", "认知水平", "能力要求"), i -> i < items ? plan.one("了解", "理解", "应用") : "");
    }
    if (plan.in(3)) {
      plan.column(plan.one("预估难度", "难度"), i -> i < items ? plan.one("易", "0.8", "中") : "");
    }
    plan.write(items + (plan.in(2) ? 1 : 0), false);
    var scores = IntStream.range(0, 9).mapToObj(p -> Arrays.stream(marks).map(m -> plan.random.nextInt(m + 1)).toArray()).toList();
    var table = new ArrayList<>(List.of("班级|姓名|" + String.join("|", IntStream.rangeClosed(1, items).mapToObj(String::valueOf).toList())));
    for (var p = 0; p < scores.size(); p++) {
      table.add("四1班|赵" + (char) ('安' + p) + "宜|" + String.join("|", Arrays.stream(scores.get(p)).mapToObj(String::valueOf).toList()));
    }
    var first = plan.in(2);
    var file = SheetFile.xlsx();
    if (first) {
      file.sheet("细目表", plan.sheet());
    }
    file.sheet("2026春四年级数学成绩", table.toArray(String[]::new));
    if (!first) {
      file.sheet("细目表", plan.sheet());
    }
    var reading = read(file);
    if (Misread.asks(reading)) {
      return;
    }
    var paper = reading.contents().stream().filter(PaperContent.class::isInstance).map(PaperContent.class::cast).findFirst().orElseThrow();
    assertThat(paper.items()).extracting(i -> i.knowledgePoints()).as("%d %s", seed, plan.lines)
        .containsExactlyElementsOf(points.stream().map(List::of).toList());
    assertThat(paper.items()).extracting(i -> (int) i.fullMark()).as("%d", seed).containsExactlyElementsOf(Arrays.stream(marks).boxed().toList());
  }

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void meansOfClassesAreNobodysScores(@ForAll long seed) throws IOException {
    var made = new Made(seed);
    made.titled(made.one("2026春四年级各班成绩统计", "2026年春季四年级质量分析", "四年级2026春期末平均分一览"));
    made.column(made.one("班级", "班别", "班 级"), i -> "四（" + (i + 1) + "）班");
    made.column(made.one("人数", "参考人数", "应考人数"), i -> "" + (38 + i));
    for (var subject : SUBJECTS.subList(0, 2 + made.random.nextInt(3))) {
      made.column(subject + made.one("平均分", "均分"), i -> "" + (60 + made.random.nextInt(300) / 10.0));
      if (made.in(2)) {
        made.column(subject + made.one("优秀率", "及格率"), i -> made.random.nextInt(100) + "%");
      }
    }
    if (made.in(2)) {
      made.column(made.one("任课教师", "班主任"), i -> "李老师");
    }
    made.write(3 + made.random.nextInt(5), false);
    if (made.in(2)) {
      made.lines.add(made.one("年级平均", "合计", "全年级") + "|160|75.5");
    }
    var reading = read(SheetFile.xlsx().sheet("Sheet1", made.sheet()));
    assertThat(reading.contents()).as("%d %s", seed, made.lines).isEmpty();
  }

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void answersOfAQuestionnaireAreReadAsPointsOrAskedAbout(@ForAll long seed) throws IOException {
    var made = new Made(seed);
    var questions = 3 + made.random.nextInt(6);
    var rows = 12 + made.random.nextInt(20);
    var points = IntStream.range(0, rows).mapToObj(r -> made.random.ints(questions, 1, 6).toArray()).toList();
    var scale = SCALES.get(made.random.nextInt(SCALES.size()));
    var written = made.random.nextInt(3);
    made.titled(written == 2
        ? "2026春四年级学生问卷（A" + scale.get(4) + " B" + scale.get(3) + " C" + scale.get(2) + " D" + scale.get(1) + " E" + scale.get(0) + "）"
        : "2026春四年级学生问卷");
    if (made.in(2)) {
      made.column("序号", i -> "" + (i + 1));
      made.column("提交答卷时间", i -> "2026/6/3 10:0" + i % 10);
    }
    made.column(made.one("班级", "1、你所在的班级", "所在班级"), i -> (1 + i % 3) + "班");
    if (made.in(2)) {
      made.column(made.one("性别", "你的性别"), i -> i % 2 == 0 ? "男" : "女");
    }
    for (var q = 0; q < questions; q++) {
      var at = q;
      made.column((q + 2) + made.one("、", ".") + POINTS.get(q % POINTS.size()) + made.one("我喜欢", "我学得好"), i -> {
        var p = points.get(i)[at];
        return written == 0 ? "" + p : written == 1 ? scale.get(p - 1) : "" + (char) ('A' + 5 - p);
      });
    }
    made.write(rows, false);
    var reading = read(SheetFile.xlsx().sheet("Sheet1", made.sheet()));
    if (Misread.asks(reading)) {
      return;
    }
    assertThat(reading.contents()).as("%d %s", seed, made.lines).hasSize(1);
    var content = (QuestionnaireContent) reading.contents().getFirst();
    assertThat(content.questions()).as("%d %s", seed, made.lines).hasSize(questions);
    for (var r = 0; r < rows; r++) {
      for (var q = 0; q < questions; q++) {
        assertThat(content.answers().get(r, q)).as("%d %s", seed, made.lines).isEqualTo(points.get(r)[q]);
      }
    }
  }

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void aColumnASubjectIsReadAsItIs(@ForAll long seed) throws IOException {
    var made = new Made(seed);
    var subjects = new ArrayList<>(SUBJECTS);
    Collections.shuffle(subjects, made.random);
    var own = subjects.subList(0, 2 + made.random.nextInt(4));
    var pupils = 8 + made.random.nextInt(20);
    var scores = IntStream.range(0, pupils).mapToObj(p -> made.random.ints(own.size(), 30, 101).toArray()).toList();
    made.titled(made.one("2026春四年级期末成绩", "四年级2025-2026学年第二学期期末成绩册"));
    made.column(made.one("班级", "班别", "班"), i -> "四（" + (1 + i * 2 / pupils) + "）班");
    made.column(made.one("姓名", "学生姓名"), i -> "赵" + (char) ('安' + i * 3) + "宜");
    if (made.in(2)) {
      made.column(made.one("学号", "考号"), i -> "26040" + (100 + i));
    }
    for (var s = 0; s < own.size(); s++) {
      var at = s;
      made.column(own.get(s) + made.one("", "", "成绩", "（100分）", "得分"), i -> "" + scores.get(i)[at]);
      if (made.in(3)) {
        made.column(own.get(s) + made.one("等级", "名次", "班排名"), i -> made.one("A", "B", "C"));
      }
    }
    if (made.in(2)) {
      made.column(made.one("总分", "合计"), i -> "" + Arrays.stream(scores.get(i)).sum());
    }
    if (made.in(3)) {
      made.column(made.one("年级名次", "校次", "班次"), i -> "" + (i + 1));
    }
    made.write(pupils, false);
    if (made.in(2)) {
      made.lines.add("|" + made.one("平均分", "最高分", "优秀率"));
    }
    var reading = read(SheetFile.xlsx().sheet(made.one("Sheet1", "总表"), made.sheet()));
    if (Misread.asks(reading)) {
      return;
    }
    var papers = reading.contents().stream().map(PaperContent.class::cast).toList();
    assertThat(papers).extracting(p -> p.info().subject()).as("%d %s", seed, made.lines).containsExactlyInAnyOrderElementsOf(own);
    for (var paper : papers) {
      var at = own.indexOf(paper.info().subject());
      assertThat(paper.pupils()).extracting(p -> (int) p.total()).as("%d %s", seed, made.lines)
          .containsExactlyElementsOf(scores.stream().map(row -> row[at]).toList());
    }
  }

  private static WorkbookReading read(SheetFile sheets) throws IOException {
    var file = Files.createTempFile("zhigai-others", ".xlsx");
    try {
      return new RecogniseWorkbook().read(sheets.save(file), Progress.NONE);
    } finally {
      Files.delete(file);
    }
  }
}
