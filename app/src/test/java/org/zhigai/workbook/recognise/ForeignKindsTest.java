package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Kinds that learning platforms, researchers' tables and untidy grade books taught. */
class ForeignKindsTest {
  private static final String TITLE = "2026春四年级数学";

  @TempDir
  Path folder;

  @Test
  void familyAndGivenNamesAreOneName() throws IOException {
    var paper = paper(read(TITLE, "Last name|First name|ID number|Q. 1 /2.00|Q. 2 /3.00|Grade/5.00", "Moss|Ann|P41|2|1|3", "Reed|Ben|P42|1|3|4"));
    assertThat(paper.pupils()).extracting(p -> p.examNumber() + p.name()).containsExactly("P41Ann Moss", "P42Ben Reed");
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(2.0, 3.0);
  }

  @Test
  void aQuestionItsMarksAndItsFeedbackAreOneItem() throws IOException {
    var paper = paper(read(
        TITLE, "Full name|Class|3+4=?|3+4=? [Score]|3+4=? [Feedback]|Half of 10|Points - Half of 10", "Ann Moss|4A|7|1.00 / 1||5|2",
        "Ben Reed|4A|6|0.00 / 1||4|0",
        "Cleo Ash|4A|7|1.00 / 1||5|2"));
    assertThat(paper.items()).extracting(Item::label).containsExactly("3+4=?", "Halfof10");
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(3.0, 0.0, 3.0);
  }

  @Test
  void ofColumnsNumberedAlikeTheOneOfNumbersIsTheScore() throws IOException {
    var paper = paper(read(
        TITLE, "Name|Stu1|PriKey1|Points1|Stu2|PriKey2|Points2|Stu3|PriKey3|Points3", "安若|A|A|2|B|C|0|D|D|2", "白宜|B|A|0|C|C|2|D|D|2", "李思|A|A|2|C|C|2|B|D|0"));
    assertThat(paper.items()).hasSize(3);
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(4.0, 4.0, 4.0);
    assertThat(paper.items()).extracting(Item::key).containsExactly("A", "C", "D");
  }

  @Test
  void peopleAreNamedUnderTheQuestions() throws IOException {
    var paper = paper(read(
        TITLE, "Question||1|2|3a|3b|Total", "Domain||Place value|Measure|Fractions|Fractions|", "Max mark||1|2|1|3|7", "First name|Surname|||||",
        "Ann|Moss|1|2|0|3|6",
        "Ben|Reed|0|1|1|2|4"));
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(1.0, 2.0, 1.0, 3.0);
    assertThat(paper.items().getLast().knowledgePoints()).containsExactly("Fractions");
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("Ann Moss", "Ben Reed");
  }

  @Test
  void lettersUnderAQuestionAreItsParts() throws IOException {
    var paper = paper(read(TITLE, "Pupil|Question 1||Question 2||Total", "|a|b|a|b|", "Max|2|3|2|4|11", "Ann Moss|1|2|1|1|5", "Ben Reed|2|2|1|3|8"));
    assertThat(paper.items()).extracting(i -> i.label() + i.knowledgePoints()).containsExactly("Question1(a)[]", "Question1(b)[]", "Question2(a)[]",
        "Question2(b)[]");
  }

  @Test
  void severalRowsAboutTheItemsStandOverTheHeader() throws IOException {
    var paper = paper(read("2026春四年级科学", "考查内容||物质|生命|地球|", "满分||4|6|10|20", "班级|姓名|1|2|3|总分", "4-1|安若|4|5|6|15", "4-1|白宜|3|6|8|17"));
    assertThat(paper.items()).extracting(i -> i.knowledgePoints() + "" + i.fullMark()).containsExactly("[物质]4.0", "[生命]6.0", "[地球]10.0");
  }

  @Test
  void examsOverNumbersAreExamsOfTheTitlesSubject() throws IOException {
    var reading = read("四年级2班2026春数学", "姓名|第一单元|期中|期末", "安若|80|85|90", "白宜|70|75|88", "李思|60|61|62");
    assertThat(reading.contents()).extracting(c -> info(c).subject() + info(c).exam()).containsExactly("数学第一单元", "数学期中", "数学期末");
  }

  @Test
  void initialsBesideEachOtherAreSubjects() throws IOException {
    var reading = read("七年级2026春期末", "班级|姓名|语|数|英|总分", "7.1|安若|80|85|90|255", "7.2|白宜|70|75|88|233", "7.1|李思|71|75|80|226");
    assertThat(reading.contents()).extracting(c -> info(c).subject()).containsExactly("语文", "数学", "英语");
  }

  @Test
  void aColumnThatAddsTheOthersUpIsTheTotal() throws IOException {
    var paper = paper(read(TITLE, "班级|姓名|A卷|B卷|A+B", "四1班|安若|50|30|80", "四1班|白宜|40|35|75", "四1班|李思|45|20|65"));
    assertThat(paper.items()).extracting(Item::label).containsExactly("A卷", "B卷");
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(80.0, 75.0, 65.0);
  }

  @Test
  void aClassMergedOverItsPupilsIsTheirs() throws IOException {
    var file = SheetFile.xlsx().sheet("数学", "五（1）班|||五（2）班|", "姓名|成绩||姓名|成绩", "安若|90||李思|70", "白宜|80||何景|60").merge("A1:B1").merge("D1:E1")
        .save(folder.resolve("2026春五年级数学.xlsx"));
    var papers = new RecogniseWorkbook().read(file, Progress.NONE).contents();
    assertThat(papers.stream().flatMap(c -> ((PaperContent) c).pupils().stream())).extracting(p -> p.name() + p.classRef().number())
        .containsExactly("安若1", "白宜1", "李思2", "何景2");
  }

  @Test
  void codesFarAboveAllScoresAreAskedAboutAndReadAsBlankWhereThatIsSaid() throws IOException {
    var opened = open(
        TITLE, "姓名|班级|t1|t2|t3|t4|t5|t6", "安若|四1班|1|2|0|3|1|2", "白宜|四1班|0|99|1|2|3|1", "李思|四1班|2|1|3|99|0|1", "何景|四1班|3|2|1|0|2|3");
    var asked = opened.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("CODES_AMONG_SCORES");
    var blank = paper(opened.recognise(Map.of(0, asked.getFirst().answers().getFirst().change()), Progress.NONE));
    assertThat(blank.pupils().get(1).total()).isEqualTo(7);
    assertThat(blank.items()).extracting(Item::fullMark).containsExactly(3.0, 2.0, 3.0, 3.0, 3.0, 3.0);
    var scores = opened.recognise(Map.of(0, asked.getFirst().answers().getLast().change()), Progress.NONE);
    assertThat(paper(scores).pupils().get(1).total()).isEqualTo(106);
  }

  @Test
  void pupilsOfSeveralSchoolsAreAskedAbout() throws IOException {
    var opened = open(TITLE, "学校|班级|姓名|数学", "东村小学|四1班|安若|80", "东村小学|四1班|白宜|70", "西村小学|四1班|李思|60");
    var asked = opened.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("SCHOOLS_SEVERAL");
    var east = opened.recognise(Map.of(0, asked.getFirst().answers().get(1).change()), Progress.NONE);
    assertThat(paper(east).pupils()).extracting(p -> p.name()).containsExactly("安若", "白宜");
    var all = opened.recognise(Map.of(0, asked.getFirst().answers().getFirst().change()), Progress.NONE);
    assertThat(paper(all).pupils()).hasSize(3);
  }

  @Test
  void sharesUnderNumbersOfItemsAreNotTakenForMarks() throws IOException {
    var reading = read(TITLE, "班级|姓名|1|2|3", "四1班|安若|0.67|0.5|0.83", "四1班|白宜|0.33|0.75|0.83", "四1班|李思|0.67|0.25|0.17", "四1班|何景|0.17|0.33|0.42");
    assertThat(reading.issues()).filteredOn(Issue::stops).extracting(Issue::code).containsExactly("COLUMN_UNSURE");
  }

  @Test
  void numbersThatCannotBeScoresAreTold() throws IOException {
    var reading = read("四年级1班2026春数学", "姓名|第1题扣分|第2题扣分|总分", "安若|-1|-3|46", "白宜|-2|0|48", "李思|0|-1|49");
    assertThat(reading.issues()).extracting(Issue::code).contains("COLUMN_NO_SCORE");
  }

  @Test
  void itemsInWordsDownTheSideLieOnTheirSide() throws IOException {
    var paper = paper(read("四年级1班2026春语文", "题目|分值|安若|白宜|李思", "一、基础|10|5|7|8", "二、阅读|20|12|16|15", "三、习作|30|22|25|20", "总分|60|39|48|43"));
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(10.0, 20.0, 30.0);
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(39.0, 48.0, 43.0);
  }

  @Test
  void questionsInWordsOverDegreesAreASurvey() throws IOException {
    var reading = read(
        "Grade 5 survey spring 2026", "Timestamp|Which class are you in?|I like school|I sleep well|I feel safe",
        "2026/5/1 9:00|5A|Agree|Strongly agree|Disagree",
        "2026/5/1 9:01|5B|Strongly disagree|Agree|Agree", "2026/5/1 9:02|5A|Neither agree nor disagree|Disagree|Strongly agree");
    var content = (QuestionnaireContent) reading.contents().getFirst();
    assertThat(content.questions()).hasSize(3);
    assertThat(content.classes()).extracting(c -> c.number()).containsExactly(1, 2, 1);
    assertThat(content.scaleMax()).isEqualTo(5);
  }

  @Test
  void optionsAreWhatAnotherSheetSays() throws IOException {
    var file = SheetFile.xlsx().sheet("问卷", "四年级问卷2026春", "班级|1、我喜欢上学|2、我睡得好|3、老师关心我", "1班|A|B|E", "1班|B|A|D", "2班|C|A|E")
        .sheet("选项说明", "选项|含义|分值", "A|非常符合|5", "B|比较符合|4", "C|一般|3", "D|不太符合|2", "E|很不符合|1").save(folder.resolve("q.xlsx"));
    var reading = new RecogniseWorkbook().read(file, Progress.NONE);
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.issues()).extracting(Issue::code).contains("SHEET_OF_OPTIONS").doesNotContain("SHEET_NOT_USED");
    var answers = ((QuestionnaireContent) reading.contents().getFirst()).answers();
    assertThat(List.of(answers.get(0, 0), answers.get(0, 1), answers.get(0, 2))).containsExactly(5f, 4f, 1f);
  }

  private static PaperInfo info(Object content) {
    return ((PaperContent) content).info();
  }

  private OpenedWorkbook open(String... lines) throws IOException {
    var file = SheetFile.xlsx().sheet("Sheet1", Arrays.stream(lines).toArray(String[]::new)).save(folder.resolve("a.xlsx"));
    return new RecogniseWorkbook().open(file, Optional.empty(), Progress.NONE);
  }

  private WorkbookReading read(String... lines) throws IOException {
    return open(lines).recognise(Map.of(), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.contents()).hasSize(1);
    return (PaperContent) reading.contents().getFirst();
  }
}
