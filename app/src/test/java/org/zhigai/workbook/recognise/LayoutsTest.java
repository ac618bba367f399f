package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Shapes of tables schools were seen to use, with invented pupils. */
class LayoutsTest {
  private static final String TITLE = "2026年春季四年级数学期末";

  @TempDir
  Path folder;

  @Test
  void itemsDownAndPupilsAcross() throws IOException {
    var reading = read(sheet(
        TITLE, "班级||四（1）班|四（1）班|四（2）班", "考号|满分|'0401|'0402|'0403", "姓名||甲一|乙二|丙三", "第1题|2|2|1|0", "第2题|3|3|缺考|1",
        "第3题|5|5|4|2", "总分|10|10||3"));
    var paper = paper(reading);
    assertThat(reading.sheets().getFirst().headerRows()).containsExactly(3, 4);
    assertThat(paper.items()).extracting(i -> i.label()).containsExactly("第1题", "第2题", "第3题");
    assertThat(paper.items()).extracting(i -> i.fullMark()).containsExactly(2.0, 3.0, 5.0);
    assertThat(paper.items().get(1).origin().range()).isEqualTo("C6:E6");
    assertThat(paper.pupils()).extracting(p -> p.examNumber()).containsExactly("0401", "0402", "0403");
    assertThat(paper.pupils().get(2).classRef()).isEqualTo(new ClassRef(4, 2));
    assertThat(paper.scores().get(0, 2)).isEqualTo(5f);
    assertThat(paper.scores().get(2, 1)).isEqualTo(1f);
    assertThat(codes(reading)).contains("SHEET_TURNED");
  }

  @Test
  void answersDownAndPeopleAcrossAreScoredByTheKeyColumn() throws IOException {
    var reading = read(sheet(
        "Exit exam", "Question Identifier|Category|Question Type|Correct Response|Weight|Response Data", "",
        "User Identifiers|||||5718|5723|5734", "QUIZ_101||MULTICHOICE|3|1|3|3|1", "QUIZ_102||MULTICHOICE|4|1|2|4|4",
        "QUIZ_103||MULTICHOICE|1|1|1|2|5", "QUIZ_104||MULTICHOICE|2|1|2|2|2", "QUIZ_105||MULTICHOICE|2|1|1|3|2"));
    var sheet = reading.sheets().getFirst();
    assertThat(sheet.kind()).isEqualTo(SheetKind.ITEM_SCORES);
    var paper = paper(reading);
    assertThat(paper.items()).hasSize(5);
    assertThat(paper.pupils()).extracting(p -> p.examNumber()).containsExactly("5718", "5723", "5734");
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(3.0, 3.0, 3.0);
  }

  @Test
  void oneRowAPupilAndItem() throws IOException {
    var reading = read(sheet(
        TITLE, "考号|姓名|班级|题号|得分", "'01|甲一|四（1）班|1|2", "'01|甲一|四（1）班|2(1)|3", "'02|乙二|四（1）班|1|1", "'02|乙二|四（1）班|2(1)|缺考",
        "'03|丙三|四（2）班|2(1)|1"));
    var paper = paper(reading);
    assertThat(reading.sheets().getFirst().kind()).isEqualTo(SheetKind.ITEM_SCORES);
    assertThat(paper.items()).extracting(i -> i.label()).containsExactly("1", "2(1)");
    assertThat(paper.pupils()).hasSize(3);
    assertThat(paper.pupils().getFirst().total()).isEqualTo(5);
    assertThat(paper.scores().get(2, 0)).isNaN();
    assertThat(codes(reading)).contains("FULL_MARK_ASSUMED", "MARK_AMONG_SCORES");
  }

  @Test
  void pupilsPrintedInThreeColumns() throws IOException {
    var reading = read(sheet(
        TITLE + " 四（3）班", "学号|姓名|成绩|学号|姓名|成绩|学号|姓名|成绩", "1|甲一|90|3|丙三|80|5|戊五|70", "2|乙二|91|4|丁四|缺考|6|己六|71"));
    var paper = paper(reading);
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("甲一", "乙二", "丙三", "丁四", "戊五", "己六");
    assertThat(paper.pupils()).extracting(p -> p.classRef()).containsOnly(new ClassRef(4, 3));
    assertThat(paper.pupils().get(3).presence()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void namesWithoutAHeading() throws IOException {
    var reading = read(sheet("2026年春季四年级（1）班成绩", "|语文|数学|英语|总分", "甲一|90|80|70|240", "乙二|91|81|71|243", "丙三|92|82|72|246", "平均|91|81|71|243"));
    assertThat(reading.contents()).hasSize(3).allSatisfy(
        c -> assertThat(((PaperContent) c).pupils()).extracting(p -> p.name()).containsExactly("甲一", "乙二", "丙三"));
    assertThat(codes(reading)).contains("NAME_ASSUMED");
  }

  @Test
  void rowsThatAreNobodyAreRefusedNotImported() throws IOException {
    var reading = read(SheetFile.xlsx().sheetAt(1, 1, "成绩汇总", "|语文|数学|英语|总分|班排名", "初一上期中|90|80|70|240|3", "初一上期末|91|81|71|243|4", "初一下期中|92|82|72|246|5"));
    assertThat(reading.sheets().getFirst().headerRows()).containsExactly(2);
    assertThat(reading.contents()).isEmpty();
    assertThat(reading.isRefused()).isTrue();
    assertThat(codes(reading)).containsExactly("PERSON_MISSING");
  }

  @Test
  void codesAsSurveySystemsNumberColumns() throws IOException {
    var reading = read(sheet(TITLE, "Student ID|Name|Class|Item1|Item2|Item3|Item4|Item5|Total", "a01|甲|4.1|1|0|1|1|0|3", "a02|乙|4.1|1|1|1|1|0|4"));
    assertThat(paper(reading).items()).hasSize(5);
    assertThat(codes(reading)).containsExactly("FULL_MARK_ASSUMED");
  }

  @Test
  void sectionsThatAddUpAreTheItems() throws IOException {
    var reading = read(sheet(
        TITLE, "考号|班级|姓名|选择题|填空题|解答题|总分", "'01|401|甲|10|20|30|60", "'02|401|乙|11|21|31|63", "'03|401|丙|12|22|32|66", "'04|401|丁|13|23|33|69"));
    assertThat(paper(reading).items()).extracting(i -> i.label()).containsExactly("选择题", "填空题", "解答题");
  }

  @Test
  void columnsCalledAfterKnowledgePointsWithTheirMarks() throws IOException {
    var reading = read(sheet(TITLE, "姓名|班级|小数乘法|可能性|总分", "满分||30|70|100", "甲|401|20|60|80", "乙|401|30|70|100"));
    assertThat(paper(reading).items()).extracting(i -> i.fullMark()).containsExactly(30.0, 70.0);
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void itemsNumberedAfreshInEverySection() throws IOException {
    var reading = read(sheet(
        TITLE, "班级|姓名|一、填空题|||二、选择题||三、解答题|总分", "||1|2|3|1|2|1|", "401|甲|1|2|3|1|2|3|12", "401|乙|1|1|1|1|1|1|6"));
    assertThat(paper(reading).items()).extracting(i -> i.label()).containsExactly("一-1", "一-2", "一-3", "二-1", "二-2", "三-1");
    assertThat(codes(reading)).containsExactly("FULL_MARK_ASSUMED");
  }

  @Test
  void lettersWhereAnAnswerWasWrong() throws IOException {
    var reading = read(sheet(TITLE, "班级|姓名|1|2|3|总分", "满分||2|2|6|10", "401|甲|2|C|5|7", "401|乙|B|2|6|8"));
    var paper = paper(reading);
    assertThat(paper.scores().get(0, 1)).isZero();
    assertThat(paper.scores().get(1, 0)).isZero();
    assertThat(codes(reading)).containsExactly("WRONG_ANSWER_LETTERS");
  }

  @Test
  void scoresWrittenOutOfTheirFullMark() throws IOException {
    var reading = read(sheet(TITLE, "班级|姓名|1|2|总分", "401|甲|2/4|3/6|5/10", "401|乙|1/4|1/6|2/10"));
    assertThat(paper(reading).items()).extracting(i -> i.fullMark()).containsExactly(4.0, 6.0);
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void optionalItemsMayExceedThePaper() throws IOException {
    var reading = read(sheet(
        TITLE, "班级|姓名|1|选做2|选做3|总分", "满分||80|20|20|100", "401|甲|70|10||80", "401|乙|60||20|80"));
    assertThat(codes(reading)).containsExactly("OPTIONAL_ITEMS");
    assertThat(paper(reading).scores().get(1, 1)).isNaN();
  }

  @Test
  void aSubtotalThatDiffersIsReportedWithItsCell() throws IOException {
    var reading = read(sheet(
        TITLE, "班级|姓名|1|2|客观题小计|3|总分", "满分||2|2|4|6|10", "401|甲|2|2|4|6|10", "401|乙|2|1|4|5|8", "401|丙|1|1|2|5|7"));
    assertThat(reading.issues()).singleElement().satisfies(i -> {
      assertThat(i.code()).isEqualTo("SUBTOTAL_DIFFERS");
      assertThat(i.where().range()).isEqualTo("E5");
    });
    assertThat(paper(reading).items()).hasSize(3);
  }

  @Test
  void oddColumnsAndClasses() throws IOException {
    var lines = Stream.concat(
        Stream.of(TITLE, "班级|姓名|1|2|3|总分", "满分||2|2|6|10", "402|独|2||1|3"),
        Stream.iterate(1, i -> i <= 12, i -> i + 1).map(i -> "401|生" + i + "|2||" + i % 5 + "|" + (2 + i % 5)));
    assertThat(codes(read(sheet(lines.toArray(String[]::new))))).containsExactly("ITEM_ALL_RIGHT", "ITEM_EMPTY", "CLASS_OF_ONE");
  }

  @Test
  void lettersOfAQuestionnaireArePlacesOfOptions() throws IOException {
    var reading = read(sheet(
        "2026年春季四年级学生问卷", "编号|班级|Q1|Q2|Q3|Q4", "1|1班|A|E|B|A,C", "2|1班|C||D|B", "3|2班|B|D|a|AC"));
    var answers = (QuestionnaireContent) reading.contents().getFirst();
    assertThat(answers.questions()).extracting(q -> q.label()).containsExactly("Q1", "Q2", "Q3");
    assertThat(answers.answers().get(0, 1)).isEqualTo(5f);
    assertThat(answers.answers().get(1, 1)).isNaN();
    assertThat(answers.answers().get(2, 2)).isEqualTo(1f);
    assertThat(codes(reading)).contains("QUESTION_MULTIPLE");
  }

  @Test
  void schoolAndDistrictOverTheirStatistics() throws IOException {
    var reading = read(sheet("2026年春季四年级数学", "知识模块|满分|本校||全区|", "||平均分|得分率|平均分|得分率", "数与代数|20|14|0.7|15|0.75", "图形与几何|20|10|0.5|12|0.6"));
    var lines = ((IndicatorContent) reading.contents().getFirst()).indicators();
    assertThat(lines).extracting(l -> l.name()).containsExactly("数与代数", "图形与几何");
    assertThat(lines.get(1).school()).isEqualTo(0.5);
    assertThat(lines.get(1).district()).isEqualTo(0.6);
  }

  @Test
  void aSheetAClassAndOneOfTheWholeGradeAreOnePaper() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("全年级", TITLE, "班级|考号|姓名|1|2|总分", "401|'01|甲|2|3|5", "402|'02|乙|1|4|5")
        .sheet("1班", TITLE, "考号|姓名|1|2|总分", "'01|甲|2|3|5", "'03|丙|1|1|2")
        .sheet("2班", TITLE, "考号|姓名|1|2|总分", "'02|乙|1|4|5"));
    var paper = paper(reading);
    assertThat(reading.contents()).hasSize(1);
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("甲", "乙", "丙");
    assertThat(paper.pupils().get(2).classRef()).isEqualTo(new ClassRef(4, 1));
    assertThat(paper.scores().get(2, 1)).isEqualTo(1f);
    assertThat(reading.sheets().get(1).issues()).extracting(Issue::code).contains("PUPILS_AGAIN");
    assertThat(reading.isRefused()).isFalse();
  }

  @Test
  void aPupilWithTwoDifferentScoresIsNotTakenSilently() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("全年级", TITLE, "班级|考号|姓名|1|2|总分", "401|'01|甲|2|3|5", "402|'02|乙|1|4|5")
        .sheet("2班", TITLE, "考号|姓名|1|2|总分", "'02|乙|2|4|6"));
    assertThat(reading.isRefused()).isTrue();
    assertThat(reading.sheets().get(1).issues()).extracting(Issue::code).contains("PUPIL_TWICE_DIFFERENT");
  }

  @Test
  void everyClassCountsItsPupilsFromOne() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("1班", TITLE, "学号|姓名|1|2|总分", "1|甲|2|3|5", "2|丙|1|1|2")
        .sheet("2班", TITLE, "学号|姓名|1|2|总分", "1|乙|1|4|5", "2|丁|2|2|4"));
    assertThat(reading.isRefused()).isFalse();
    assertThat(paper(reading).pupils()).extracting(p -> p.name()).containsExactly("甲", "丙", "乙", "丁");
  }

  private static PaperContent paper(WorkbookReading reading) {
    return (PaperContent) reading.contents().getFirst();
  }

  private static List<String> codes(WorkbookReading reading) {
    return reading.issues().stream().map(Issue::code).distinct().toList();
  }

  private static SheetFile sheet(String... lines) {
    return SheetFile.xlsx().sheet("Sheet1", lines);
  }

  private WorkbookReading read(SheetFile file) throws IOException {
    return new RecogniseWorkbook().read(file.save(folder.resolve("表.xlsx")), Progress.NONE);
  }
}
