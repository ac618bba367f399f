package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are no persons and columns that are no items, whichever words say so, and numbers where the words do not. */
class AnalyseRowsTest {
  private static final int[][] SCORES = {{2, 3, 0}, {1, 2, 5}, {2, 0, 3}, {0, 1, 4}, {1, 3, 2}, {2, 2, 5}, {0, 0, 1}};

  @TempDir
  Path folder;
  private Analysed run;

  @BeforeEach
  void start() {
    run = new Analysed(folder);
  }

  private String people(String who) {
    var text = new StringBuilder();
    for (var p = 0; p < SCORES.length; p++) {
      text.append(who.formatted(p)).append(SCORES[p][0]).append(',').append(SCORES[p][1]).append(',').append(SCORES[p][2]).append('\n');
    }
    return text.toString();
  }

  private static double mean(int item) {
    double sum = 0;
    for (var row : SCORES) {
      sum += row[item];
    }
    return sum / SCORES.length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"满分", "本题满分", "小题满分", "分值", "Full marks", "Points possible", "Maximum score", "Out of"})
  void fullMarksAreNobody(String word) {
    for (var last : new boolean[] {false, true}) {
      var line = word + ",2,3,6\n";
      var file = run.file("full.csv", "name,a,b,c\n" + (last ? "" : line) + people("P%d x,") + (last ? line : ""));
      var out = run.json(file);
      assertThat(out.get("n").intValue()).isEqualTo(SCORES.length);
      assertThat(out.get("items").get(2).get("fullMark").doubleValue()).isEqualTo(6);
      assertThat(out.get("notes").toString()).contains(word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"平均", "全班平均分", "年级均分", "标准差", "及格率", "Average", "Class average", "Mean score", "Standard deviation", "实考人数", "难度系数"})
  void summariesAreNobody(String word) {
    var out = run.json(run.file("sum.csv", "name,a,b,c\n" + people("P%d x,") + word + ",1.1,1.2,1.3\n"));
    assertThat(out.get("n").intValue()).isEqualTo(SCORES.length);
    assertThat(out.get("items").get(0).get("mean").doubleValue()).isCloseTo(mean(0), within(1e-6));
    assertThat(out.get("notes").toString()).contains(word);
  }

  /** Max is a name; only with the highest scores it is a summary. */
  @Test
  void wordsThatAreNamesNeedTheNumbers() {
    var pupil = run.json(run.file("max.csv", "name,a,b,c\n" + people("P%d x,") + "Max,1,2,3\n"));
    assertThat(pupil.get("n").intValue()).isEqualTo(SCORES.length + 1);
    var line = run.json(run.file("line.csv", "name,a,b,c\n" + people("P%d x,") + "Max,2,3,5\nTotal,8,11,20\n"));
    assertThat(line.get("n").intValue()).isEqualTo(SCORES.length);
  }

  @Test
  void aLineOfMeansNeedsNoWord() {
    var means = String.format(Locale.ROOT, "%.2f,%.2f,%.2f\n", mean(0), mean(1), mean(2));
    var out = run.json(run.file("bare.csv", "a,b,c\n" + people("") + means));
    assertThat(out.get("n").intValue()).isEqualTo(SCORES.length);
    assertThat(out.get("notes").toString()).contains("9");
    var near = run.json(run.file("near.csv", "a,b,c\n" + people("") + "1.5,2.5,2.5\n"));
    assertThat(near.get("n").intValue()).isEqualTo(SCORES.length + 1);
  }

  @Test
  void columnsThatAreNoItems() {
    var text = "name,a,remark,b,a (percentage),Course total (real),c,Last downloaded from this course.\n";
    var table = new StringBuilder(text);
    for (var row : SCORES) {
      table.append("x y,").append(row[0]).append(",,").append(row[1]).append(',').append(row[0] * 50).append(',').append(row[0] + row[1]).append(',')
          .append(row[2]).append(",1772668800\n");
    }
    var out = run.json(run.file("columns.csv", table.toString()));
    assertThat(out.get("items").findValuesAsString("item")).containsExactly("a", "b", "c");
    assertThat(out.get("notes").toString()).contains("remark", "percentage", "Course total", "Last downloaded");
  }

  @Test
  void answersBesideTheirScores() {
    var table = new StringBuilder("name,第1题,第1题 [得分],第2题,第2题 [得分]\n");
    for (var row : SCORES) {
      table.append("x y,36,").append(row[0]).append(".00 / 2,75,").append(row[1]).append(".00 / 3\n");
    }
    var items = run.json(run.file("pairs.csv", table.toString())).get("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(1).get("fullMark").doubleValue()).isEqualTo(3);
    assertThat(items.get(1).get("mean").doubleValue()).isCloseTo(mean(1), within(1e-9));
  }

  /** As R writes a table: the headings one short, or an empty heading over the names. */
  @Test
  void rowNames() {
    for (var heading : new String[] {"\"a\",\"b\",\"c\"\n", "\"\",\"a\",\"b\",\"c\"\n"}) {
      for (var name : new String[] {"\"r%d\",", "1%d,"}) {
        var out = run.json(run.file("names.csv", heading + people(name)));
        assertThat(out.get("items").findValuesAsString("item")).as(heading + name).containsExactly("a", "b", "c");
        assertThat(out.get("items").get(0).get("mean").doubleValue()).isCloseTo(mean(0), within(1e-9));
        assertThat(out.get("n").intValue()).isEqualTo(SCORES.length);
      }
    }
  }

  @Test
  void aScoreAboveItsFullMarkIsTold() {
    assertThat(run.json(run.file("above.csv", "name,a,b,c\n满分,2,3,4\n" + people("P%d x,"))).get("notes").toString()).contains("c", "5", "4");
  }
}
