package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Kinds of layout that other schools, publishers and systems write. */
class OtherHandsTest {
  private static final String TITLE = "2026春四年级数学期末小题得分";

  @TempDir
  Path folder;

  @Test
  void twoClassesBesideEachOtherAreTheClassesOfTheirOwnTitles() throws IOException {
    var paper = paper(read(
        "六（1）班2026春数学||||六（2）班2026春数学|||", "姓名|填空|计算|总分|姓名|填空|计算|总分", "安若|3|4|7|李思|1|2|3", "白宜|2|2|4|何景|3|3|6"));
    assertThat(paper.pupils()).extracting(p -> p.name() + p.classRef().number()).containsExactly("安若1", "白宜1", "李思2", "何景2");
  }

  @Test
  void classesBelowEachOtherUnderTheSameHeadingsAreTheirOwn() throws IOException {
    var paper = paper(read(
        "二年级（1）班2026年7月数学期末", "编号|姓名|口算10|填空30|总分40", "1|安若|9|25|34", "2|白宜|8|20|28", "班级平均||8.5|22.5|31", "",
        "二年级（2）班2026年7月数学期末", "编号|姓名|口算10|填空30|总分40", "1|李思|7|15|22", "2|何景|10|30|40"));
    assertThat(paper.pupils()).extracting(p -> p.name() + p.classRef().number()).containsExactly("安若1", "白宜1", "李思2", "何景2");
    assertThat(paper.items()).extracting(i -> i.label() + " " + i.fullMark()).containsExactly("口算 10.0", "填空 30.0");
    assertThat(paper.fullMark()).isEqualTo(40);
  }

  @Test
  void marksThatHappenToCountAreSomebodysMarks() throws IOException {
    var heads = "班级|2.上学我喜欢|3.数学我学得好|4.方程我喜欢|5.统计图我喜欢|6.运算律我喜欢";
    var counting = "1班|1|2|3|4|5";
    var rows = new ArrayList<>(List.of("2班|4|4|2|5|5", "3班|2|3|1|1|4", "1班|3|1|3|2|2", "2班|5|5|4|5|2", "3班|4|3|4|3|2"));
    for (var at = 0; at <= rows.size(); at++) {
      var seen = new ArrayList<>(rows);
      seen.add(at, counting);
      var reading = read(SheetFile.xlsx().sheet("2026春四年级学生问卷", Stream.concat(Stream.of(heads), seen.stream()).toArray(String[]::new)));
      var content = (QuestionnaireContent) reading.contents().getFirst();
      assertThat(content.answers().persons()).as("%d", at).isEqualTo(6);
      assertThat(content.answers().row(at)).as("%d", at).containsExactly(1, 2, 3, 4, 5);
    }
    for (var at = 1; at <= 3; at++) {
      var seen = new ArrayList<>(List.of("班级|姓名|题1|题2|题3|题4|题5", "四1班|安若|4|2|2|5|5", "四1班|白宜|4|3|2|5|5"));
      seen.add(at, "四1班|李思|1|2|3|4|5");
      assertThat(paper(read(SheetFile.xlsx().sheet("2026春四年级英语", seen.toArray(String[]::new)))).pupils()).as("%d", at).hasSize(3);
    }
  }

  @Test
  void aPartOfASheetThatIsNotUsedIsTold() throws IOException {
    var reading = read(
        TITLE, "班级|姓名|1|2|3|总分", "四1班|安若|1|2|3|6", "四1班|白宜|2|2|5|9", "", "四年级社团报名", "班级|名额|时间|联系人|费用", "合唱|20|周一|李|无", "足球|30|周二|何|无");
    assertThat(paper(reading).pupils()).hasSize(2);
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("TABLE_NOT_USED")).singleElement()
        .satisfies(i -> assertThat(i.where().range()).isEqualTo("A7:E9"));
  }

  @Test
  void aLineOfWordsBetweenPupilsIsTold() throws IOException {
    var reading = read(TITLE, "班级|姓名|1|2|3|总分", "四1班|安若|1|2|3|6", "四1班|白宜|2|2|5|9", "", "补考", "四1班|李思|2|1|3|6", "制表：教导处");
    assertThat(paper(reading).pupils()).hasSize(3);
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("LINE_BETWEEN")).extracting(i -> i.where().range()).containsExactly("A6");
    var classes = read(TITLE, "姓名|1|2|3|总分", "四（1）班", "安若|1|2|3|6", "四（2）班", "白宜|2|2|5|9");
    assertThat(classes.issues()).extracting(Issue::code).doesNotContain("LINE_BETWEEN");
  }

  @Test
  void resultsInNoTableAreTold() throws IOException {
    var beside = read(TITLE, "班级|姓名|1|2|3|总分|||旧册|备", "四1班|安若|1|2|3|6|||李思|5", "四1班|白宜|2|2|5|9|||何景|7");
    assertThat(told(beside)).containsExactly("I3:J4");
    var above = read("丁一|3|4|7", "丙二|2|2|4", "", TITLE, "班级|姓名|1|2|3|总分", "四1班|安若|1|2|3|6", "四1班|白宜|2|2|5|9");
    assertThat(told(above)).containsExactly("A1:D2");
    var statistics = read(TITLE, "班级|姓名|1|2|3|总分|||统计|备", "四1班|安若|1|2|3|6|||平均分|7.5", "四1班|白宜|2|2|5|9|||最高分|9");
    assertThat(told(statistics)).isEmpty();
  }

  private static List<String> told(WorkbookReading reading) {
    return reading.issues().stream().filter(i -> i.code().equals("CELLS_NOT_USED")).map(i -> i.where().range()).toList();
  }

  @Test
  void sectionAndItemInTwoColumnsOfABlueprintAreOneLabel() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("2026春四年级数学", "班级|姓名|1-1|1-2|2-1|合计", "四1班|安若|1|2|3|6", "四1班|白宜|2|2|5|9")
        .sheet("细目", "大题|小题|知识点|分值", "1|1|小数|2", "1|2|方程|2", "2|1|面积|6"));
    assertThat(paper(reading).items()).extracting(Item::knowledgePoints).containsExactly(List.of("小数"), List.of("方程"), List.of("面积"));
    assertThat(paper(reading).items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 6.0);
  }

  @Test
  void severalResultsOfOneSubjectAreAskedAbout() throws IOException {
    var file = SheetFile.xlsx().sheet("成绩", "2026春三年级1班", "学号|姓名|语文|||数学||", "||平时|期末|总评|平时|期末|总评",
        "1|安若|90|80|83|91|70|76.3", "2|白宜|70|60|63|75|66|68.7").merge("A2:A3").merge("B2:B3").merge("C2:E2").merge("F2:H2").save(folder.resolve("a.xlsx"));
    var opened = new RecogniseWorkbook().open(file, java.util.Optional.empty(), Progress.NONE);
    var reading = opened.recognise(Map.of(), Progress.NONE);
    var asked = reading.issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("SUBJECT_TWICE", "SUBJECT_TWICE");
    var said = asked.getFirst().answers().get(1).change().and(asked.get(1).answers().get(1).change());
    var answered = opened.recognise(Map.of(0, said), Progress.NONE);
    assertThat(answered.isRefused()).isFalse();
    assertThat(answered.contents()).extracting(c -> ((PaperContent) c).pupils().getFirst().total()).containsExactly(80.0, 70.0);
  }

  @Test
  void answersInDegreesAreAQuestionnaireWhateverItIsCalled() throws IOException {
    var reading = read(
        "编号|1.我同意参加|2.你所在的班级|3.我喜欢上学|4.老师有趣|5.按时完成|6.你想说的话", "1|同意|四年级1班|同意|一般|完全同意|谢谢", "2|同意|四年级1班|不同意|同意|一般|无",
        "3|同意|四年级2班|完全不同意|不同意|同意|希望多上体育课");
    var content = (QuestionnaireContent) reading.contents().getFirst();
    assertThat(content.questions()).extracting(q -> q.label()).containsExactly("3", "4", "5");
  }

  @Test
  void statisticsWithTheirOwnerInFrontAreIndicators() throws IOException {
    var reading = read("2026年春季四年级数学质量监测", "知识领域|题号|满分|我校平均分|我校得分率|全区平均分|全区得分率", "数与代数|1-8|48|38|0.79|40|0.83", "图形与几何|9-12|30|21|0.7|23|0.77");
    var content = (IndicatorContent) reading.contents().getFirst();
    assertThat(content.indicators()).extracting(i -> i.name() + i.school() + i.district()).containsExactly("数与代数0.790.83", "图形与几何0.70.77");
  }

  @Test
  void aBlueprintHeadedByPeopleLiesOnItsSide() throws IOException {
    var paper = paper(read("三年级语文（下册）2026期末　班级：三（2）班", "题号|考查内容|分值|安若|白宜|李思", "一|拼音|4|3|4|2", "二|字词|6|5|6|1", "作文|习作|20|15|18|12", "总分||30|23|28|15"));
    assertThat(paper.items()).extracting(i -> i.label() + i.fullMark() + i.knowledgePoints()).containsExactly("一4.0[拼音]", "二6.0[字词]", "作文20.0[习作]");
    assertThat(paper.pupils()).extracting(p -> p.total()).containsExactly(23.0, 28.0, 15.0);
  }

  @Test
  void traditionalHeadingsAreReadAndNamesStayAsWritten() throws IOException {
    var paper = paper(read("四年級數學科期末評量2026春", "班級|座號|姓名|第1題(10分)|第2題(15分)|總分", "四年1班|1|張國強|8|15|23", "四年1班|2|陳麗華|10|9|19"));
    assertThat(paper.info().subject()).isEqualTo("数学");
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("張國強", "陳麗華");
    assertThat(paper.items()).extracting(i -> i.fullMark()).containsExactly(10.0, 15.0);
  }

  @Test
  void aHalfThatMeansDifferentTermsInDifferentProvincesIsAsked() throws IOException {
    var reading = read("2026年上学期四年级数学", "班级|姓名|1|2|3", "四1班|安若|1|2|3", "四1班|白宜|2|1|3");
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("ROUND_MISSING")).first()
        .satisfies(i -> assertThat(i.answers()).hasSize(2));
  }

  @Test
  void namesWithTheExamAreSubjectsOfIt() throws IOException {
    var reading = read("九年级2025-2026下", "考号|班级|姓名|语文一模|语文二模", "901|九1班|安若|100|105", "902|九1班|白宜|90|85");
    assertThat(reading.contents()).extracting(c -> ((PaperContent) c).info().subject() + ((PaperContent) c).info().exam()).containsExactly("语文一模", "语文二模");
  }

  @Test
  void hiddenColumnsAreReadAndTold() throws IOException {
    var file = SheetFile.xlsx().sheet("a", TITLE, "班级|姓名|1|2|3", "四1班|安若|1|2|3", "四1班|白宜|2|1|3");
    file.last().setColumnHidden(3, true);
    var reading = new RecogniseWorkbook().read(file.save(folder.resolve("h.xlsx")), Progress.NONE);
    assertThat(paper(reading).items()).hasSize(3);
    assertThat(reading.issues()).extracting(Issue::code).contains("COLUMNS_HIDDEN");
  }

  @Test
  void anItemThatOnlyTheBlueprintNamesIsOne() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("2026春四年级语文", "班级|姓名|1|2|小练笔", "四1班|安若|1|2|7", "四1班|白宜|2|2|5", "四1班|李思|1|1|6")
        .sheet("细目", "题号|知识点|分值", "1|拼音|2", "2|词语|2", "小练笔|习作|10"));
    assertThat(reading.isRefused()).isFalse();
    assertThat(paper(reading).items()).extracting(Item::label).containsExactly("1", "2", "小练笔");
    assertThat(reading.sheets().getFirst().columns()).filteredOn(c -> c.header().equals("小练笔")).first()
        .satisfies(c -> assertThat(c.witnesses()).contains("SHEETS"));
  }

  @Test
  void aHeaderOfUnknownWordsIsPointedAt() throws IOException {
    var reading = read("四年级2026春数学", "帐单", "丁甲|丙乙|甲丙|乙丁", "安若|3|4|7", "白宜|2|2|4", "李思|1|5|6", "何景|2|5|7");
    var asked = reading.issues().stream().filter(i -> i.code().equals("HEADER_UNSURE")).findFirst().orElseThrow();
    assertThat(asked.answers().getFirst().change().header()).hasValueSatisfying(h -> assertThat(h.rows()).containsExactly(3));
  }

  @Test
  void codesOverMarksAreItems() throws IOException {
    assertThat(paper(read(TITLE, "名字|行政班|T1|T2|T3", "小题满分||7|10|6", "难度||0.28|0.53|0.43", "安若|四（1）班|0|8|1", "白宜|四（1）班|1|1|4.5")).items())
        .extracting(Item::fullMark).containsExactly(7.0, 10.0, 6.0);
  }

  @Test
  void aClassInEnglishIsAClass() throws IOException {
    var paper = paper(read(TITLE, "Class|Name|1|2|3", "Class 4A|Anna Li|1|2|3", "Class 4B|Ben Wu|2|1|3"));
    assertThat(paper.pupils()).extracting(p -> p.classRef()).containsExactly(new ClassRef(4, 1), new ClassRef(4, 2));
  }

  @Test
  void labelsOverMarksAreAHeaderWhateverPeopleAreCalled() throws IOException {
    var paper = paper(read(
        "2026春四年级数学", "Ref|Kid|Form|Q01 [2]|Q02 [3]|Q03 [1]|Q04 [2]|Q05 [4]", "L1001|Ann Moss|4A|2|0|1|1|4", "L1002|Ben Reed|4B|1|3|0|2|0",
        "L1003|Cleo Ash|4A|0|2|1|0|3"));
    assertThat(paper.pupils()).extracting(p -> p.examNumber() + p.name() + p.classRef().number()).containsExactly("L1001Ann Moss1", "L1002Ben Reed2",
        "L1003Cleo Ash1");
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(2.0, 3.0, 1.0, 2.0, 4.0);
  }

  @Test
  void aRowThatCountsIsAHeader() throws IOException {
    var paper = paper(read("四年级1班2026春数学", "帐单|1|2|3|4|5|6", "安若|1|2|3|4|5|5", "白宜|1|1|0|2|4|1", "李思|0|2|2|3|1|0"));
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("安若", "白宜", "李思");
  }

  private WorkbookReading read(String... lines) throws IOException {
    return read(SheetFile.xlsx().sheet("Sheet1", Arrays.stream(lines).toArray(String[]::new)));
  }

  private WorkbookReading read(SheetFile file) throws IOException {
    return new RecogniseWorkbook().read(file.save(folder.resolve("四年级.xlsx")), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.contents()).hasSize(1);
    return (PaperContent) reading.contents().getFirst();
  }
}
