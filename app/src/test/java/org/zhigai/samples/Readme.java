package org.zhigai.samples;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.zhigai.kernel.Presence;

/** The README beside the workbooks: what each file is, what is planted, and the counts to check by. */
final class Readme {
  private final World world;

  Readme(World world) {
    this.world = world;
  }

  String text() {
    var growth = Growth.of(world.maths(), world.mathsLater());
    return """
        # Sample workbooks (示例工作簿)
        **Every pupil, mark, answer and comparison value in this folder is invented.** The school 南开区示例小学 does not exist; the student codes (学籍号) begin
        with a region code (999999) that is given to no place. Each file says so itself (本表学生均为虚构). Nothing here describes a real school, district or child.

        The files are written by `org.zhigai.samples.SampleWorkbooks` in the test tree, from fixed seeds: change the generator, not the files. A test
        holds the files here against a fresh run, cell by cell. The same numbers for programs are in `app/src/test/resources/org/zhigai/samples/expected.json`.

        ## The files
        | file | what it is | what is awkward about it on purpose |
        |---|---|---|
        | `01_2026春_四年级数学_小题得分.xlsx` | grade 4 mathematics, marks by item; sheets 小题得分, 双向细目表, 区校对比 | two title lines, 满分 row below the header, sub-items `3(1)`, classes as 四（1）班, columns 性别 (男, 女) and 住宿 (住宿, 走读), rank columns 班次 and 校次 (to be dropped), a line 制表人 below |
        | `02_2026春_四年级语文_小题得分.xlsx` | grade 4 Chinese, the same pupils; sheets 语文小题得分, 细目表, 区校对比 | three header rows (大题 merged, 题号 with its marks, 知识点), classes as 401班, no 学籍号, lines 合计, 平均分 and 制表人 below, 能力层级 as tick columns |
        | `03_2026春_区校对比_指标.xlsx` | indicators 本校/区/市/全国: score rates, 水平Ⅰ–Ⅳ, questionnaire factors | 学科/领域 merged downwards, numbers of people in columns at the end |
        | `04_2026春_学生问卷.xlsx` | anonymous questionnaire, 20 questions on a scale of 5; second sheet 题目说明 | reversed questions (反向), a few blanks, classes as 1班 beside 四年级 |
        | `05_2026秋_四升五年级数学_小题得分.xlsx` | mathematics one term later, another paper on the same knowledge points | classes as 五年级1班; pupils left, came and changed class; 性别 by code (1 male, 2 female, GB/T 2261.1); items 1 to 8 hold the letter that was ticked, scored by a row 答案 under 满分 |
        | `06_2026春_四年级英语_科目成绩.xls` | totals of three subjects in the old .xls format | full marks stated only in a title line (英语80分), rank column 级名次 (to be dropped) |
        | `07_2026春_四年级科学_成绩_GBK.csv` | totals of science, comma-separated, GBK | one line above the header, classes as 四年级1班 |

        A pupil who was absent has 缺考 (exempt: 免考) either in the first item cell or under 总分, and blanks elsewhere: that is not a zero. The present pupil with
        考号 %s has true zeros: %d of %d items in 01. Two pupils are both called %s and sit in different classes.

        ## What is planted
        The district's values were set from the school's own marks, so these gaps hold in the data as they stand, not only on average over many samples.

        | where | what | planted (percentage points) | in the data |
        |---|---|---|---|
        | 01 mathematics, whole school | knowledge point 几何直观 | 12 below the district | %s |
        | 01 mathematics, whole school | knowledge point 运算律 | 10 below the district | %s |
        | 01 mathematics, 四（3）班 only | knowledge point 小数 | 18 below the other classes | %s |
        | 02 Chinese, whole school | knowledge point 阅读推断 | 11 below the district | %s |
        | 03 and 04, whole school | 师生关系, share 高+较高 | 12 below the district | %s |
        | 03 and 04, whole school | 睡眠, share 高+较高 | 10 below the district | %s |
        | 05 against 01, %d pupils present at both | 几何直观 really improves: from about 12 below the district to about 1 below | +11 | %s → %s |

        Nothing else is planted. Every other knowledge point lies within 1.5 points of the district, every ability level (能力层级) and item type (题型) within
        3.5, every other indicator within 2; the papers as wholes lie less than 3 points of 100 below the district (because of the weak points in them).
        In 05 the knowledge point 运算律 has *not* improved (%s → %s): whatever was done about it shows no effect. 小数 in class 3 has not improved either.
        The share 高+较高 counts people whose factor mean, after turning reversed questions round, is at least 3.5. A knowledge point's rate is the sum of marks
        by the sum of full marks over its items, present pupils only; an item with two knowledge points (joined by 、) counts for both.

        Sex and boarding were drawn by lot: they make no difference. Of the wrong answers to the choice items of 05 more than half fall on one option; on item
        %s it draws the stronger half of those who were wrong far more than the weaker, as a misconception does.

        ## Counts to check by
        sd divides by n. Rates are percent.

        """
        .formatted(zeroPupil().exam(), zeros(), world.maths().paper().items().size(), world.maths().marks().seats().get(30).pupil().name(),
            gap(world.maths(), "几何直观"), gap(world.maths(), "运算律"), classGap(), gap(world.chinese(), "阅读推断"), factorGap(0), factorGap(2),
            growth.matched(), signed(growth.gapBefore("几何直观")), signed(growth.gapAfter("几何直观")), signed(growth.gapBefore("运算律")),
            signed(growth.gapAfter("运算律")), world.mathsLater().paper().items().get(Letters.MISCONCEIVED).label())
        + paper("01 mathematics, spring", world.maths(), c -> Classes.wide(4, c)) + groups(world.maths(), true)
        + paper("02 Chinese, spring", world.chinese(), c -> Classes.number(4, c))
        + paper("05 mathematics, autumn", world.mathsLater(), c -> Classes.spoken(5, c)) + groups(world.mathsLater(), false) + options()
        + "Of the spring roll %d pupils left before autumn, %d came, %d changed class; %d were present at both papers (same 考号 and 学籍号).\n\n"
            .formatted(growth.left(), growth.came(), Roster.movedClasses(), growth.matched())
        + subject("06 英语 (of 80)", world.english()) + subject("07 科学 (of 100)", world.science()) + questionnaire();
  }

  private String paper(String name, World.Exam exam, IntFunction<String> className) {
    var marks = exam.marks();
    var totals = marks.totals(s -> true);
    var text = new StringBuilder("### ").append(name).append('\n');
    text.append(line("%d enrolled, %d present, %d absent, %d exempt; %d items, full mark %d; mean %.2f, sd %.2f; district n %d, mean %.2f, sd %.2f.%n%n",
        marks.seats().size(), marks.present(), marks.count(s -> s.presence() == Presence.ABSENT), marks.count(s -> s.presence() == Presence.EXEMPT),
        exam.paper().items().size(), exam.paper().full(), Numbers.mean(totals), Numbers.sd(totals), exam.district().n(), exam.district().mean(),
        exam.district().sd()));
    text.append("| class | enrolled | present | mean |\n|---|---|---|---|\n");
    for (int c = 1; c <= Roster.CLASSES; c++) {
      int classNo = c;
      var own = marks.totals(s -> s.classNo() == classNo);
      text.append(line("| %s | %d | %d | %.2f |%n", className.apply(c), marks.count(s -> s.classNo() == classNo), own.length, Numbers.mean(own)));
    }
    text.append("\n| knowledge point | items | school | district | gap |\n|---|---|---|---|---|\n");
    for (var point : exam.paper().points()) {
      int[] items = exam.paper().ofPoint(point);
      text.append(line("| %s | %d | %.1f | %.1f | %s |%n", point, items.length, exam.marks().rate(items), exam.district().rate(items),
          gap(exam, point)));
    }
    return text.append('\n').toString();
  }

  private static String groups(World.Exam exam, boolean boarding) {
    var marks = exam.marks();
    var text = new StringBuilder("| group | enrolled | present | mean |\n|---|---|---|---|\n");
    text.append(group("女", marks, s -> s.pupil().girl())).append(group("男", marks, s -> !s.pupil().girl()));
    if (boarding) {
      text.append(group("住宿", marks, s -> s.pupil().boarder())).append(group("走读", marks, s -> !s.pupil().boarder()));
    }
    return text.append('\n').toString();
  }

  private static String group(String name, Marks marks, Predicate<Seat> in) {
    var totals = marks.totals(in);
    return line("| %s | %d | %d | %.2f |%n", name, marks.count(in), totals.length, Numbers.mean(totals));
  }

  private String options() {
    var text = new StringBuilder("| choice item | right | A | B | C | D |\n|---|---|---|---|---|---|\n");
    world.letters().keys().forEach((j, right) -> {
      var counts = world.letters().counts(j);
      text.append(line("| %s | %s | %d | %d | %d | %d |%n", world.mathsLater().paper().items().get(j).label(), right,
          counts.getOrDefault("A", 0L), counts.getOrDefault("B", 0L), counts.getOrDefault("C", 0L), counts.getOrDefault("D", 0L)));
    });
    return text.append('\n').toString();
  }

  private static String subject(String name, SubjectMarks marks) {
    var totals = marks.totals(s -> true);
    return line("### %s%n%d enrolled, %d present, %d absent, %d exempt; mean %.2f, sd %.2f.%n%n", name, marks.seats().size(), totals.length,
        marks.count(s -> s.presence() == Presence.ABSENT), marks.count(s -> s.presence() == Presence.EXEMPT), Numbers.mean(totals),
        Numbers.sd(totals));
  }

  private String questionnaire() {
    var survey = world.survey();
    var text = new StringBuilder(line("### 03 and 04 questionnaire factors%n%d answered; district n %d.%n%n", survey.people().size(), survey.districtN()));
    text.append("| factor | questions | share 高+较高, school | district | gap | mean, school | district |\n|---|---|---|---|---|---|---|\n");
    for (int k = 0; k < survey.factors().size(); k++) {
      var factor = survey.factors().get(k);
      text.append(line("| %s | %d | %.1f | %.1f | %s | %.2f | %.2f |%n", factor.name(), factor.questions().size(),
          survey.share(factor, c -> true), factor.share(), factorGap(k), survey.mean(factor), factor.mean()));
    }
    return text.toString();
  }

  private Pupil zeroPupil() {
    return world.maths().marks().seats().get(Abilities.TRUE_ZERO).pupil();
  }

  private int zeros() {
    int zeros = 0;
    for (int mark : world.maths().marks().marks()[Abilities.TRUE_ZERO]) {
      zeros += mark == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static String gap(World.Exam exam, String point) {
    return signed(exam.district().gap(exam.marks(), point));
  }

  private String classGap() {
    int[] items = world.maths().paper().ofPoint("小数");
    return signed(world.maths().marks().rate(items, s -> s.classNo() == 3) - world.maths().marks().rate(items, s -> s.classNo() != 3));
  }

  private String factorGap(int index) {
    var factor = world.survey().factors().get(index);
    return signed(world.survey().share(factor, c -> true) - factor.share());
  }

  private static String signed(double x) {
    return String.format(Locale.ROOT, "%+.1f", x).replace('-', '−');
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values).replace(System.lineSeparator(), "\n");
  }
}
