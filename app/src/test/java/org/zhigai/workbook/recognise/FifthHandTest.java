package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Kinds that 38 workbooks taught, in the manner of marking platforms, teachers and an English school. */
class FifthHandTest {
  @TempDir
  Path folder;

  @Test
  void itemsCalledByWhatTheyAreStandBesideNumberedOnes() throws IOException {
    for (var total : List.of("语文", "总分")) {
      var paper = paper(read("2026春八年级语文期中", SheetFile.xlsx().sheet(
          "小题分", "考号|姓名|班级|" + total + "|客观题|主观题|单选题1|单选题2|默写3|阅读4(1)|阅读4(2)|作文5", "|满分||66|6|60|3|3|10|4|6|40", "8001|安若|八1班|50|6|44|3|3|8|3|5|28",
          "8002|白宜|八1班|37|3|34|0|3|5|2|4|23", "8003|李思|八2班|50|3|47|3|0|10|4|2|31")));
      assertThat(paper.items()).extracting(Item::label).as(total).containsExactly("单选题1", "单选题2", "默写3", "阅读4(1)", "阅读4(2)", "作文5");
      assertThat(paper.fullMark()).isEqualTo(66);
    }
  }

  @Test
  void itemsAreFinerThanTheSumOfTheirSection() throws IOException {
    var paper = paper(read("2025秋九年级物理期末", SheetFile.xlsx().sheet(
        "物理", "班级|考号|姓名|缺考|总分|客观分|主观分|客1|客2|客3|实验甲|实验乙", "九1班|9001|安若|0|17|6|11|3|0|3|7|4", "九1班|9002|白宜|1|0|0|0|0|0|0|0|0",
        "九2班|9003|李思|0|14|9|5|3|3|3|2|3")));
    assertThat(paper.items()).extracting(Item::label).containsExactly("客1", "客2", "客3", "实验甲", "实验乙");
    assertThat(paper.pupils()).extracting(PupilRow::presence).containsExactly(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT);
  }

  /** What two markers gave is told; the mark that holds is the score, also where it is the first marker's for everybody. */
  @Test
  void theFinalMarkOfSeveralMarkersIsTheScore() throws IOException {
    for (var first : List.of("8|9|8", "6|9|8")) {
      var reading = read("2025秋七年级语文期末", SheetFile.xlsx().sheet(
          "阅卷", "考号|姓名|班级|1|2|3一评|3二评|3终评|总分", "|满分||5|5|10|10|10|20", "7001|安若|七1班|5|0|" + first + "|13", "7002|白宜|七1班|5|5|7|6|7|17",
          "7003|李思|七2班|0|5|4|4|4|9"));
      assertThat(paper(reading).items()).extracting(Item::label).as(first).containsExactly("1", "2", "3");
      assertThat(paper(reading).scores().get(0, 2)).isEqualTo(8);
      assertThat(reading.issues()).filteredOn(i -> i.code().equals("COLUMN_OUTSIDE_TOTAL")).singleElement()
          .satisfies(i -> assertThat(i.found().values().toString()).contains("3二评"));
    }
  }

  @Test
  void aTotalUnderEachSubjectIsThatSubjects() throws IOException {
    var reading = read("2026春八年级期末", SheetFile.xlsx().sheet(
        "期末", "班级|姓名|语文|||数学||", "||A卷(100)|B卷(50)|合计|A卷(100)|B卷(50)|合计", "八1班|安若|80|40|120|70|30|100", "八1班|白宜|60|35|95|90|45|135",
        "八2班|李思|75|20|95|66|41|107")
        .merge("A1:A2").merge("B1:B2").merge("C1:E1").merge("F1:H1"));
    assertThat(papers(reading)).extracting(p -> p.info().subject() + p.fullMark() + p.pupils().getFirst().total()).containsExactly("语文150.0120.0",
        "数学150.0100.0");
  }

  @Test
  void theMidtermAndTheFinalBesideEachOtherAreTwo() throws IOException {
    var reading = read("2025秋五年级数学", SheetFile.xlsx().sheet("数学", "班级|姓名|期中成绩(40%)|期末成绩(60%)|总评成绩", "五1班|安若|80|90|86", "五1班|白宜|60|70|66", "五2班|李思|75|71|73"));
    assertThat(papers(reading)).extracting(p -> p.info().exam() + p.pupils().getFirst().total()).containsExactly("期中80.0", "期末90.0");
  }

  @Test
  void ratesUnderTheDistrictReachTheirItemsAndRatesLostAreTold() throws IOException {
    var scores = new String[] {"考号|姓名|班级|1|2|3|总分", "4001|安若|五1班|1|2|4|7", "4002|白宜|五1班|2|1|3|6", "4003|李思|五2班|2|2|5|9"};
    var under = read("五年级数学区监测2026春", SheetFile.xlsx().sheet("得分", scores)
        .sheet("区校对照", "题号|满分|本校||全区|", "||平均分|得分率|平均分|得分率", "1|2|1.7|83|1.6|70", "2|3|1.7|56|2.1|71", "3|5|4|80|3.6|72").merge("A1:A2").merge("B1:B2")
        .merge("C1:D1")
        .merge("E1:F1"));
    assertThat(paper(under).items()).extracting(Item::districtRate).containsExactly(0.7, 0.71, 0.72);
    var lost = read("五年级数学区监测2026春", SheetFile.xlsx().sheet("得分", scores).sheet("失分", "题号|区失分率|校失分率", "1|'30%|'17%", "2|'29%|'44%", "3|'28%|'20%"));
    assertThat(paper(lost).items()).extracting(Item::districtRate).containsOnly(Double.NaN);
    assertThat(lost.issues()).extracting(Issue::code).contains("COLUMN_NOT_USED");
  }

  @Test
  void whatIsLeftOutOfAQuestionnaireOrABlueprintIsTold() throws IOException {
    var asked = read("2026春四年级问卷", SheetFile.xlsx().sheet(
        "数据", "序号|班级|1、我喜欢上学|2、老师关心我|3、同学帮助我|4、每天做家庭作业的时间", "1|1班|符合|很符合|不符合|半小时以内", "2|1班|很符合|符合|很符合|一小时", "3|2班|不符合|符合|符合|一小时半"));
    assertThat(asked.issues()).extracting(Issue::code).contains("QUESTION_TEXT");
    var planned = read("2025秋四年级语文期中", SheetFile.xlsx().sheet("登分", "姓名|班级|1|2|3|卷面分", "安若|四1班|1|2|4|7", "白宜|四1班|2|1|3|6", "李思|四2班|2|2|5|9")
        .sheet("蓝图", "大题|小题|每小题分值|小计|考查目标|考查要点|命题意图", "一、选择|1-2|2|4|了解|字音字形|看基础", "二、写话|3|6|6|运用|习作|看表达"));
    assertThat(paper(planned).items()).extracting(i -> i.fullMark() + i.ability()).containsExactly("2.0了解", "2.0了解", "6.0运用");
    assertThat(planned.issues()).filteredOn(i -> i.code().equals("COLUMN_NOT_USED")).extracting(i -> i.found().values().toString()).containsExactly("[命题意图]");
  }

  @Test
  void whoIsSaidNotToCountIsTold() throws IOException {
    var reading = read("2026春六年级科学期末", SheetFile.xlsx().sheet("成绩", "班级|姓名|是否参评|科学(50)", "六1班|安若|是|40", "六1班|白宜|否|12", "六2班|李思|是|33"));
    assertThat(reading.issues()).extracting(Issue::code).contains("COLUMN_NOT_USED");
    var all = read("2026春六年级科学期末", SheetFile.xlsx().sheet("成绩", "班级|姓名|是否参评|科学(50)", "六1班|安若|是|40", "六1班|白宜|是|12", "六2班|李思|是|33"));
    assertThat(all.issues()).extracting(Issue::code).doesNotContain("COLUMN_NOT_USED");
  }

  @Test
  void theKeyMayStandOnASheetOfItsOwn() throws IOException {
    var paper = paper(read("2026春五年级科学期末", SheetFile.xlsx().sheet("选项", "考号|姓名|班级|T1|T2|T3", "5001|安若|五1班|A|C|AB", "5002|白宜|五1班|B|C|A", "5003|李思|五2班|A|D|AB")
        .sheet("标准答案", "题号|标准答案|分值", "T1|A|2", "T2|C|2", "T3|AB|3")));
    assertThat(paper.items()).extracting(i -> i.key() + i.fullMark()).containsExactly("A2.0", "C2.0", "AB3.0");
    assertThat(paper.pupils()).extracting(PupilRow::total).containsExactly(7.0, 2.0, 5.0);
  }

  @Test
  void anEnglishGradebookSaysWhenAndWhoWasAway() throws IOException {
    for (var when : List.of("June 2026", "Semester 2 2025-26")) {
      var paper = paper(read("Grade 4 Math", SheetFile.xlsx().sheet(
          "Gradebook", when, "Student ID|Last Name|First Name|Homeroom|Q1 (max 4,5)|Q2 [6]|Q3 [5]|Total", "101|Moss|Ann|4A|4|5|3|12",
          "102|Reed|Ben|4A|Abs|Abs|Abs|Abs",
          "103|Hill|Cara|4B|EX|EX|EX|EX", "104|Dale|Dan|4B|4.5|6|5|15.5")));
      assertThat(paper.info().round()).as(when).isEqualTo(new Round(2026, Term.SPRING));
      assertThat(paper.pupils()).extracting(PupilRow::presence).containsExactly(Presence.PRESENT, Presence.ABSENT, Presence.EXEMPT, Presence.PRESENT);
      assertThat(paper.items()).extracting(Item::fullMark).containsExactly(4.5, 6.0, 5.0);
    }
  }

  @Test
  void theSumOfAllPupilsIsNobody() throws IOException {
    var reading = read("2026春七年级期末(满分120)", SheetFile.xlsx().sheet(
        "七1班", "考号|姓名|语文|数学", "6101|安若|102|63", "6102|白宜|84|99", "6103|李思|88|90", "实考人数||3|3", "总分||274|252", "平均分||91.3|84"));
    assertThat(papers(reading)).allSatisfy(p -> assertThat(p.pupils()).hasSize(3));
  }

  @Test
  void fullMarksStandOverTheSidesOfAnItemOrInARowOfTheirOwn() throws IOException {
    var sides = read("2025秋七年级数学期末", SheetFile.xlsx().sheet(
        "小题分", "姓名|班级|总分|1(2分)||2(8分)||3(10分)|", "|||得分|作答|得分|作答|得分|作答", "安若|七1班|15|2|A|6|查看|7|查看", "白宜|七1班|9|0|B|5|查看|4|查看", "李思|七2班|17|2|A|7|查看|8|查看")
        .merge("A1:A2").merge("B1:B2").merge("C1:C2").merge("D1:E1").merge("F1:G1").merge("H1:I1"));
    assertThat(paper(sides).items()).extracting(Item::fullMark).containsExactly(2.0, 8.0, 10.0);
    assertThat(sides.issues()).extracting(Issue::code).doesNotContain("FULL_MARK_ASSUMED");
  }

  @Test
  void oldSystemsHeadTheirColumnsByInitials() throws IOException {
    var reading = read("2026春期末", SheetFile.xlsx().sheet("cj", "xh|xm|xb|nj|bj|yw|sx|yy|zf", "2021001|安若|1|4|1|80|90|85|255", "2021002|白宜|2|4|1|60|70|66|196",
        "2021003|李思|1|4|2|75|71|73|219"));
    assertThat(papers(reading)).extracting(p -> p.info().subject()).containsExactly("语文", "数学", "英语");
  }

  private WorkbookReading read(String name, SheetFile sheets) throws IOException {
    return new RecogniseWorkbook().open(sheets.save(folder.resolve(name + ".xlsx")), Optional.empty(), Progress.NONE).recognise(Map.of(), Progress.NONE);
  }

  private static List<PaperContent> papers(WorkbookReading reading) {
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    return reading.contents().stream().filter(PaperContent.class::isInstance).map(PaperContent.class::cast).toList();
  }

  private static PaperContent paper(WorkbookReading reading) {
    assertThat(papers(reading)).hasSize(1);
    return papers(reading).getFirst();
  }
}
