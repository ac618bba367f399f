package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.ReadingInWords;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

class RecogniseTest {
  @TempDir
  Path folder;

  @Test
  void itemScoresWithTheirBlueprint() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("小题得分",
            "某校2026年春季四年级数学期末小题得分表",
            "序号|班级|考号|姓名|1|3(1)|3(2)|总分|班次",
            "满分||||2|3|5|10|",
            "1|四（1）班|'0040101|甲|2|0|4|6|2",
            "2|四（1）班|'0040102|乙|缺考|||||",
            "3|四（2）班|'0040201|丙||||免考|",
            "4|四（2）班|'0040202|丁|0|0|0|0|9",
            "合计||||2|0|4|6|",
            "制表人：教导处|||||||")
        .sheet("双向细目表",
            "题号|题型|分值|知识点|能力层级|区得分率",
            "1|填空|2|小数；数的认识|识记|0.9",
            "3(1)|选择|3|运算律|理解|0.8",
            "3(2)|解答|5|运算律|综合运用|0.7",
            "合计||10|||0.8"));
    var sheet = reading.sheets().getFirst();
    assertThat(sheet.kind()).isEqualTo(SheetKind.ITEM_SCORES);
    assertThat(sheet.headerRows()).containsExactly(2, 3);
    assertThat(sheet.dataRows()).isEqualTo(4);
    assertThat(sheet.presence()).isEqualTo(Map.of(Presence.PRESENT, 2, Presence.ABSENT, 1, Presence.EXEMPT, 1));
    assertThat(sheet.dropped()).extracting(Dropped::column).containsExactly("班次");
    assertThat(reading.issues()).extracting(i -> i.code()).containsExactly("ROWS_NOT_PUPILS");
    assertThat(reading.sheets().get(1).kind()).isEqualTo(SheetKind.BLUEPRINT);
    assertThat(reading.sheets().get(1).contents()).isEmpty();
    var paper = paper(reading, 0);
    assertThat(paper.info().round()).isEqualTo(new Round(2026, Term.SPRING));
    assertThat(paper.info().subject()).isEqualTo("数学");
    assertThat(paper.info().grade()).isEqualTo(4);
    assertThat(paper.fullMark()).isEqualTo(10);
    assertThat(paper.items()).extracting(i -> i.label()).containsExactly("1", "3(1)", "3(2)");
    assertThat(paper.items().getFirst().knowledgePoints()).containsExactly("小数", "数的认识");
    assertThat(paper.items().get(1).districtRate()).isEqualTo(0.8);
    assertThat(paper.items().get(2).ability()).isEqualTo("综合运用");
    assertThat(paper.items().get(1).origin().range()).isEqualTo("F4:F7");
    assertThat(paper.pupils().getFirst().examNumber()).isEqualTo("0040101");
    assertThat(paper.pupils().get(1).total()).isNaN();
    assertThat(paper.pupils().get(3).total()).isZero();
    assertThat(paper.scores().get(0, 2)).isEqualTo(4f);
    assertThat(paper.scores().get(1, 0)).isNaN();
    assertThat(paper.scores().get(3, 0)).isZero();
  }

  @Test
  void threeHeaderRowsWithSectionsMarksAndTicks() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("语文",
            "2025—2026学年度第一学期 五年级语文",
            "班级|姓名|一、积累（5分）||二、习作（30分）|总分（35分）|年级名次",
            "||1(1)（2分）|1(2)（3分）|2（30分）||",
            "||识字|词语、句子|习作||",
            "501班|甲|2|3|28|33|1",
            "平均分||2|3|28|33|")
        .merge("A2:A4").merge("B2:B4").merge("C2:D2").merge("F2:F4").merge("G2:G4").merge("A1:G1")
        .sheet("细目表",
            "题号|分值|能力层级||",
            "||识记|理解|综合运用",
            "1(1)|2|√||",
            "1(2)|3||√|",
            "2|30|||√")
        .merge("A1:A2").merge("B1:B2").merge("C1:E1"));
    var paper = paper(reading, 0);
    assertThat(reading.sheets().getFirst().headerRows()).containsExactly(2, 3, 4);
    assertThat(paper.info().round()).isEqualTo(new Round(2025, Term.AUTUMN));
    assertThat(paper.items()).extracting(i -> i.label() + i.section() + i.fullMark() + i.knowledgePoints() + i.ability())
        .containsExactly(
            "1(1)一、积累2.0[识字]识记", "1(2)一、积累3.0[词语, 句子]理解", "2二、习作30.0[习作]综合运用");
    assertThat(paper.pupils()).singleElement().extracting(p -> p.classRef()).isEqualTo(new ClassRef(5, 1));
    assertThat(reading.issues()).extracting(i -> i.code()).containsExactly("ROWS_NOT_PUPILS");
  }

  @Test
  void everyWrongCellIsNamed() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("2026春四年级数学",
        "班级|考号|姓名|1|2|总分",
        "满分|||5|5|10",
        "四1班|1|甲|6|1|7",
        "四1班|2|乙|-1|1|0",
        "四1班|3|丙|三|1|1",
        "四1班|3|丁|1|1|9",
        "四1班|5|丁|1|1|2",
        "四1班|'1.2E+18|戊|1|1|2"));
    assertThat(reading.issues()).extracting(i -> i.severity() + " " + i.code() + " " + i.where().range())
        .containsExactlyInAnyOrder(
            "ERROR SCORE_ABOVE_FULL D3",
            "WARNING SUM_DIFFERS F3",
            "ERROR SCORE_NEGATIVE D4",
            "WARNING SUM_DIFFERS F4",
            "ERROR SCORE_NOT_A_NUMBER D5",
            "ERROR DUPLICATE_NUMBER B6",
            "WARNING SUM_DIFFERS F6",
            "NOTE SAME_NAME C7",
            "WARNING ID_DAMAGED B8");
    assertThat(reading.isRefused()).isTrue();
  }

  @Test
  void aPaperASubject() throws IOException {
    var reading = read(SheetFile.xls().sheet("成绩",
        "2026年6月四年级各科成绩（满分：语文100分 英语80分）",
        "班级|姓名|语文|英语|总分|级名次",
        "4.1|甲|90|70|160|1",
        "4.1|乙|缺考|60|60|2"));
    assertThat(reading.format()).isEqualTo("xls");
    assertThat(reading.sheets().getFirst().kind()).isEqualTo(SheetKind.SUBJECT_SCORES);
    assertThat(reading.contents()).hasSize(2);
    assertThat(paper(reading, 0).pupils().get(1).presence()).isEqualTo(Presence.ABSENT);
    assertThat(paper(reading, 1).fullMark()).isEqualTo(80);
    assertThat(paper(reading, 1).pupils().get(1).total()).isEqualTo(60);
    assertThat(reading.sheets().getFirst().dropped()).extracting(Dropped::column).containsExactlyInAnyOrder("总分", "级名次");
  }

  @Test
  void longFormWithMergedNamesAndStrayRows() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("2026秋",
        "班级|姓名|学科|分数",
        "三年一班|甲|语文|80",
        "||数学|90",
        "|乙|语文|70",
        "||数学|缺考",
        "|测试||").merge("A2:A5").merge("B2:B3").merge("B4:B5"));
    assertThat(reading.contents()).hasSize(2);
    assertThat(paper(reading, 1).info().subject()).isEqualTo("数学");
    assertThat(paper(reading, 1).pupils()).extracting(p -> p.name() + p.classRef() + p.presence())
        .containsExactly(
            "甲ClassRef[grade=3, number=1]PRESENT", "乙ClassRef[grade=3, number=1]ABSENT");
    assertThat(reading.issues()).extracting(Issue::code).contains("STRAY_ROW");
  }

  @Test
  void answersAgainstAKey() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("2026春四年级英语",
        "ID|Q1|Q2|Q3", "KEY|A|B|T", "s1|A|C|T", "s2|b|B|F"));
    assertThat(reading.sheets().getFirst().kind()).isEqualTo(SheetKind.ITEM_SCORES);
    assertThat(paper(reading, 0).pupils()).extracting(p -> p.examNumber() + " " + p.total())
        .containsExactly("S1 2.0", "S2 1.0");
  }

  @Test
  void aQuestionnaireWithItsFactors() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("学生问卷", "2026年春季四年级学生问卷", "编号|年级|班级|Q1|Q2|Q3", "1|四年级|1班|5|1|", "2|四年级|2班|4|2|9")
        .sheet("题目说明", "题号|题目|因素|计分方向", "Q1|老师关心我|师生关系|正向", "Q2|作业太多|学业负担|反向", "Q3|我有朋友|同伴关系|正向"));
    var content = (QuestionnaireContent) reading.contents().getFirst();
    assertThat(content.scaleMax()).as("one 9 is no scale, and told").isEqualTo(5);
    assertThat(reading.issues()).extracting(Issue::code).contains("ANSWER_OUT_OF_SCALE");
    assertThat(content.questions()).extracting(q -> q.factor() + q.reversed())
        .containsExactly("师生关系false", "学业负担true", "同伴关系false");
    assertThat(content.classes()).containsExactly(new ClassRef(4, 1), new ClassRef(4, 2));
    assertThat(content.answers().get(0, 2)).isNaN();
    assertThat(reading.sheets().get(1).kind()).isEqualTo(SheetKind.QUESTIONNAIRE);
  }

  @Test
  void indicatorsKeepPercentagesOutOfAHundred() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("区校对比",
        "2026年春季四年级区校对比",
        "学科/领域|指标|单位|本校|区|市|全国|本校人数|区人数",
        "数学|平均分|分|80.5|82|81|83|234|5268",
        "|标准差|分|16|17|||234|5268",
        "|水平Ⅳ（优秀）比例|%|52.6|53.7|53|54|234|5268",
        "问卷|师生关系|%|67.8|79.8|||236|5190",
        "水平划分：见说明||||||||"));
    var lines = ((IndicatorContent) reading.contents().getFirst()).indicators();
    assertThat(lines).extracting(i -> i.domain() + " " + i.name() + " " + i.unit() + " " + i.school() + " " + i.grade())
        .containsExactly(
            "数学 平均分 分 80.5 4", "数学 标准差 分 16.0 4", "数学 水平Ⅳ（优秀）比例 % 52.6 4", "问卷 师生关系 % 67.8 4");
    assertThat(lines.getFirst().districtSd()).isEqualTo(17);
    assertThat(lines.getLast().city()).isNaN();
    assertThat(lines.getLast().origin().range()).isEqualTo("A6:I6");
  }

  @Test
  void summariesAndUnknownSheetsBringNothing() throws IOException {
    var reading = read(SheetFile.xlsx()
        .sheet("班级", "班级|实考人数|平均分|优秀率|及格率", "四1班|40|80|0.5|0.9")
        .sheet("小题分析", "题号|满分|平均分|得分率|标准差", "1|2|1.5|0.75|0.4")
        .sheet("通知", "各班请于周五前交材料")
        .sheet("空"));
    assertThat(reading.sheets()).extracting(s -> s.kind())
        .containsExactly(SheetKind.CLASS_SUMMARY, SheetKind.ITEM_SUMMARY, SheetKind.UNKNOWN, SheetKind.UNKNOWN);
    assertThat(reading.contents()).isEmpty();
  }

  @Test
  void everythingSaidIsInBothWordLists() throws IOException {
    var reading = read(SheetFile.xlsx().sheet("x",
        "姓名|考号|1|2|总分|名次|怪列", "甲|1|-1|x|0|1|9", "甲|1|1|1|5|1|9", "|||3|3||", "乙|2||缺考|9|1|"));
    assertThat(reading.issues()).extracting(Issue::code).contains("ROUND_MISSING", "CLASS_MISSING", "STRAY_ROW");
    for (var lang : Lang.values()) {
      var words = new Words(lang);
      assertThat(ReadingInWords.of(reading.sheets().getFirst(), words)).isNotEmpty().noneMatch(said -> said.contains("2000"));
      for (var sheet : reading.sheets()) {
        assertThat(words.say(sheet.reason())).doesNotContain("«");
        sheet.dropped().forEach(d -> assertThat(words.say(d.why())).doesNotContain("«"));
        for (var issue : sheet.issues()) {
          assertThat(List.of(words.say(issue.found()), words.say(issue.expected()), words.say(issue.remedy())))
              .allSatisfy(t -> assertThat(t).doesNotContain("«").isNotBlank());
        }
      }
    }
  }

  private static PaperContent paper(WorkbookReading reading, int index) {
    return (PaperContent) reading.contents().get(index);
  }

  private WorkbookReading read(SheetFile file) throws IOException {
    return new RecogniseWorkbook().read(file.save(folder.resolve("测试")), Progress.NONE);
  }
}
