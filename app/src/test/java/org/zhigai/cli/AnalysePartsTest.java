package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of {@code analyse} beside the classical numbers and the models themselves. */
class AnalysePartsTest {
  @TempDir
  private Path folder;

  /** Fraction subtraction (Tatsuoka 1984): two of the five points are asked for alone. */
  @Test
  void blueprintSaysWhatThePaperCannotTell() {
    var run = new Analysed(folder);
    var q = run.copied("frac1q.csv");
    var out = run.reference("frac1.csv", "--model", "dina", "--q", q.toString(), "--lang", "en");
    var blueprint = out.get("blueprint");
    assertThat(blueprint.get("can").toString()).isEqualTo("[\"QT1\",\"QT3\"]");
    assertThat(blueprint.get("cannot")).hasSize(3);
    assertThat(blueprint.get("statement").stringValue()).contains("QT2, QT4, QT5");
    var fourth = blueprint.get("points").get(3);
    assertThat(fourth.get("companions").toString()).isEqualTo("[\"QT1\",\"QT3\"]");
    assertThat(fourth.get("interval").get("low").doubleValue()).isLessThan(fourth.get("rate").doubleValue());
    var second = out.get("model").get("items").get(1);
    assertThat(second.get("se").get("guess").doubleValue()).isBetween(.01, .06);
    assertThat(out.get("model").get("skills").get(0).get("se").doubleValue()).isBetween(.01, .05);
  }

  /** LSAT section 7 (Bock and Lieberman 1970): mirt's parameters as a bank give mirt's EAP, for one row as for a thousand. */
  @Test
  void abilitiesByABank() {
    var run = new Analysed(folder);
    var bank =
        run.file(
            "bank.csv",
            "item,a,d\nI1,.9875,1.8559\nI2,1.0808,.8080\nI3,1.7075,1.8052\nI4,.7650,.4860\nI5,.7357,1.8545\n");
    var table = run.file("two.csv", "I1,I2,I3,I4,I5\n0,0,0,0,0\n1,1,1,1,1\n");
    var model = run.json(table, "--bank", bank.toString()).get("model");
    assertThat(model.get("persons").get(0).get("eap").doubleValue()).isCloseTo(-1.8698, within(1e-3));
    assertThat(model.get("persons").get(0).get("se").doubleValue()).isCloseTo(.6927, within(1e-3));
    assertThat(model.get("persons").get(1).get("eap").doubleValue()).isCloseTo(.7272, within(1e-3));
    assertThat(model.get("trust").get("level").stringValue()).isEqualTo("USABLE");
    var places = run.file("places.csv", "item,a,b\nI1,.9875,-1.8794\nI2,1.0808,-.7476\nI3,1.7075,-1.0572\nI4,.7650,-.6353\nI5,.7357,-2.5207\n");
    assertThat(run.json(table, "--bank", places.toString()).get("model").get("persons").get(1).get("eap").doubleValue())
        .isCloseTo(.7272, within(1e-3));
  }

  /** Every row and every item has its place on the map, and the paper's information is the sum of its items'. */
  @Test
  void wrightMapAndInformation() {
    var model = new Analysed(folder).reference("lsat7.csv", "--model", "2pl").get("model");
    var rows = 0;
    for (var bin : model.get("wright").get("persons")) {
      rows += bin.intValue();
    }
    assertThat(rows).isEqualTo(1000);
    for (var k = 0; k < 13; k++) {
      double sum = 0;
      for (var item : model.get("items")) {
        sum += item.get("information").get(k).doubleValue();
      }
      var at = model.get("information").get(k);
      assertThat(sum).isCloseTo(at.get("information").doubleValue(), within(1e-9));
      assertThat(at.get("se").doubleValue()).isCloseTo(1 / Math.sqrt(sum), within(1e-9));
    }
    for (var item : model.get("items")) {
      assertThat(item.get("tellsMostAt").doubleValue()).isCloseTo(item.get("b").get(0).doubleValue(), within(.006));
    }
  }

  /** Jacobson and Truax 1991: sd 7.5, reliability .80, a change of 15 is 3.16 standard errors. */
  @Test
  void changeOfRows() {
    var text = new StringBuilder("before,after,g\n");
    var random = new SplittableRandom(3);
    var draws = new double[60];
    double sum = 0;
    for (var p = 0; p < 60; p++) {
      draws[p] = random.nextGaussian();
      sum += draws[p] / 60;
    }
    double squares = 0;
    for (var p = 0; p < 60; p++) {
      squares += (draws[p] - sum) * (draws[p] - sum) / 59;
    }
    for (var p = 0; p < 60; p++) {
      var before = 50 + 7.5 * (draws[p] - sum) / Math.sqrt(squares);
      text.append(before).append(',').append(p == 0 ? before + 15 : before + random.nextGaussian()).append(p % 2 == 0 ? ",t\n" : ",c\n");
    }
    text.append("50,,t\n");
    var run = new Analysed(folder);
    var table = run.file("change.csv", text.toString());
    var change =
        run.json(table, "--before", "before", "--after", "after", "--group", "g", "--focal", "t", "--reliability", ".8", "--variance", "after")
            .get("change");
    assertThat(change.get("n").intValue()).isEqualTo(60);
    assertThat(change.get("persons").get(0).get("rci").doubleValue()).isCloseTo(3.16, within(5e-3));
    assertThat(change.get("up").intValue()).isEqualTo(1);
    assertThat(change.get("same").intValue()).isEqualTo(59);
    assertThat(change.get("contrast").get("treated").stringValue()).isEqualTo("t");
    assertThat(change.get("contrast").get("nTreated").intValue()).isEqualTo(30);
    var regression = change.get("regression");
    assertThat(regression.get("n").intValue()).isEqualTo(12);
    assertThat(regression.get("expected").doubleValue()).isPositive();
  }

  @Test
  void resampledReliabilities() {
    var lines = new Analysed(folder).reference("science.csv", "--bootstrap", "60").get("bootstrap");
    assertThat(lines).hasSize(5);
    for (var line : lines) {
      assertThat(line.get("interval").get("low").doubleValue()).isLessThan(line.get("value").doubleValue());
      assertThat(line.get("interval").get("high").doubleValue()).isGreaterThan(line.get("value").doubleValue());
    }
  }

  /** As R's {@code write.table} leaves a table: parted by spaces, quoted headings, rows named. */
  @Test
  void spacedText() {
    var run = new Analysed(folder);
    var out = run.json(run.file("t.txt", "\"q1\" \"q2\"\n\"a\" 1 0\n\"b\" 1 1\n\"c\" 0 NA\n"));
    assertThat(out.get("n").intValue()).isEqualTo(3);
    assertThat(out.get("items")).hasSize(2);
    assertThat(out.get("items").get(1).get("n").intValue()).isEqualTo(2);
  }

  /** Every number has its sum, and the sum of alpha is Cronbach's with this table's own variances. */
  @Test
  void explained() {
    var out = new Analysed(folder).reference("lsat7.csv", "--model", "2pl", "--explain", "--lang", "en");
    var explained = out.get("explained");
    assertThat(explained.get(0).get("arithmetic").stringValue()).isEqualTo("3707 ÷ 1000 = 3.71; 95% interval 3.63 to 3.78");
    var numbers = new java.util.ArrayList<String>();
    for (var line : explained) {
      numbers.add(line.get("number").stringValue());
      assertThat(line.get("next").stringValue()).isNotBlank();
      assertThat(line.get("trust").get("level").stringValue()).isNotBlank();
    }
    assertThat(numbers).contains("total/alpha", "items/Item.1/d27", "model/items/Item.5/b", "model/persons/1000/ability").doesNotHaveDuplicates();
    var alpha = explained.get(numbers.indexOf("total/alpha")).get("arithmetic").stringValue();
    assertThat(alpha).startsWith("5 ÷ (5 − 1) × (1 − 0.92 ÷ 1.44) = 0.453");
    assertThat(new Analysed(folder).reference("lsat7.csv").has("explained")).isFalse();
  }

  /** The sample paper brings its 双向细目表: nine points, none left out, no Q-matrix to be written by hand. */
  @Test
  void blueprintOfTheWorkbookIsTheQMatrix() {
    var sheet = Path.of("..", "sample-workbooks", "01_2026春_四年级数学_小题得分.xlsx");
    var out = new Analysed(folder).json(sheet, "--model", "dina", "--cluster", "班级");
    assertThat(out.get("blueprint").get("can")).hasSize(9);
    assertThat(out.get("model").get("skills")).hasSize(9);
    assertThat(out.get("model").get("skills").get(4).get("skill").stringValue()).isEqualTo("几何直观");
    assertThat(out.get("model").get("items")).hasSameSizeAs(out.get("items"));
  }

  @Test
  void tiersAreProbabilities() {
    var tiers = new Analysed(folder).reference("lsat7.csv", "--tiers").get("tiers");
    assertThat(tiers.get("persons")).hasSize(1000);
    double low = 0;
    for (var row : tiers.get("persons")) {
      var sum = row.get("low").doubleValue() + row.get("middle").doubleValue() + row.get("high").doubleValue();
      assertThat(sum).isCloseTo(1, within(1e-9));
      low += row.get("low").doubleValue() / 1000;
    }
    assertThat(low).isCloseTo(.27, within(.02));
  }

  /** Classes that differ widen the interval of the mean. */
  @Test
  void clustersWidenTheMean() {
    var text = new StringBuilder("q1,q2,q3,class\n");
    var random = new SplittableRandom(9);
    for (var p = 0; p < 120; p++) {
      var chance = p / 15 % 2 == 0 ? .8 : .3;
      for (var i = 0; i < 3; i++) {
        text.append(random.nextDouble() < chance ? "1," : "0,");
      }
      text.append('k').append(p / 15).append('\n');
    }
    var run = new Analysed(folder);
    var file = run.file("classes.csv", text.toString());
    var plain = run.json(file).get("total").get("meanInterval");
    var wide = run.json(file, "--cluster", "class").get("total").get("meanInterval");
    assertThat(wide.get("high").doubleValue() - wide.get("low").doubleValue())
        .isGreaterThan(1.5 * (plain.get("high").doubleValue() - plain.get("low").doubleValue()));
  }
}
