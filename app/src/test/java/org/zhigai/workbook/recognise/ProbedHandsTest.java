package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Exams;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.table.ScoreMark;

/** Kinds that workbooks taught which somebody made to prove young rules wrong. */
class ProbedHandsTest {
  private static final String[] NUMBERED = {"考号|班级|姓名|1|2|3|总分", "4001|四1班|安若|1|2.5|4|7.5", "4002|四1班|白宜|2|1|3|6", "4003|四1班|李思|1|2|3.5|6.5"};

  @TempDir
  Path folder;

  @Test
  void theBestMarksUnderThePupilsAreNoFullMarks() throws IOException {
    for (var word : List.of("Max", "Maximum", "最高分", "Highest", "Max score")) {
      var reading = read(numbered("||" + word + "|2|2.5|4|7.5", "||Min|1|1|3|6"));
      assertThat(reading.issues()).extracting(Issue::code).as(word).contains("FULL_MARK_ASSUMED");
      assertThat(paper(reading).pupils()).as(word).hasSize(3);
      assertThat(paper(reading).items()).extracting(Item::fullMark).as(word).containsExactly(2.0, 3.0, 4.0);
    }
    assertThat(read(numbered("|四1班|分数|2|2.5|4|7.5")).issues()).extracting(Issue::code).contains("FULL_MARK_ASSUMED");
  }

  @Test
  void whatIsWorkedOutAboveTheFullMarksMayBeMoreThanThey() throws IOException {
    for (var line : List.of("合计|4|5.5|10.5|20", "得分率%|66.7|45.8|70|66.7", "本班人数|3|3|30|3")) {
      var paper = paper(read(numbered("||" + line, "||满分|2|4|5|11", "||区得分率(%)|82.5|50|70|70")));
      assertThat(paper.items()).extracting(i -> i.fullMark() + " " + i.districtRate()).as(line).containsExactly("2.0 0.825", "4.0 0.5", "5.0 0.7");
      assertThat(paper.pupils()).as(line).hasSize(3);
    }
  }

  @Test
  void whoIsCalledLikeFullMarksAndHasANumberIsAPupil() throws IOException {
    for (var at : List.of(0, 1, 3)) {
      var rows = new ArrayList<>(List.of(NUMBERED));
      rows.add(at + 1, "4009|四1班|满分|2|4|5|11");
      for (var foot : List.of("||平均分|1.5|2.4|3.9|7.8", "||满分|2|4|6|12")) {
        var reading = read(SheetFile.xlsx().sheet("小题", Stream.concat(rows.stream(), Stream.of(foot)).toArray(String[]::new)));
        assertThat(paper(reading).pupils()).extracting(PupilRow::name).as(at + foot).containsExactlyInAnyOrder("安若", "白宜", "李思", "满分");
        assertThat(paper(reading).fullMark()).as(at + foot).isEqualTo(foot.contains("满分") ? 12 : 11);
      }
    }
  }

  private static final String[] KEYED = {"班级|姓名|T1(A)|T2(C)|T3(AB)|客观题得分|4（10分）|总分", "四1班|安若|A|C|AB|6|7|13", "四1班|白宜|B|C|A|2|5|7", "四1班|李思|A|A|AB|4|10|14"};

  /** A key says what is right, not what it is worth: that is in the sums, or asked. */
  @Test
  void whatARightAnswerIsWorthFollowsFromTheSums() throws IOException {
    var both = read(SheetFile.xlsx().sheet("答题", KEYED));
    assertThat(paper(both).items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 2.0, 10.0);
    assertThat(paper(both).pupils()).extracting(PupilRow::total).containsExactly(13.0, 7.0, 14.0);
    assertThat(both.issues()).extracting(Issue::code).contains("FULL_MARK_BY_SUMS").doesNotContain("SUM_DIFFERS", "SUBTOTAL_OF_OTHERS");
    var total = read(SheetFile.xlsx().sheet("答题", without(KEYED, 5)));
    assertThat(paper(total).items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 2.0, 10.0);
    var row = read(SheetFile.xlsx().sheet(
        "答题", "班级|姓名|1|2|3|总分", "标准答案||A|C|AB|", "四1班|安若|A|C|AB|9", "四1班|白宜|B|C|A|3", "四1班|李思|A|A|AB|6"));
    assertThat(paper(row).items()).extracting(Item::fullMark).containsExactly(3.0, 3.0, 3.0);
    var ticks = read(SheetFile.xlsx().sheet("答题", "班级|姓名|1|2|3|总分", "四1班|安若|√|√|√|15", "四1班|白宜|×|√|×|5", "四1班|李思|√|×|√|10"));
    assertThat(paper(ticks).items()).extracting(Item::fullMark).containsExactly(5.0, 5.0, 5.0);
  }

  @Test
  void whereTheSumsSayNothingOneMarkIsToldAndWhereTheyContradictItIsAsked() throws IOException {
    var bare = read(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)", "四1班|安若|A|C|AB", "四1班|白宜|B|C|A", "四1班|李思|A|A|AB"));
    assertThat(paper(bare).fullMark()).isEqualTo(3);
    assertThat(bare.issues()).extracting(Issue::code).contains("FULL_MARK_ASSUMED");
    var one = read(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)|总分", "四1班|安若|A|C|AB|3", "四1班|白宜|B|C|A|1", "四1班|李思|A|A|AB|2"));
    assertThat(one.issues()).isEmpty();
    var file = open(SheetFile.xlsx().sheet("答题", "班级|姓名|T1(A)|T2(C)|T3(AB)|总分", "四1班|安若|A|C|AB|9", "四1班|白宜|B|C|A|2", "四1班|李思|A|A|AB|7"));
    var asked = file.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("FULL_MARK_UNCLEAR");
    var told = file.recognise(Map.of(0, asked.getFirst().answers().getFirst().change()), Progress.NONE);
    assertThat(paper(told).items()).extracting(Item::fullMark).containsExactly(1.0, 1.0, 1.0);
    assertThat(told.issues()).extracting(Issue::code).contains("SUM_DIFFERS");
  }

  @Test
  void aSubtotalOfOtherThingsIsTold() throws IOException {
    var rows = new String[] {"班级|姓名|1|2|小计|3|总分", "满分||5|5|10|5|15", "四1班|安若|3|4|9|5|12", "四1班|白宜|2|5|9|3|10", "四1班|李思|1|1|6|4|6"};
    assertThat(read(SheetFile.xlsx().sheet("小题", rows)).issues()).extracting(Issue::code).contains("SUBTOTAL_OF_OTHERS");
  }

  /** What one question is out of says nothing of the others. */
  @Test
  void oneQuestionsPointsAreNotThoseOfAll() throws IOException {
    var plain = questionnaire("班级|我喜欢上课|我按时完成作业|老师鼓励我|我积极发言|总体满意度（0-10分）", "四1班|5|4|3|4|9", "四1班|4|4|2|5|8", "四1班|3|5|3|4|10");
    var valued = questionnaire("班级|我喜欢上课|我按时完成作业|老师鼓励我|我积极发言|总体满意度", "四1班|5|4|3|4|9", "四1班|4|4|2|5|8", "四1班|3|5|3|4|10");
    var worded = questionnaire(
        "班级|我喜欢上课|我按时完成作业|老师鼓励我|我积极发言|总体满意度（1-10分）", "四1班|非常符合|符合|一般|符合|9", "四1班|符合|不符合|一般|符合|8", "四1班|很不符合|符合|一般|非常符合|10");
    var slip = questionnaire("班级|我喜欢上课|我按时完成作业|老师鼓励我|我积极发言", "四1班|5|4|3|4", "四1班|4|7|2|5", "四1班|3|5|3|4");
    for (var reading : List.of(plain, valued, worded)) {
      assertThat(content(reading).scaleMax()).isEqualTo(5);
      assertThat(content(reading).questions()).hasSize(4);
      assertThat(reading.issues()).extracting(Issue::code).contains("QUESTION_OTHER_SCALE").doesNotContain("SCALE_ASSUMED");
    }
    assertThat(content(slip).scaleMax()).isEqualTo(5);
    assertThat(slip.issues()).extracting(Issue::code).contains("ANSWER_OUT_OF_SCALE");
    var all = questionnaire("班级|我喜欢上课（1-10分）|我按时完成作业（1-10分）|老师鼓励我（1-10分）", "四1班|5|4|3", "四1班|4|4|2", "四1班|3|5|3");
    assertThat(content(all).scaleMax()).isEqualTo(10);
  }

  private WorkbookReading questionnaire(String... rows) throws IOException {
    return new RecogniseWorkbook().open(SheetFile.xlsx().sheet("学生问卷", rows).save(folder.resolve("2026春四年级学生问卷.xlsx")), Optional.empty(), Progress.NONE)
        .recognise(Map.of(), Progress.NONE);
  }

  private static QuestionnaireContent content(WorkbookReading reading) {
    return (QuestionnaireContent) reading.contents().getFirst();
  }

  @Test
  void theLastVersionOfAFileIsNoFinalExam() {
    assertThat(Exams.within("四年级数学第三单元final")).contains("第三单元");
    assertThat(Exams.within("四年级数学 月考 Final")).contains("月考");
    assertThat(Exams.within("2026春四年级数学成绩_final2")).isEmpty();
    assertThat(Exams.within("grade4 midterm final")).contains("期中");
    assertThat(Exams.within("Grade 4 unit 3 test final")).isEmpty();
    assertThat(Exams.within("Grade 4 math v2 final")).isEmpty();
    for (var named : List.of("Grade 4 Final Exam Spring 2026", "Grade4_Finals_2026_Spring", "四年级数学Final Test", "Grade 4 Final 2026", "四年级期末final")) {
      assertThat(Exams.within(named)).as(named).contains("期末");
    }
  }

  @Test
  void howManyThereWereIsNoIndicatorAndSharesAreOfAHundred() throws IOException {
    var lines = indicators(
        "学科|本校参考人数|本校优秀人数|本校平均分|本校优秀率(%)|本校及格率|全区平均分|全区优秀率(%)|全区及格率", "语文|240|108|82.35|45.2|96.3|80.1|40.5|95.1",
        "数学|239|132|85.5|55.1%|97%|84.9|0.521|0.965", "英语|238|100|88.1|60.3|0.982|70|50|98");
    assertThat(lines).extracting(i -> i.domain() + i.name() + " " + i.school() + " " + i.district() + " " + i.schoolN()).containsExactlyInAnyOrder(
        "语文平均分 82.35 80.1 240.0", "数学平均分 85.5 84.9 239.0", "英语平均分 88.1 70.0 238.0", "语文优秀率 45.2 40.5 240.0", "数学优秀率 55.1 52.1 239.0",
        "英语优秀率 60.3 50.0 238.0", "语文及格率 96.3 95.1 240.0", "数学及格率 97.0 96.5 239.0", "英语及格率 98.2 98.0 238.0");
    assertThat(indicators("指标|本校|全区", "优秀率|0.45|0.4", "及格率|0.95|0.9")).extracting(i -> i.school() + " " + i.district()).containsExactly("45.0 40.0",
        "95.0 90.0");
    assertThat(indicators("指标|单位|本校|全区", "优秀率|%|45|40", "低分率|%|0.9|1.2", "辍学率|%|0.5|0.4")).extracting(i -> i.school() + " " + i.district())
        .containsExactly("45.0 40.0", "0.9 1.2", "0.5 0.4");
    assertThat(indicators("学科|本校人数|本校平均分|全区人数|全区平均分", "语文|240|82|900|80", "数学|240|83|900|81")).extracting(i -> i.school() + " " + i.districtN())
        .containsExactly("82.0 900.0", "83.0 900.0");
  }

  private List<Indicator> indicators(String... rows) throws IOException {
    var reading = new RecogniseWorkbook().open(SheetFile.xlsx().sheet("对比", rows).save(folder.resolve("2026春四年级区校对比.xlsx")), Optional.empty(), Progress.NONE)
        .recognise(Map.of(), Progress.NONE);
    return reading.contents().stream().flatMap(c -> ((IndicatorContent) c).indicators().stream()).toList();
  }

  @Test
  void whatIsNoNumberIsNoScore() {
    for (var text : List.of("85 90", "85\u300090", "85\n90", "8e", "8e1", "85b", "9 5")) {
      assertThat(ScoreMark.ofText(text)).as(text).isInstanceOf(ScoreMark.Unreadable.class);
    }
    for (var text : List.of("85", " 85 ", "85（优）", "85优", "85 (A)", "85/A", "85 分", "8.5e+1")) {
      assertThat(ScoreMark.ofText(text)).as(text).isEqualTo(new ScoreMark.Score(85));
    }
  }

  private static String[] without(String[] rows, int column) {
    return Stream.of(rows).map(r -> {
      var cells = new ArrayList<>(List.of(r.split("\\|", -1)));
      cells.remove(column);
      return String.join("|", cells);
    }).toArray(String[]::new);
  }

  private static SheetFile numbered(String... foot) {
    return SheetFile.xlsx().sheet("小题", Stream.concat(Stream.of(NUMBERED), Stream.of(foot)).toArray(String[]::new));
  }

  private OpenedWorkbook open(SheetFile sheets) throws IOException {
    return new RecogniseWorkbook().open(sheets.save(folder.resolve("2026春四年级数学期末.xlsx")), Optional.empty(), Progress.NONE);
  }

  private WorkbookReading read(SheetFile sheets) throws IOException {
    return open(sheets).recognise(Map.of(), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    return (PaperContent) reading.contents().stream().filter(PaperContent.class::isInstance).reduce((a, b) -> {
      throw new AssertionError("two papers");
    }).orElseThrow();
  }
}
