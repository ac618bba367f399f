package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bench hears from the importer: rows, columns, full marks, questionnaires; and what it finds out where the importer is silent. */
class AnalyseRecognitionTest {
  private static final String[] NAMES = {"甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午", "辛未", "壬申", "癸酉", "甲戌", "乙亥"};

  @TempDir
  Path folder;
  private Analysed run;

  @BeforeEach
  void start() {
    run = new Analysed(folder);
  }

  private static int mark(int p, int s) {
    return 40 + (p * (7 + 4 * s) + 11 * s) % 55;
  }

  private static String subjects(String heading, String behind) {
    var text = new StringBuilder(heading);
    for (var p = 0; p < NAMES.length; p++) {
      text.append("四（").append(1 + p / 6).append("）班,").append(NAMES[p]);
      for (var s = 0; s < 3; s++) {
        text.append(',').append(mark(p, s)).append(behind);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static double mean(int s) {
    double sum = 0;
    for (var p = 0; p < NAMES.length; p++) {
      sum += mark(p, s);
    }
    return sum / NAMES.length;
  }

  /** More lines of summaries than pupils, each with a class; the importer knows who is a pupil. */
  @Test
  void summariesBelowPupilsOfSubjects() {
    var text = new StringBuilder(subjects("班级,姓名,语文,数学,英语\n", ""));
    for (var word : new String[] {"年级均分", "班均分", "合格率", "优良率", "优秀人数", "及格数", "平均", "最高", "最低", "极差", "全距", "参考人数", "均值", "Average"}) {
      text.append("四（2）班,").append(word).append(",60.1,61.2,62.3\n");
    }
    var out = run.json(run.file("2026春四年级期末.csv", text.toString()));
    assertThat(out.get("n").intValue()).isEqualTo(NAMES.length);
    assertThat(out.get("items").get(1).get("mean").doubleValue()).isCloseTo(mean(1), within(1e-4));
    assertThat(out.get("notes").toString()).contains("18 四(2)班 优秀人数");
  }

  @Test
  void fullMarksInHeadingsOfSubjects() {
    var items = run.json(run.file("2026春四年级期末.csv", subjects("班级,姓名,语文(120),数学（120′）,英语(满分120分)\n", ""))).get("items");
    assertThat(items).hasSize(3).allSatisfy(i -> assertThat(i.get("fullMark").doubleValue()).isEqualTo(120));
  }

  /** Marks as percentages, and two exams side by side under two lines of headings, are read by the importer only. */
  @Test
  void subjectsThatAPlainTableDoesNotShow() {
    var percent = run.json(run.file("2026春四年级期末.csv", subjects("班级,姓名,语文,数学,英语\n", ".0%")));
    assertThat(percent.get("items").get(2).get("mean").doubleValue()).isCloseTo(mean(2), within(1e-3));
    var text = new StringBuilder("班级,姓名,期中考试,,,期末考试,,\n,,语文,数学,英语,语文,数学,英语\n");
    for (var p = 0; p < NAMES.length; p++) {
      text.append("四（1）班,").append(NAMES[p]);
      for (var s = 0; s < 6; s++) {
        text.append(',').append(mark(p, s));
      }
      text.append('\n');
    }
    var out = run.json(run.file("2026春四年级.csv", text.toString()), "--group", "班级", "--say-all");
    assertThat(out.get("items")).hasSize(6);
    assertThat(out.get("items").findValuesAsString("item")).doesNotHaveDuplicates().allMatch(n -> n.contains("文") || n.contains("学") || n.contains("语"));
    assertThat(out.get("items").get(3).get("mean").doubleValue()).isCloseTo(mean(3), within(1e-4));
  }

  /** A row a pupil and subject: a pupil is one person all the same. */
  @Test
  void aListOfOneRowASubject() {
    var text = new StringBuilder("班级,姓名,科目,成绩\n");
    for (var p = 0; p < NAMES.length; p++) {
      for (var s = 0; s < 3; s++) {
        text.append("四（1）班,").append(NAMES[p]).append(',').append(new String[] {"语文", "数学", "英语"}[s]).append(',').append(mark(p, s)).append('\n');
      }
    }
    var out = run.json(run.file("2026春四年级期末.csv", text.toString()));
    assertThat(out.get("n").intValue()).isEqualTo(NAMES.length);
    assertThat(out.get("items")).hasSize(3);
    assertThat(out.get("items").get(2).get("mean").doubleValue()).isCloseTo(mean(2), within(1e-4));
  }

  /** An export of a questionnaire: its times, places, ticks and sum are no questions. */
  @Test
  void exportOfAQuestionnaire() {
    var text = new StringBuilder("序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的班级,2、老师关心我,3、课堂有趣,4、作业适量,5、我爱上学,6(A.跑步),6(B.跳绳),7、其他建议,总分\n");
    for (var p = 0; p < 30; p++) {
      var a = new int[] {1 + p % 5, 1 + (p / 2) % 5, 1 + (p * 3) % 5, 1 + (p * 2 + 1) % 5};
      text.append(p + 1).append(",2026/5/1 10:").append(10 + p).append(":00,").append(60 + p).append("秒,微信,N/A,10.0.0.").append(p).append("(某地-某地),四（")
          .append(1 + p % 2).append("）班,").append(a[0]).append(',').append(a[1]).append(',').append(a[2]).append(',').append(a[3]).append(',').append(p % 2)
          .append(',').append(p / 3 % 2).append(p % 3 == 0 ? ",希望多活动," : ",无,").append(a[0] + a[1] + a[2] + a[3]).append('\n');
    }
    var out = run.json(run.file("2026春四年级学生问卷.csv", text.toString()));
    assertThat(out.get("n").intValue()).isEqualTo(30);
    assertThat(out.get("items")).hasSize(4);
    assertThat(out.get("items").get(0).get("fullMark").doubleValue()).isEqualTo(5);
  }

  @Test
  void lettersWithoutAKeyAreRefused() {
    var text = new StringBuilder("姓名,1,2,3,4,5\n");
    for (var p = 0; p < 20; p++) {
      text.append(NAMES[p % 12]).append(p);
      for (var i = 0; i < 5; i++) {
        text.append(',').append((char) ('A' + (p * (i + 3) + i) % 4));
      }
      text.append('\n');
    }
    var file = run.file("2026春四年级数学.csv", text.toString());
    assertThat(run.run(file)).isEqualTo(3);
    assertThat(run.err()).contains("ZG-354", "--key");
    assertThat(run.json(file, "--key", "ABCDA").get("n").intValue()).isEqualTo(20);
  }

  /** An answer not given is missing, or wrong when that is said; who gave none was not there. */
  @Test
  void omittedAnswersByAStatedChoice() {
    var text = new StringBuilder("q1,q2,q3\n,,\n");
    for (var p = 0; p < 20; p++) {
      text.append(p % 4 == 0 ? "" : "A").append(',').append(p % 2 == 0 ? "B" : "C").append(',').append("D\n");
    }
    var file = run.file("letters.csv", text.toString());
    var missing = run.json(file, "--key", "ABD");
    assertThat(missing.get("items").get(0).get("mean").doubleValue()).isEqualTo(1);
    assertThat(missing.get("items").get(0).get("n").intValue()).isEqualTo(15);
    assertThat(missing.get("notes").toString()).contains("--omitted wrong");
    var wrong = run.json(file, "--key", "ABD", "--omitted", "wrong");
    assertThat(wrong.get("items").get(0).get("mean").doubleValue()).isEqualTo(.75);
    assertThat(wrong.get("items").get(0).get("n").intValue()).isEqualTo(20);
  }

  /** A list without headings: its first row is a row like all others. */
  @Test
  void dataThatBeginAtOnceLoseNoRow() {
    var text = new StringBuilder();
    for (var p = 0; p < 30; p++) {
      text.append(p % 3 == 0 ? "语文" : p % 3 == 1 ? "数学" : "英语").append(",虚构").append(p / 3).append(',').append(50 + p * 7 % 45).append(",女,")
          .append(9 + p / 3 % 3)
          .append('\n');
    }
    var out = run.json(run.file("list.csv", text.toString()));
    assertThat(out.get("n").intValue()).isEqualTo(30);
    assertThat(out.get("notes").toString()).contains("标题行");
    // Numbers of items over right and wrong stay headings.
    var numbered = run.json(run.file("numbers.csv", "id,1,2,3,4\na,1,0,1,1\nb,0,0,1,0\nc,1,1,1,0\nd,0,1,0,0\ne,1,1,1,1\nf,1,0,0,0\n"));
    assertThat(numbered.get("n").intValue()).isEqualTo(6);
  }

  @Test
  void codesForNoAnswer() {
    var text = new StringBuilder("q1,q2,q3\n");
    for (var p = 0; p < 40; p++) {
      text.append(p % 7 == 0 ? "9" : String.valueOf(1 + p % 5)).append(',').append(p % 11 == 0 ? "-1" : String.valueOf(1 + p / 2 % 5)).append(',')
          .append(p % 13 == 0 ? "99" : String.valueOf(1 + p * 3 % 5)).append('\n');
    }
    var file = run.file("codes.csv", text.toString());
    assertThat(run.json(file).get("notes").toString()).contains("--na -1,9,99", "q1", "q3");
    var out = run.json(file, "--na", "9,99,-1");
    assertThat(out.get("items").get(0).get("n").intValue()).isEqualTo(34);
    assertThat(out.get("items").get(0).get("fullMark").doubleValue()).isEqualTo(5);
    assertThat(out.get("items").get(1).get("n").intValue()).isEqualTo(36);
    assertThat(out.get("notes").toString()).doesNotContain("--na");
    // As a spreadsheet may write them.
    assertThat(run.json(run.file("dots.csv", text.toString().replace("9,", "9.0,")), "--na", "9,99,-1").get("items").get(0).get("n").intValue()).isEqualTo(34);
    // Marks up to nine are marks.
    var marks = new StringBuilder("q1,q2\n");
    for (var p = 0; p < 40; p++) {
      marks.append(p % 10).append(',').append(p * 3 % 10 == 9 ? 9 : 0).append('\n');
    }
    assertThat(run.json(run.file("marks.csv", marks.toString())).get("notes").toString()).doesNotContain("--na");
  }
}
