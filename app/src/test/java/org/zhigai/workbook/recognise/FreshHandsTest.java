package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Kinds that sixty workbooks taught which were invented, with their readings, by somebody who did not know the rules. */
class FreshHandsTest {
  private static final String FILE = "2026春四年级数学期末.xlsx";
  private static final String[] ITEMS = {"班级|姓名|1|2|3|总分", "四1班|安若|1|2|4|7", "四1班|白宜|2|1|3|6", "四1班|李思|2|2|5|9"};

  @TempDir
  Path folder;

  @Test
  void aSheetOfNothingButRatesOfItemsGivesThemToTheItems() throws IOException {
    for (var heads : List.of("题号|区得分率", "题号|全区得分率|我校得分率|差值", "题号|满分|平均分|得分率|全区得分率")) {
      var rate = List.of(heads.split("\\|")).indexOf("区得分率") + List.of(heads.split("\\|")).indexOf("全区得分率") + 1;
      var rows = Stream.of(1, 2, 3).map(i -> i + ("|" + (rate == 4 ? "5|3.5|0.7|" : "")) + "'" + (90 - i) + ".5%" + (heads.contains("差值") ? "|'80%|" : ""));
      var reading = read(SheetFile.xlsx().sheet("小题分", ITEMS).sheet("全区", Stream.concat(Stream.of("2026春期末全区得分率", heads), rows).toArray(String[]::new)));
      assertThat(reading.issues()).extracting(Issue::code).as(heads).doesNotContain("SHEET_NOT_USED", "BLUEPRINT_UNMATCHED");
      assertThat(paper(reading).items()).extracting(Item::districtRate).as(heads).containsExactly(0.895, 0.885, 0.875);
    }
  }

  @Test
  void aBlueprintOnItsSideIsTurned() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("得分", ITEMS)
        .sheet("细目", "题号|1|2|3", "分值|2|3|5", "知识点|小数|运算律|图形", "能力|识记|理解|应用"));
    assertThat(paper(reading).items()).extracting(i -> i.knowledgePoints() + i.ability() + i.fullMark())
        .containsExactly("[小数]识记2.0", "[运算律]理解3.0", "[图形]应用5.0");
  }

  @Test
  void pointsDownAndItemsAcrossAreABlueprintAndNoPupils() throws IOException {
    for (var mark : List.of("", "√")) {
      var reading = read(SheetFile.xlsx().sheet("小题", ITEMS).sheet(
          "细目", "知识点＼题号|1|2|3|合计", "小数的意义|2|||2".replace("2", mark.isEmpty() ? "2" : mark), "运算律||3|5|8".replace("3", mark.isEmpty() ? "3" : mark),
          "合计|2|3|5|10"));
      assertThat(paper(reading).pupils()).extracting(PupilRow::name).as(mark).containsExactly("安若", "白宜", "李思");
      assertThat(paper(reading).items()).extracting(i -> i.knowledgePoints().getFirst()).containsExactly("小数的意义", "运算律", "运算律");
    }
  }

  @Test
  void aMarkWithItsLevelBesideItIsTheMark() throws IOException {
    var paper = paper(read(SheetFile.xlsx().sheet("成绩", "班级|姓名|数学", "四1班|安若|93（优）", "四1班|白宜|68.5(合格)", "四1班|李思|80/B", "四1班|何景|缺考")));
    assertThat(paper.pupils()).extracting(PupilRow::total).containsExactly(93.0, 68.5, 80.0, Double.NaN);
  }

  @Test
  void aHeadingMaySayTheSameInTwoLanguages() throws IOException {
    var reading = read(SheetFile.xlsx().sheet(
        "成绩", "2025-2026学年第二学期期末 四年级", "序号 No.|班级 Class|姓名 Name|语文 Chinese|数学 Maths|总分 Total", "1|4A|安若|93|90|183", "2|4A|白宜|68|80|148",
        "3|4B|李思|80|75|155"));
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.contents()).extracting(c -> ((PaperContent) c).info().subject()).containsExactly("语文", "数学");
  }

  @Test
  void theScaleMayStandBesideTheQuestion() throws IOException {
    var reading = read(SheetFile.xlsx().sheet(
        "数据", "2026春四年级学生满意度问卷", "编号|班级|1.对课堂的满意度（1-10分）|2.对作业的满意度（1-10分）|3.对老师的满意度（1-10分）", "1|1班|9|8|7", "2|1班|6|8|7", "3|2班|9|4|7"));
    assertThat(((QuestionnaireContent) reading.contents().getFirst()).scaleMax()).isEqualTo(10);
    assertThat(reading.issues()).extracting(Issue::code).doesNotContain("SCALE_ASSUMED");
  }

  @Test
  void theDistrictsRateOfAPointIsAnIndicatorAndNotARateOfItsItems() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("得分", ITEMS).sheet("细目表", "题号|知识点|分值", "1|小数|2", "2|运算律|3", "3|小数|5")
        .sheet("知识点", "知识点|对应题号|本校得分率|全区得分率|差值", "小数|1、3|0.75|0.8|-0.05", "运算律|2|0.6|0.7|-0.1"));
    assertThat(paper(reading).items()).extracting(Item::districtRate).containsOnly(Double.NaN);
    assertThat(indicators(reading)).extracting(i -> i.name() + i.district()).containsExactly("小数0.8", "运算律0.7");
  }

  @Test
  void linesUnderThePupilsSpeakOfTheItems() throws IOException {
    var paper = paper(read(SheetFile.xlsx().sheet(
        "小题", "班级|姓名|1|2|3|总分", "四1班|安若|1|2|4|7", "四1班|白宜|2|1|3|6", "平均分||1.5|1.5|3.5|6.5", "满分||2|4|6|12", "全区得分率||0.8|'75%|0.6|0.7")));
    assertThat(paper.pupils()).hasSize(2);
    assertThat(paper.fullMark()).isEqualTo(12);
    assertThat(paper.items()).extracting(i -> i.fullMark() + " " + i.districtRate()).containsExactly("2.0 0.8", "4.0 0.75", "6.0 0.6");
  }

  @Test
  void aSectionsNumeralBeforeTheItemsNumberIsItsSection() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("小题", "班级|姓名|一1|一2|二1|二(2)|总分", "四1班|安若|1|2|4|1|8", "四1班|白宜|2|1|3|0|6")
        .sheet("细目", "大题|小题|考查内容|分值", "一、选择题|1|小数|2", "|2|运算律|2", "二、填空题|1|图形|4", "|2|统计|2"));
    assertThat(paper(reading).items()).extracting(i -> i.knowledgePoints().getFirst()).containsExactly("小数", "运算律", "图形", "统计");
  }

  @Test
  void theMarksOfAnItemAreNoSecondLabel() throws IOException {
    for (var head : List.of("题目分数", "试题分值", "小题满分值", "题目赋分")) {
      var reading = read(SheetFile.xlsx().sheet("小题", ITEMS).sheet("框架", "题目编号|测查内容|" + head, "第1题|小数|2", "第2题|图形|5", "第3题|小数|5"));
      assertThat(paper(reading).items()).extracting(i -> i.knowledgePoints().getFirst() + i.fullMark()).as(head).containsExactly("小数2.0", "图形5.0", "小数5.0");
    }
  }

  @Test
  void aWordAmongScoresIsAskedAboutOnceForAllItsCells() throws IOException {
    var opened = open(SheetFile.xlsx().sheet(
        "成绩", "班级|姓名|语文|数学", "四1班|安若|80|90", "四1班|白宜|外出比赛|外出比赛", "四1班|李思|外出比赛|80", "四1班|何景|70|75"));
    var asked = opened.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("WORDS_AMONG_SCORES");
    assertThat(asked.getFirst().answers()).hasSize(2);
    for (var said : List.of(Presence.ABSENT, Presence.NOT_ENTERED)) {
      var answer = asked.getFirst().answers().get(said == Presence.ABSENT ? 0 : 1);
      var reading = opened.recognise(Map.of(0, answer.change()), Progress.NONE);
      assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
      var chinese = (PaperContent) reading.contents().getFirst();
      assertThat(chinese.pupils()).extracting(PupilRow::presence).containsExactly(Presence.PRESENT, said, said, Presence.PRESENT);
    }
  }

  @Test
  void whyThereIsNoScoreIsWrittenInManyWays() throws IOException {
    var paper = paper(read(SheetFile.xlsx().sheet(
        "成绩", "班级|姓名|数学", "四1班|安若|absent", "四1班|白宜|休学", "四1班|李思|转学", "四1班|何景|病休", "四1班|金元|未到", "四1班|石可|缺勤", "四1班|方宁|80")));
    assertThat(paper.pupils()).extracting(PupilRow::presence).containsExactly(
        Presence.ABSENT, Presence.EXEMPT, Presence.EXEMPT, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT, Presence.PRESENT);
  }

  @Test
  void levelsAreNoScoresAndToldOnce() throws IOException {
    var reading = read(SheetFile.xlsx().sheet(
        "成绩", "班级|姓名|语文|数学|体育", "四1班|安若|优秀|90|A", "四1班|白宜|良好|80|B", "四1班|李思|合格|70|A", "四1班|何景|优秀|85|C"));
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("COLUMN_OF_LEVELS")).extracting(i -> i.found().values().toString()).containsExactly("[语文、体育]");
    assertThat(reading.contents()).extracting(c -> ((PaperContent) c).info().subject()).containsExactly("数学");
  }

  @Test
  void twoSheetsOfOnePaperWithOtherItemsOfTheSamePupilsAreOnePaper() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("客观题", "考号|姓名|班级|1|2|客观题得分", "满分|||3|3|6", "4001|安若|四1班|3|0|3", "4002|白宜|四1班|3|3|6", "4003|李思|四1班|缺考||")
        .sheet("主观题", "考号|姓名|班级|3|4|主观题得分", "满分|||5|9|14", "4002|白宜|四1班|4|8|12", "4001|安若|四1班|5|7|12", "4003|李思|四1班|缺考||"));
    var paper = paper(reading);
    assertThat(reading.issues()).extracting(Issue::code).contains("PARTS_JOINED");
    assertThat(paper.items()).extracting(Item::label).containsExactly("1", "2", "3", "4");
    assertThat(paper.fullMark()).isEqualTo(20);
    assertThat(paper.pupils()).extracting(p -> p.name() + p.presence() + p.total()).containsExactly("安若PRESENT15.0", "白宜PRESENT18.0", "李思ABSENTNaN");
    assertThat(List.of(paper.scores().get(0, 2), paper.scores().get(1, 2))).containsExactly(5f, 4f);
  }

  @Test
  void aTermThatIsHalfToldIsAskedWithBothHalves() throws IOException {
    assertThat(terms("八年级下学期期末物理2026.xlsx")).containsExactly(new Round(2026, Term.SPRING), new Round(2026, Term.AUTUMN));
    assertThat(terms("2026届九年级期末物理.xlsx")).containsExactly(new Round(2025, Term.AUTUMN), new Round(2026, Term.SPRING));
    assertThat(terms("2026届四年级期末科学.xlsx")).isEmpty();
  }

  private List<Round> terms(String file) throws IOException {
    var saved = SheetFile.xlsx().sheet("小题", ITEMS).save(folder.resolve(file));
    var asked = new RecogniseWorkbook().read(saved, Progress.NONE).issues().stream().filter(i -> i.code().equals("ROUND_MISSING")).toList();
    assertThat(asked).hasSize(1);
    return asked.getFirst().answers().stream().map(a -> a.change().round().orElseThrow()).toList();
  }

  @Test
  void anExamMayBeNamedInEnglish() throws IOException {
    for (var title : List.of("Grade 4 Final Exam Spring 2026", "Grade4_Finals_2026_Spring", "Grade 4 Mid-term test, spring 2026")) {
      var reading = read(SheetFile.xlsx().sheet("S", title, "Class|Student Name|Math", "4A|Ann Moss|80", "4A|Ben Reed|70"));
      assertThat(paper(reading).info().exam()).as(title).isEqualTo(title.contains("Final") ? "期末" : "期中");
    }
    var scores = paper(read(SheetFile.xlsx().sheet("S", "Grade 4 Math Spring 2026", "Class|Student Name|Final score", "4A|Ann Moss|80", "4A|Ben Reed|70")));
    assertThat(scores.info().exam()).isEqualTo("期末"); // as the file's name says
  }

  @Test
  void theRightOptionMayStandInTheHeading() throws IOException {
    var paper = paper(read(SheetFile.xlsx().sheet(
        "答题", "班级|姓名|T1(A)|T2（C）|T3(AB)|T4(D)", "四1班|安若|A|C|AB|A", "四1班|白宜|B|C|A|D", "四1班|李思|A|A|AB|D")));
    assertThat(paper.items()).extracting(i -> i.label() + i.key()).containsExactly("T1A", "T2C", "T3AB", "T4D");
    assertThat(paper.pupils()).extracting(PupilRow::total).containsExactly(3.0, 2.0, 3.0);
  }

  @Test
  void twoRowsOfNumbersOfItemsUnderOneHeaderAreTold() throws IOException {
    var heads = "班级|姓名|M01|M02|M03|M04|M05|R01|R02|R03|R04|R05";
    assertThat(read(SheetFile.xlsx().sheet("数据", heads, "四1班|安若|1|0|1|1|0|1|1|0|1|1", "四1班|白宜|0|1|1|1|0|1|0|0|1|1")).issues())
        .extracting(Issue::code).contains("ITEMS_IN_FAMILIES");
    assertThat(read(SheetFile.xlsx().sheet("数据", heads + "|总分", "四1班|安若|1|0|1|1|0|1|1|0|1|1|7", "四1班|白宜|0|1|1|1|0|1|0|0|1|1|6")).issues())
        .extracting(Issue::code).doesNotContain("ITEMS_IN_FAMILIES");
  }

  @Test
  void everyStatisticOfSchoolAndDistrictIsAnIndicator() throws IOException {
    var reading = read(SheetFile.xlsx().sheet(
        "反馈", "2026春四年级期末质量监测", "学科|全区平均分|全区优秀率|本校平均分|本校优秀率", "语文|81.3|'46.2%|80.1|'44.1%", "数学|76.3|'40%|78|'42.5%"));
    assertThat(indicators(reading)).extracting(i -> i.domain() + i.name() + i.school() + "/" + i.district() + i.unit()).containsExactlyInAnyOrder(
        "语文平均分80.1/81.3分", "语文优秀率44.1/46.2%", "数学平均分78.0/76.3分", "数学优秀率42.5/40.0%");
  }

  @Test
  void aPaperThatNobodyOfManyDidHalfOfIsAShorterOne() throws IOException {
    assertThat(paper(read(marks(20, 48))).fullMark()).isEqualTo(50);
    assertThat(paper(read(marks(19, 48))).fullMark()).isEqualTo(100);
    assertThat(paper(read(marks(20, 61))).fullMark()).isEqualTo(100);
  }

  private static SheetFile marks(int pupils, int best) {
    var rows = IntStream.range(0, pupils).mapToObj(i -> "四1班|第" + (char) ('一' + i) + "|" + (best - i));
    return SheetFile.xlsx().sheet("成绩", Stream.concat(Stream.of("班级|姓名|科学"), rows).toArray(String[]::new));
  }

  private static List<Indicator> indicators(WorkbookReading reading) {
    return reading.contents().stream().filter(IndicatorContent.class::isInstance).flatMap(c -> ((IndicatorContent) c).indicators().stream()).toList();
  }

  private OpenedWorkbook open(SheetFile sheets) throws IOException {
    return new RecogniseWorkbook().open(sheets.save(folder.resolve(FILE)), Optional.empty(), Progress.NONE);
  }

  private WorkbookReading read(SheetFile sheets) throws IOException {
    return open(sheets).recognise(Map.of(), Progress.NONE);
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    var papers = reading.contents().stream().filter(PaperContent.class::isInstance).toList();
    assertThat(papers).hasSize(1);
    return (PaperContent) papers.getFirst();
  }
}
