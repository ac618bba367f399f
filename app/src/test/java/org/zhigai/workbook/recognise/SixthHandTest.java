package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.table.IssueLog;

/** Kinds that 40 workbooks taught, in the manner of report platforms, teachers' lists and questionnaires. */
class SixthHandTest {
  @TempDir
  Path folder;

  /** A column is one of subjects by its values; one that says who counts is told. */
  @Test
  void whatSortOfPupilSomebodyIsIsNoSubject() throws IOException {
    var reading = read("2026春四年级语文期末", SheetFile.xlsx().sheet(
        "语文", "班级|学号|姓名|基础(30)|阅读(20)|习作(30)|总分(80)|学生类别", "四1班|401|安若|20|15|25|60|正常", "四1班|402|白宜|10|5|6|21|随班就读", "四1班|403|李思|25|18|27|70|正常",
        "四2班|404|何求|12|9|10|31|借读", "四2班|405|于是|22|14|20|56|正常"));
    assertThat(paper(reading).info().subject()).isEqualTo("语文");
    assertThat(paper(reading).items()).extracting(Item::label).containsExactly("基础", "阅读", "习作");
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("COLUMN_NOT_USED")).extracting(i -> i.found().values().toString()).containsExactly("[学生类别]");
    var long2 = read("2026春四年级期末", SheetFile.xlsx().sheet(
        "流水", "班级|姓名|类别|得分", "四1班|安若|语文|60", "四1班|安若|数学|70", "四1班|安若|围棋|80", "四2班|白宜|语文|66", "四2班|白宜|数学|50", "四2班|白宜|围棋|90"));
    assertThat(papers(long2)).extracting(p -> p.info().subject()).containsExactly("语文", "数学", "围棋");
  }

  @Test
  void pupilsMayStandAcrossWithTheirNumbersUnderTheirNames() throws IOException {
    for (var firsts : List.of("题号,学号", "姓名,题号", "题号,学号,满分", "姓名,题号,满分")) {
      var at = firsts.split(",", -1);
      var marked = at.length > 2;
      var paper = paper(read("2026春三1班数学期末", SheetFile.xlsx().sheet(
          "横排", at[0] + (marked ? "|满分" : "") + "|安若|白宜|李思|何求|于是", at[1] + (marked ? "|" : "") + "|1|2|3|4|5", "填空1" + (marked ? "|5" : "") + "|4|4|5|2|5",
          "填空2" + (marked ? "|5" : "") + "|5|3|4|1|5", "应用1" + (marked ? "|10" : "") + "|9|7|8|2|10", "总分" + (marked ? "|20" : "") + "|18|14|17|5|20")));
      assertThat(paper.pupils()).extracting(PupilRow::name).as(firsts).containsExactly("安若", "白宜", "李思", "何求", "于是");
      assertThat(paper.items()).extracting(i -> i.label() + i.fullMark()).containsExactly("填空15.0", "填空25.0", "应用110.0");
      assertThat(paper.pupils()).extracting(PupilRow::total).containsExactly(18.0, 14.0, 17.0, 5.0, 20.0);
    }
  }

  /** Whatever the headings begin with, and whether or not a column is left free between them. */
  @Test
  void aListInTwoHalvesBesideEachOtherIsOneList() throws IOException {
    for (var heads : List.of("座号|姓名|语文|数学||座号|姓名|语文|数学", "座号|姓名|语文|数学|座号|姓名|语文|数学", "组别|姓名|语文|数学||组别|姓名|语文|数学")) {
      var gap = heads.contains("||") ? "||" : "|";
      var reading = read("三2班2026春期末", SheetFile.xls().sheet(
          "成绩单", "三（2）班期末成绩单（满分100分）", heads, "1|安若|63|72" + gap + "4|何求|77|78", "2|白宜|67|65" + gap + "5|于是|60|缺考", "3|李思|90|93" + gap + "6|周全|25|23"));
      assertThat(papers(reading)).as(heads).hasSize(2).allSatisfy(p -> assertThat(p.pupils()).hasSize(6));
    }
  }

  @Test
  void columnsOfOneNameAreToldApartInAQuestion() throws IOException {
    var reading = read("三2班2026春期末", SheetFile.xlsx().sheet("成绩", "姓名|语文|备注|语文", "安若|63||72", "白宜|67||65", "李思|90||93"));
    var asked = reading.issues().stream().filter(i -> i.code().equals("SUBJECT_TWICE")).findFirst().orElseThrow();
    assertThat(asked.answers()).extracting(a -> a.said().values().toString()).doesNotHaveDuplicates();
  }

  @Test
  void aLineOfTeachersUnderThePupilsIsNoPupil() throws IOException {
    for (var line : List.of("|任课教师|王芳|刘强|陈静", "|科任|王芳|刘强|陈静", "|科任老师||刘强|")) {
      var reading = read("2026春五1班期末(满分100)", SheetFile.xlsx().sheet(
          "一班", "序号|姓名|语文|数学|英语", "1|彭天|100|90|80", "2|蒋泽|请假|请假|请假", "3|朱可|70|82|71", "4|苏悦|93|90|94",
          "5|安若|70|80|71", "6|白宜|60|82|75", "7|李思|78|82|71", "8|何求|70|82|74", "9|于是|77|82|71", "|平均分|77|84|76", line));
      assertThat(papers(reading)).as(line).hasSize(3).allSatisfy(p -> assertThat(p.pupils()).hasSize(9));
      assertThat(reading.issues()).extracting(Issue::code).contains("ROWS_NOT_PUPILS");
    }
  }

  /** Where words alone stand among the scores of a row, it may be nobody's: that is an answer, too. */
  @Test
  void aRowOfUnknownWordsMayBeAnsweredToBeNoPupils() throws IOException {
    var file = SheetFile.xlsx().sheet("一班", "姓名|语文|数学|英语", "彭天|100|90|80", "蒋泽|65|77|70", "科任|王芳|刘强|陈静").save(folder.resolve("2026春五1班期末(满分100).xlsx"));
    var opened = new RecogniseWorkbook().open(file, Optional.empty(), Progress.NONE);
    var asked = opened.recognise(Map.of(), Progress.NONE).issues().stream().filter(i -> i.code().equals("WORDS_AMONG_SCORES")).findFirst().orElseThrow();
    assertThat(asked.answers()).extracting(a -> a.said().key()).containsExactly("intake.answer.words.absent", "intake.answer.words.blank",
        "intake.answer.words.nobody");
    var answered = opened.recognise(Map.of(0, Corrections.NONE.and(asked.answers().getLast().change())), Progress.NONE);
    assertThat(papers(answered)).hasSize(3).allSatisfy(p -> assertThat(p.pupils()).hasSize(2));
  }

  @Test
  void rowsOfSharesBetweenHeaderAndPupilsAreSummaries() throws IOException {
    var paper = paper(read("八2班物理期中2026春", SheetFile.xlsx().sheet(
        "明细", "学号|姓名|得分|T1|T2|T3|T4|T5", "|题目满分|20|4|4|4|4|4", "|班级均分|12.5|3.1|2.1|2.8|2.4|2.1", "|班级得分率||'76.3%|'52.6%|'71.1%|'60.5%|'52.5%",
        "|年级得分率||'73.3%|'49.6%|'68.1%|'57.5%|'50%", "01|安若|12|4|0|4|4|0", "02|白宜|13|3|4|2|0|4", "03|李思|16|4|4|4|0|4")));
    assertThat(paper.pupils()).extracting(PupilRow::name).containsExactly("安若", "白宜", "李思");
    assertThat(paper.items()).extracting(Item::fullMark).containsOnly(4.0);
  }

  @Test
  void aQuestionnaireAsksForTheClassInItsOwnWords() throws IOException {
    var reading = read("2026年春六年级学生问卷", SheetFile.xlsx().sheet(
        "Sheet", "序号|提交答卷时间|来自IP|1、你在哪个班？|2、我按时完成作业|3、我有机会发言|4、考试让我睡不好", "1|2026/6/3 9:13:00|117.8.1.6|六（1）班|一般|比较符合|一般",
        "2|2026/6/3 9:15:00|117.8.1.7|六（2）班|非常符合|比较符合|不太符合", "3|2026/6/3 9:17:00|117.8.1.8|六（1）班|比较符合|一般|不太符合"));
    var content = reading.contents().stream().filter(QuestionnaireContent.class::isInstance).map(QuestionnaireContent.class::cast).findFirst().orElseThrow();
    assertThat(content.questions()).hasSize(3);
    assertThat(content.classes()).extracting(c -> c.grade() + "-" + c.number()).containsExactly("6-1", "6-2", "6-1");
  }

  /** Marks of single markers stand beside the mark that holds: they are left out, and that is told. */
  @Test
  void marksOfMarkersUnderAnItemAreNoItems() throws IOException {
    var reading = read("2026春七年级语文期末", SheetFile.xlsx().sheet(
        "双评", "考号|姓名|班级|客观题（5分）|第16题（10分）||||作文（10分）||||总分", "||||一评|二评|仲裁|得分|一评|二评|仲裁|得分|", "7001|林辰|七1班|5|7|6||6.5|6|6||6|17.5",
        "7002|吕语|七1班|3|6|5||5.5|6|7||6.5|15", "7003|陈沐|七2班|0|3|6|4|4|4|5||4.5|8.5")
        .merge("A1:A2").merge("B1:B2").merge("C1:C2").merge("D1:D2").merge("E1:H1").merge("I1:L1").merge("M1:M2"));
    assertThat(paper(reading).items()).extracting(i -> i.label() + i.fullMark()).containsExactly("客观题5.0", "第16题10.0", "作文10.0");
    assertThat(paper(reading).scores().get(0, 1)).isEqualTo(6.5f);
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("COLUMN_OUTSIDE_TOTAL")).singleElement()
        .satisfies(i -> assertThat(i.found().values().toString()).contains("第16题 一评", "作文 仲裁"));
  }

  /** One question for a code, however many cells hold it; a number below zero among scores stays a slip. */
  @Test
  void aPupilOfMinusOnesIsAskedAboutOnce() throws IOException {
    var file = SheetFile.xlsx().sheet("数学", "考号|姓名|班级|1|2|3|总分", "|满分||5|5|10|20", "901|安若|九1班|5|4|8|17", "902|白宜|九1班|-1|-1|-1|-1", "903|李思|九2班|3|2|9|14")
        .save(folder.resolve("2026春九年级数学一模.xlsx"));
    var opened = new RecogniseWorkbook().open(file, Optional.empty(), Progress.NONE);
    var asked = opened.recognise(Map.of(), Progress.NONE).issues().stream().filter(Issue::stops).toList();
    assertThat(asked).extracting(Issue::code).containsExactly("WORDS_AMONG_SCORES");
    var absent = asked.getFirst().answers().stream().filter(a -> a.said().key().endsWith("absent")).findFirst().orElseThrow();
    assertThat(paper(opened.recognise(Map.of(0, absent.change()), Progress.NONE)).pupils()).extracting(PupilRow::presence)
        .containsExactly(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT);
    var slip = read("2026春九年级物理一模", SheetFile.xlsx().sheet("物理", "考号|姓名|班级|1|2|3|总分", "|满分||5|5|10|20", "901|安若|九1班|5|-4|8|9", "902|白宜|九1班|3|2|9|14"));
    assertThat(slip.issues()).filteredOn(Issue::stops).extracting(Issue::code).containsExactly("SCORE_NEGATIVE");
  }

  @Test
  void totalsThatAreNobodysSumAreToldAtOnce() throws IOException {
    var rows = IntStream.range(0, 12)
        .mapToObj(i -> (900 + i) + "|安若" + (char) ('甲' + i) + "|九1班|" + i % 5 + "|" + i % 4 + "|" + i % 7 + "|" + (20 - i)).toList();
    var lines = new ArrayList<>(List.of("考号|姓名|班级|1|2|3|总分", "|满分||5|5|10|20"));
    lines.addAll(rows);
    var reading = read("2026春九年级数学一模", SheetFile.xlsx().sheet("数学", lines.toArray(String[]::new)));
    assertThat(reading.issues()).extracting(Issue::code).contains("SUMS_DIFFER").doesNotContain("SUM_DIFFERS");
  }

  @Test
  void aPupilWhoWasAwayHasARowWithoutAnItem() throws IOException {
    var papers = papers(read("小题得分五年级2026春", SheetFile.xlsx().sheet(
        "流水", "考号|姓名|班级|科目|题号|满分|得分", "501|安若|五1班|语文|1|10|4", "501|安若|五1班|语文|2|20|8", "501|安若|五1班|数学|1|10|6", "501|安若|五1班|数学|2|20|9", "502|白宜|五1班|语文|1|10|5",
        "502|白宜|五1班|语文|2|20|18", "502|白宜|五1班|数学|||缺考")));
    assertThat(papers.get(1).info().subject()).isEqualTo("数学");
    assertThat(papers.get(1).pupils()).extracting(PupilRow::presence).containsExactly(Presence.PRESENT, Presence.ABSENT);
    assertThat(papers.get(1).items()).hasSize(2);
  }

  /** Only a column that is used can refuse a file: seats begin anew in every class of every campus. */
  @Test
  void seatsTakenTwiceRefuseNothing() throws IOException {
    var reading = read("2026春六年级期末(满分100)", SheetFile.xlsx().sheet(
        "六年级", "校区|班级|座号|姓名|语文", "东校区|1班|1|安若|80", "东校区|1班|2|白宜|70", "东校区|2班|1|李思|60", "西校区|1班|1|何求|90", "西校区|1班|2|于是|75"));
    assertThat(reading.issues()).filteredOn(Issue::stops).extracting(Issue::code).containsExactly("SCHOOLS_SEVERAL");
  }

  @Test
  void levelsOfAllSubjectsAreTakenForNoScores() throws IOException {
    var lines = new ArrayList<>(List.of("序号|姓名|语文|数学|英语"));
    IntStream.range(0, 20).forEach(i -> lines.add((i + 1) + "|安若" + (char) ('甲' + i) + "|" + (i % 3 == 0 ? "优秀|良好|合格" : i == 7 ? "免测|优秀|待合格" : "良好|优秀|优秀")));
    lines.addAll(List.of("统计|优秀率|'42%|'62%|'49%", "|合格及以上|'98%|'100%|'99%"));
    var reading = read("2026春三4班期末", SheetFile.xlsx().sheet("三4班", lines.toArray(String[]::new)));
    assertThat(reading.issues()).filteredOn(Issue::stops).isEmpty();
    assertThat(reading.contents()).isEmpty();
    assertThat(reading.issues()).filteredOn(i -> i.code().equals("COLUMN_OF_LEVELS")).extracting(i -> i.found().values().toString())
        .containsExactly("[语文、数学、英语]");
  }

  @Test
  void whoIsFreedFromTheFitnessTestIsExempt() throws IOException {
    var paper = paper(read("2026春五年级体育期末", SheetFile.xlsx().sheet("成绩", "班级|姓名|体育(100)", "五1班|安若|80", "五1班|白宜|免予执行")));
    assertThat(paper.pupils()).extracting(PupilRow::presence).containsExactly(Presence.PRESENT, Presence.EXEMPT);
  }

  @Test
  void figuresOfOtherSchoolsAreLeftOutForATrueReason() throws IOException {
    var reading = read("2026春八年级语文监测", SheetFile.xlsx().sheet("各校", "学校|实考人数|平均分|得分率", "全区|1043|62.3|0.623", "实验中学|60|65.1|0.651", "南湖中学|115|71.7|0.717")
        .sheet("各班", "班级|实考人数|平均分|得分率", "八1班|43|62.3|0.623", "八2班|40|65.1|0.651"));
    assertThat(reading.sheets()).extracting(s -> s.dropped().getFirst().why().key()).containsExactly("intake.dropped.others", "intake.dropped.statistic");
  }

  /** What a class is called is told where its number in the program stands nowhere in the file. */
  @Test
  void classesByLetterAndByOptionAreTold() throws IOException {
    var lettered = read("Grade 5 Math June 2026",
        SheetFile.xlsx().sheet("Scores", "Student ID|Last Name|Homeroom|Q1 [4]|Q2 [5]|Total", "101|Moss|5A|4|5|9", "102|Reed|5B|2|3|5"));
    assertThat(lettered.issues()).filteredOn(i -> i.code().equals("CLASSES_NUMBERED")).extracting(i -> i.found().values().toString())
        .containsExactly("[5A = 五（1）班、5B = 五（2）班]");
    var asked = read("2026春四年级学生问卷", SheetFile.xlsx().sheet(
        "问卷", "序号|1、你所在的班级|2、我喜欢上学|3、老师关心我|4、同学帮助我", "1|1|4|5|3", "2|2|4|4|4", "3|1|5|3|4"));
    assertThat(asked.issues()).filteredOn(i -> i.code().equals("CLASSES_NUMBERED")).extracting(i -> i.found().values().toString())
        .containsExactly("[1 = 四（1）班、2 = 四（2）班]");
    var plain = read("2026春四年级数学期末", SheetFile.xlsx().sheet("成绩", "班级|姓名|数学(100)", "1|安若|80", "2|白宜|70"));
    assertThat(plain.issues()).extracting(Issue::code).doesNotContain("CLASSES_NUMBERED");
  }

  @Test
  void hiddenRowsAreToldOnce() throws IOException {
    var file = SheetFile.xlsx().sheet("英语", "班级|姓名|英语(100)", "七3班|安若|80", "七3班|白宜|70", "七3班|李思|60");
    file.last().getRow(2).setZeroHeight(true);
    assertThat(read("2026春七年级英语期末", file).issues()).filteredOn(i -> i.code().equals("ROWS_HIDDEN")).hasSize(1);
  }

  @Test
  void whereMoreOfAKindAreFoundThanAreListedThatIsSaid() {
    var log = new IssueLog();
    IntStream.range(0, 1_200).forEach(i -> log.warning("SUM_DIFFERS", new Origin("a.xlsx", "b", "C" + i), "1"));
    assertThat(log.issues()).hasSize(1_001).filteredOn(i -> i.code().equals("MORE_ALIKE")).singleElement()
        .satisfies(i -> assertThat(i.where().range()).isEqualTo("C1000"));
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
