package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.ReadingInWords;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;
import tools.jackson.databind.json.JsonMapper;

/** Sex, boarding and the options that were chosen, as sheets write them. */
class GroupsAndLettersTest {
  private static final String TITLE = "2026年春季四年级数学期末";

  @TempDir
  Path folder;

  /** Authority of the codes: GB/T 2261.1-2003, 0 not known, 1 male, 2 female, 9 not stated. */
  @ParameterizedTest
  @CsvSource({"男,MALE", "女,FEMALE", "1,MALE", "2,FEMALE", "0,UNKNOWN", "9,UNKNOWN", "' 女 生',FEMALE", "F,FEMALE", "male,MALE", "'',UNKNOWN"})
  void sexInWordsAndByCode(String written, Sex sex) throws IOException {
    var reading = read(TITLE, "班级|姓名|性别|1|2|总分", "满分|||2|3|5", "401|甲|" + written + "|2|3|5", "401|乙|女|1|1|2");
    assertThat(paper(reading).pupils().getFirst().groups()).isEqualTo(new PupilGroups(sex, Boarding.UNKNOWN));
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.sheets().getFirst().columns().get(2).meaning()).isEqualTo(Meaning.SEX);
    assertThat(reading.sheets().getFirst().dropped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "住宿,住宿,BOARDER", "住宿,走读,DAY", "是否住校,是,BOARDER", "是否住校,否,DAY", "住宿/走读,走读生,DAY", "寄宿,寄宿生,BOARDER", "走读,是,DAY",
      "是否走读,否,BOARDER", "走读,√,DAY", "住校,1,BOARDER", "住校,0,DAY", "就读方式,住校生,BOARDER", "住宿情况,'',UNKNOWN", "Boarding,yes,BOARDER"
  })
  void boardingHoweverItIsAsked(String heading, String written, Boarding boarding) throws IOException {
    var reading = read(TITLE, "班级|姓名|" + heading + "|1|2|总分", "满分|||2|3|5", "401|甲|" + written + "|2|3|5", "401|乙||1|1|2");
    assertThat(paper(reading).pupils().getFirst().groups()).isEqualTo(new PupilGroups(Sex.UNKNOWN, boarding));
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.sheets().getFirst().columns().get(2).meaning()).isEqualTo(Meaning.BOARDING);
  }

  @Test
  void whatNamesNoGroupIsNotKnownAndIsSaid() throws IOException {
    var reading = read(TITLE, "班级|姓名|性别|1|2|总分", "满分|||2|3|5", "401|甲|女|2|3|5", "401|乙|武|1|1|2");
    assertThat(paper(reading).pupils().get(1).groups()).isEqualTo(PupilGroups.UNKNOWN);
    assertThat(reading.issues()).singleElement().matches(i -> i.code().equals("GROUP_UNREADABLE") && i.where().range().equals("C5"));
    assertThat(reading.isRefused()).isFalse();
  }

  @Test
  void aSheetOfTotalsSaysThemToo() throws IOException {
    var reading = read("2026年春季四年级各科成绩", "班级|姓名|性别|是否住校|语文|数学", "401|甲|男|是|80|90", "401|乙|女|否|81|91");
    var papers = reading.contents().stream().map(PaperContent.class::cast).toList();
    assertThat(papers).hasSize(2).allMatch(p -> p.pupils().getFirst().groups().equals(new PupilGroups(Sex.MALE, Boarding.BOARDER)));
  }

  @Test
  void ofTwoSheetsOfAPaperTheOneThatKnowsIsAsked() throws IOException {
    var file = SheetFile.xlsx()
        .sheet("小题分", TITLE, "班级|姓名|1|2|总分", "满分||2|3|5", "401|甲|2|3|5", "401|乙|1|1|2")
        .sheet("总分", TITLE, "班级|姓名|性别|数学", "401|甲|男|5", "401|乙|女|2")
        .save(folder.resolve("两表.xlsx"));
    var paper = (PaperContent) new RecogniseWorkbook().read(file, Progress.NONE).contents().getFirst();
    assertThat(paper.pupils()).extracting(p -> p.groups().sex()).containsExactly(Sex.MALE, Sex.FEMALE);
  }

  @Test
  void anAnonymousQuestionnaireKeepsNeither() throws IOException {
    var reading = read("2026年春季四年级学生问卷", "编号|年级|班级|性别|住宿|Q1|Q2|Q3", "1|四年级|1班|男|是|5|4|3", "2|四年级|1班|女|否|1|2|3");
    var sheet = reading.sheets().getFirst();
    assertThat(sheet.columns()).extracting(c -> c.meaning()).contains(Meaning.SEX, Meaning.BOARDING);
    assertThat(sheet.dropped()).extracting(d -> d.column() + " " + d.why().key())
        .containsExactly("性别 intake.dropped.anonymous", "住宿 intake.dropped.anonymous");
  }

  @Test
  void lettersAreScoredByTheKeyAndKept() throws IOException {
    var reading = read(
        TITLE, "班级|姓名|性别|1|2|3|4|总分", "满分|||2|2|3|5|12", "答案|||B|ac|D||", "401|甲|男|B|AC|A|4|8", "401|乙|女|C|A,C|D|5|10",
        "401|丙|女|缺考||||", "401|丁|女|*||d|0|3");
    var paper = paper(reading);
    assertThat(paper.items()).extracting(Item::key).containsExactly("B", "AC", "D", "");
    assertThat(paper.items()).extracting(Item::fullMark).containsExactly(2.0, 2.0, 3.0, 5.0);
    assertThat(rows(paper)).containsExactly("B AC A -", "C AC D -", "- - - -", "- - D -");
    assertThat(paper.scores().row(0)).containsExactly(2, 2, 0, 4);
    assertThat(paper.scores().row(1)).containsExactly(0, 2, 3, 5);
    assertThat(paper.scores().get(3, 0)).isZero();
    // Whoever answered something got nothing for what was left out.
    assertThat(paper.scores().get(3, 1)).isZero();
    assertThat(paper.scores().get(3, 2)).isEqualTo(3f);
    assertThat(ReadingInWords.of(reading, new Words(Lang.ZH))).contains("，另有性别、3 题的选项字母；");
  }

  @Test
  void theBlueprintMayHoldTheKey() throws IOException {
    var file = SheetFile.xlsx()
        .sheet("小题分", TITLE, "班级|姓名|1|2|3|总分", "401|甲|B|A|4|6", "401|乙|C|D|5|7")
        .sheet("细目表", "题号|题型|分值|知识点|答案", "1|选择题|2|小数|B", "2|选择题|2|分数|D", "3|解答题|5|分数|略")
        .save(folder.resolve("细目表.xlsx"));
    var reading = new RecogniseWorkbook().read(file, Progress.NONE);
    var paper = (PaperContent) reading.contents().getFirst();
    assertThat(paper.items()).extracting(Item::key).containsExactly("B", "D", "");
    assertThat(rows(paper)).containsExactly("B A -", "C D -");
    assertThat(paper.scores().row(0)).containsExactly(2, 0, 4);
    assertThat(reading.issues()).filteredOn(i -> i.severity() == Issue.Severity.ERROR).isEmpty();
  }

  @Test
  void amongScoresALetterIsWrongAndTheRightOptionHasNoName() throws IOException {
    var paper = paper(read(TITLE, "班级|姓名|1|2|3|总分", "满分||2|2|6|10", "401|甲|2|C|5|7", "401|乙|B|2|6|8", "401|丙|1|2|6|9"));
    assertThat(paper.items()).extracting(Item::key).containsExactly(Item.RIGHT, Item.RIGHT, "");
    assertThat(rows(paper)).containsExactly("√ C -", "B √ -", "- √ -");
  }

  @Test
  void aKeyBesideScoresChangesNothing() throws IOException {
    var paper = paper(read(TITLE, "班级|姓名|1|2|3|总分", "满分||2|2|2|6", "答案||B|A|D|", "401|甲|2|0|2|4", "401|乙|0|2|2|4"));
    assertThat(paper.scores().row(0)).containsExactly(2, 0, 2);
    assertThat(paper.choices().isNone()).isTrue();
    assertThat(paper.items()).extracting(Item::key).containsOnly("");
  }

  /** Authority: the generator's own counts. */
  @Test
  void theSampleWorkbooksComeInAsTheyWereMade() throws IOException {
    var expected = JsonMapper.builder().build().readTree(getClass().getResourceAsStream("/org/zhigai/samples/expected.json"));
    for (var one : expected.get("groups")) {
      var pupils = sample(one.get("file").stringValue()).pupils();
      for (var name : List.of("FEMALE", "MALE", "BOARDER", "DAY")) {
        var own = pupils.stream().filter(p -> p.groups().sex().name().equals(name) || p.groups().boarding().name().equals(name)).toList();
        assertThat(own).as(name).hasSize(one.path(name).path("enrolled").asInt(0));
        var present = own.stream().mapToDouble(p -> p.total()).filter(t -> !Double.isNaN(t)).summaryStatistics();
        assertThat(present.getAverage()).as(name).isCloseTo(one.path(name).path("mean").asDouble(0), within(1e-4));
      }
    }
    var paper = sample(expected.get("letters").get("file").stringValue());
    var labels = paper.items().stream().map(Item::label).toList();
    assertThat(paper.items().stream().filter(i -> !i.key().isEmpty())).hasSize(expected.get("letters").get("items").size());
    for (var one : expected.get("letters").get("items")) {
      var item = labels.indexOf(one.get("item").stringValue());
      assertThat(paper.items().get(item).key()).isEqualTo(one.get("key").stringValue());
      for (var option : List.of("A", "B", "C", "D")) {
        assertThat(paper.choices().rows().stream().filter(r -> r.get(item).equals(option)).count())
            .isEqualTo(one.get("counts").path(option).asLong(0));
      }
    }
  }

  private static PaperContent sample(String file) {
    var reading = new RecogniseWorkbook().read(Path.of("..", "sample-workbooks", file), Progress.NONE);
    assertThat(reading.issues()).filteredOn(i -> i.severity() != Issue.Severity.NOTE).isEmpty();
    return (PaperContent) reading.contents().getFirst();
  }

  private static List<String> rows(PaperContent paper) {
    return paper.choices().rows().stream()
        .map(r -> r.stream().map(c -> c.isEmpty() ? "-" : c).collect(Collectors.joining(" ")))
        .toList();
  }

  private static PaperContent paper(WorkbookReading reading) {
    return (PaperContent) reading.contents().getFirst();
  }

  private WorkbookReading read(String... lines) throws IOException {
    return new RecogniseWorkbook().read(SheetFile.xlsx().sheet("Sheet1", lines).save(folder.resolve("成绩.xlsx")), Progress.NONE);
  }
}
