package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Q-matrix, key, bank or plan of scales means the same in every order, or is refused by name; never taken by its place. */
class AnalyseSideFilesTest {
  private static final int ITEMS = 9;
  private static final int[][] ASKS = {{1, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 1}, {1, 0}};

  @TempDir
  Path folder;
  private Analysed run;

  @BeforeEach
  void start() {
    run = new Analysed(folder);
  }

  /** Simulated by a two-skill DINA; the headings are made from the item's number. */
  private Path scores(String heading) {
    var random = new SplittableRandom(11);
    var text = new StringBuilder();
    IntStream.rangeClosed(1, ITEMS).forEach(i -> text.append(i == 1 ? "" : ",").append(heading.formatted(i)));
    for (var p = 0; p < 150; p++) {
      var skills = new boolean[] {random.nextInt(10) < 6, random.nextInt(10) < 5};
      text.append('\n');
      for (var i = 0; i < ITEMS; i++) {
        var able = (ASKS[i][0] == 0 || skills[0]) && (ASKS[i][1] == 0 || skills[1]);
        text.append(i == 0 ? "" : ",").append(random.nextInt(10) < (able ? 9 : 2) ? 1 : 0);
      }
    }
    return run.file("scores.csv", text.append('\n').toString());
  }

  private List<Integer> shuffled() {
    var order = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
    Collections.shuffle(order, new Random(4));
    return order;
  }

  private String rows(String heading, List<Integer> order) {
    var text = new StringBuilder("item,fractions,shapes\n");
    order.forEach(i -> text.append(heading.formatted(i + 1)).append(',').append(ASKS[i][0]).append(',').append(ASKS[i][1]).append('\n'));
    return text.toString();
  }

  private double logLik(Path scores, String q) {
    return run.json(scores, "--model", "dina", "--say-all", "--q", run.file("q.csv", q).toString()).get("model").get("logLik").doubleValue();
  }

  @ParameterizedTest
  @CsvSource({"Item%d,Item%d", "第%d题,%d", "Q%d,第%d题", "%d,I%02d", "T%02d,t%02d", "题 %d /2.00,题%d"})
  void aQMatrixInAnotherOrderMeansTheSame(String heading, String inFile) {
    var scores = scores(heading);
    var inOrder = logLik(scores, rows(heading, IntStream.range(0, ITEMS).boxed().toList()));
    assertThat(logLik(scores, rows(inFile, shuffled()))).isCloseTo(inOrder, within(1e-6));
    assertThat(logLik(scores, lying(inFile, shuffled()))).isCloseTo(inOrder, within(1e-6));
    assertThat(logLik(scores, asRWrites(inFile, shuffled()))).isCloseTo(inOrder, within(1e-6));
  }

  /** Items as columns. */
  private static String lying(String heading, List<Integer> order) {
    var text = new StringBuilder("skill");
    order.forEach(i -> text.append(',').append(heading.formatted(i + 1)));
    for (var k = 0; k < 2; k++) {
      text.append('\n').append(k == 0 ? "fractions" : "shapes");
      for (var i : order) {
        text.append(',').append(ASKS[i][k]);
      }
    }
    return text.append('\n').toString();
  }

  /** Row names in front, the headings one short. */
  private static String asRWrites(String heading, List<Integer> order) {
    var text = new StringBuilder("\"fractions\",\"shapes\"\n");
    order.forEach(i -> text.append('"').append(heading.formatted(i + 1)).append("\",").append(ASKS[i][0]).append(',').append(ASKS[i][1]).append('\n'));
    return text.toString();
  }

  /** Without names only the order is left, and that is told. */
  @Test
  void aQMatrixWithoutNamesIsTakenInOrderAndSaysSo() {
    var scores = scores("Item%d");
    var text = new StringBuilder("K1,K2\n");
    for (var row : ASKS) {
      text.append(row[0]).append(',').append(row[1]).append('\n');
    }
    var inOrder = logLik(scores, rows("Item%d", IntStream.range(0, ITEMS).boxed().toList()));
    assertThat(logLik(scores, text.toString())).isCloseTo(inOrder, within(1e-6));
    assertThat(run.out()).contains("q.csv 没有写题目名");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x,1,0\n", "Item3,1,0\n", ""})
  void namesThatAreUnknownTwiceOrMissingAreRefused(String more) {
    var scores = scores("Item%d");
    var text = rows("Item%d", IntStream.range(0, more.isEmpty() ? ITEMS - 1 : ITEMS).boxed().toList()) + more;
    assertThat(run.run(scores, "--model", "dina", "--q", run.file("q.csv", text).toString())).isEqualTo(3);
    assertThat(run.err()).contains(more.isEmpty() ? "Item9" : more.substring(0, more.indexOf(',')));
  }

  @Test
  void namesOfOtherThingsAreNeverTakenByTheirPlace() {
    var scores = scores("Item%d");
    var text = rows("Item%d", shuffled()).replace("Item", "Chemie");
    assertThat(run.run(scores, "--model", "dina", "--q", run.file("q.csv", text).toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-363", "Chemie");
    assertThat(run.run(scores, "--model", "dina", "--q", run.file("q.csv", "K1,K2\n1,0\n0,1\n").toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-355");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B3,C\nB1,A\nB2,B|D\n", "item,key\nB3,C\nB2,DB\nB1,A\n", "题号,B2,B3,B1\n答案,BD,C,A\n", "B2,B1,B3\nB D,A,C\n",
      "答案,题号,满分\nC,B3,1\nA,B1,1\nBD,B2,1\n"})
  void aKeyInAnyOrderAndShape(String key) {
    var scores = run.file("letters.csv", "B1,B2,B3\nA,\"D,B\",C\nA,BD,C\nb,B,C\nＡ,ＢＤ,D\nA,(BD),C\n");
    var items = run.json(scores, "--key", run.file("key.csv", key).toString()).get("items");
    assertThat(items.get(0).get("mean").doubleValue()).isEqualTo(.8);
    assertThat(items.get(1).get("mean").doubleValue()).isEqualTo(.8);
    assertThat(items.get(2).get("mean").doubleValue()).isEqualTo(.8);
  }

  @Test
  void aKeyThatDoesNotFitIsRefused() {
    var scores = run.file("letters.csv", "B1,B2,B3\nA,B,C\nB,B,C\n");
    assertThat(run.run(scores, "--key", run.file("key.csv", "B1,A\nB2,B\nB4,C\n").toString())).isEqualTo(3);
    assertThat(run.err()).contains("B4", "B3");
    assertThat(run.run(scores, "--key", run.file("key.csv", "item,one,two\nB1,A,B\nB2,B,C\nB3,C,A\n").toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-366");
  }

  @Test
  void aBankMayHoldMoreOrLessButNotBoth() {
    var scores = scores("Item%d");
    var bank = new StringBuilder("b,item,a\n");
    shuffled().forEach(i -> bank.append(i / 4.0 - 1).append(",item ").append(i + 1).append(",1.2\n"));
    var out = run.json(scores, "--bank", run.file("bank.csv", bank + "0,Item77,1\n").toString());
    assertThat(out.get("model").get("items").get(8).get("b").get(0).doubleValue()).isCloseTo(1, within(1e-12));
    assertThat(out.get("notes").toString()).contains("Item77");
    var less = bank.toString().replace("0.0,item 5,1.2\n", "");
    assertThat(run.json(scores, "--bank", run.file("bank.csv", less).toString()).get("notes").toString()).contains("Item5");
    assertThat(run.run(scores, "--bank", run.file("bank.csv", less + "0,Item55,1\n").toString())).isEqualTo(3);
    assertThat(run.err()).contains("Item55", "Item5");
  }

  /** Five answers offered, nobody said 5: reversed is 6 − x, by hand (1 + 4 + 5 + 2) / 4 and so on. */
  @Test
  void reversedItemsNeedTheirScale() {
    var scores = run.file("answers.csv", "q1,q2,q3\n1,2,3\n4,4,4\n2,2,1\n3,1,2\n");
    var plan = run.file("scales.csv", "q3,care,1\nq1,care,\nq2,joy,0\n");
    assertThat(run.run(scores, "--scales", plan.toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-360", "q3", "--scale");
    var scales = run.json(scores, "--scales", plan.toString(), "--scale", "1..5").get("scales");
    assertThat(scales.get(0).get("mean").doubleValue()).isCloseTo((2 + 3 + 3.5 + 3.5) / 4, within(1e-12));
    assertThat(scales.get(1).get("mean").doubleValue()).isCloseTo(2.25, within(1e-12));
    var stated = run.file("stated.csv", "item,scale,direction,min,max\nq3,care,-1,1,5\nq1,care,1,1,5\n");
    var out = run.json(scores, "--scales", stated.toString());
    assertThat(out.get("scales").get(0).get("mean").doubleValue()).isCloseTo(3, within(1e-12));
    assertThat(out.get("notes").toString()).contains("q2");
  }

  /** A first line whose last cell is blank is not a line of headings that is one short. */
  @ParameterizedTest
  @ValueSource(
      strings = {"q1,care,\nq2,care,1\nq3,care,\n", "item,scale,\nq1,care,\nq2,care,1\nq3,care,\n", "item,scale,reversed\nq3,care,\nq2,care,x\nq1,care,\n"})
  void aBlankInTheFirstLineMovesNothing(String plan) {
    var scores = run.file("answers.csv", "q1,q2,q3\n1,2,3\n4,4,4\n2,2,1\n3,1,2\n");
    var out = run.json(scores, "--scales", run.file("scales.csv", plan).toString(), "--scale", "1..5");
    assertThat(out.get("scales").get(0).get("items")).hasSize(3);
    assertThat(out.get("scales").get(0).get("mean").doubleValue()).isCloseTo((1 + 4 + 3 + 4 + 2 + 4 + 2 + 4 + 1 + 3 + 5 + 2) / 12.0, within(1e-12));
  }

  @Test
  void answersThatTheScaleDoesNotOfferAreAskedAbout() {
    var scores = run.file("answers.csv", "q1,q2\n1,2\n9,4\n2,9\n3,1\n");
    var plan = run.file("scales.csv", "q1,care\nq2,care\n");
    assertThat(run.run(scores, "--scales", plan.toString(), "--scale", "1-5")).isEqualTo(3);
    assertThat(run.err()).contains("ZG-368", "q1", "9", "--na");
    assertThat(run.json(scores, "--scales", plan.toString(), "--scale", "1-5", "--na", "9").get("scales").get(0).get("mean").doubleValue())
        .isCloseTo((1.5 + 4 + 2 + 2) / 4, within(1e-12));
    var dropped = run.file("other.csv", "q1,care\nq9,care\n");
    assertThat(run.run(scores, "--scales", dropped.toString())).isEqualTo(3);
    assertThat(run.err()).contains("q9");
  }
}
