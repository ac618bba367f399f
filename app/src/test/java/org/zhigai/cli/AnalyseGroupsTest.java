package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;
import org.zhigai.stats.bench.Simulated;
import org.zhigai.stats.dif.MantelHaenszel;
import tools.jackson.databind.JsonNode;

/** What {@code analyse} says when rows belong to groups, to classes, or to another paper. */
class AnalyseGroupsTest {
  /** Davies and Goldsmith 1972, table 6.3. */
  private static final int[][] DYESTUFF = {
      {1545, 1440, 1440, 1520, 1580}, {1540, 1555, 1490, 1560, 1495}, {1595, 1550, 1605, 1510, 1560},
      {1445, 1440, 1595, 1465, 1545}, {1595, 1630, 1515, 1635, 1625}, {1520, 1455, 1450, 1480, 1445}
  };

  /** Hours of sleep gained (Cushny and Peebles 1905), as R's {@code sleep}. */
  private static final double[][] SLEEP = {
      {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2}, {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}
  };

  @TempDir
  Path folder;

  /** R's lme4 on Dyestuff. */
  @Test
  void varianceBetweenBatches() {
    var text = new StringBuilder("Batch,Yield\n");
    for (var b = 0; b < 6; b++) {
      for (var y : DYESTUFF[b]) {
        text.append((char) ('A' + b)).append(',').append(y).append('\n');
      }
    }
    var run = new Analysed(folder);
    var out = run.json(run.file("dyestuff.csv", text.toString()), "--variance", "Yield", "--group", "Batch");
    assertThat(out.has("items")).isFalse();
    var variance = out.get("variance");
    assertThat(variance.get("between").doubleValue()).isCloseTo(1764.05, within(.01));
    assertThat(variance.get("within").doubleValue()).isCloseTo(2451.25, within(.01));
    assertThat(variance.get("icc").doubleValue()).isCloseTo(.4185, within(1e-4));
    assertThat(variance.get("reml").doubleValue()).isCloseTo(319.654, within(1e-3));
    assertThat(variance.get("fixed").get(0).doubleValue()).isCloseTo(1527.5, within(1e-4));
    assertThat(variance.get("shrunken")).hasSize(6);
    assertThat(variance.get("shrunken").get(0).doubleValue()).isCloseTo(-17.6069, within(1e-3));
    assertThat(variance.get("shrunken").get(5).doubleValue()).isCloseTo(-44.9953, within(1e-3));
    assertThat(variance.get("groups").get(5).get("group").stringValue()).isEqualTo("F");
    assertThat(variance.get("trust").get("level").stringValue()).isEqualTo("WITH_CARE");
  }

  /** lme4's {@code Reaction ~ Days + (1 | Subject)} (Belenky et al. 2003). */
  @Test
  void varianceBesideACovariate() {
    var variance =
        new Analysed(folder)
            .reference("sleepstudy.csv", "--variance", "Reaction", "--group", "Subject", "--covariate", "Days")
            .get("variance");
    assertThat(variance.get("between").doubleValue()).isCloseTo(1378.18, within(.02));
    assertThat(variance.get("fixed").get(1).doubleValue()).isCloseTo(10.4673, within(1e-4));
    // The roots of lme4's deviance function (devFunOnly) at its least value plus 3.8415.
    assertThat(variance.get("iccInterval").get("low").doubleValue()).isCloseTo(.412846, within(1e-4));
    assertThat(variance.get("iccInterval").get("high").doubleValue()).isCloseTo(.765358, within(1e-4));
  }

  /** R: {@code t.test}, effsize's exact g, orddom's delta, all the second group over the first. */
  @Test
  void twoGroupsOnATotal() {
    var text = new StringBuilder("extra,group\n");
    for (var g = 0; g < 2; g++) {
      for (var v : SLEEP[g]) {
        text.append(v).append(',').append(2 - g).append('\n');
      }
    }
    var run = new Analysed(folder);
    var out = run.json(run.file("sleep.csv", text.toString()), "--total", "extra", "--group", "group", "--pass", "2");
    var compared = out.get("groups").get("comparisons").get(0);
    assertThat(compared.get("first").stringValue()).isEqualTo("1");
    assertThat(compared.get("difference").doubleValue()).isCloseTo(1.58, within(1e-9));
    assertThat(compared.get("p").doubleValue()).isCloseTo(.0794, within(1e-4));
    assertThat(compared.get("hedgesG").get("value").doubleValue()).isCloseTo(.7969, within(1e-4));
    assertThat(compared.get("cliffDelta").get("value").doubleValue()).isCloseTo(.49, within(1e-9));
    var rate = out.get("groups").get("groups").get(1).get("rate");
    assertThat(rate.get("share").doubleValue()).isCloseTo(.3, within(1e-9));
    assertThat(out.has("variance")).isFalse();
  }

  /** Counted apart from the program, stratum by stratum, unpurified; the test over strata is held against R elsewhere. */
  @Test
  void itemsComparedBetweenGroups() {
    var matrix = Tables.read("frac1.csv");
    var run = new Analysed(folder);
    var file = run.file("groups.csv", withGroup(matrix));
    var out = run.json(file, "--group", "sex", "--no-purify").get("dif");
    assertThat(out).hasSize(15);
    var totals = matrix.totals();
    for (var i = 0; i < 15; i++) {
      var tables = new double[16][4];
      for (var p = 0; p < matrix.persons(); p++) {
        tables[(int) totals[p]][(p % 2 == 1 ? 2 : 0) + (matrix.get(p, i) == 1 ? 0 : 1)]++;
      }
      var test = MantelHaenszel.of(tables);
      var said = out.get(i);
      assertThat(said.get("reference").stringValue()).isEqualTo("boy");
      assertThat(said.get("chi2").doubleValue()).isCloseTo(test.chi2(), within(1e-9));
      assertThat(said.get("alpha").doubleValue()).isCloseTo(test.oddsRatio(), within(1e-9));
      assertThat(said.get("delta").doubleValue()).isCloseTo(-2.35 * Math.log(test.oddsRatio()), within(1e-9));
      assertThat(said.get("class").stringValue()).isIn("A", "B", "C");
      assertThat(said.get("logistic").get("bothP").doubleValue()).isBetween(0.0, 1.0);
    }
    var turned = run.json(file, "--group", "sex", "--no-purify", "--focal", "boy").get("dif").get(0);
    assertThat(turned.get("delta").doubleValue()).isCloseTo(-out.get(0).get("delta").doubleValue(), within(1e-9));
  }

  private static String withGroup(ScoreMatrix matrix) {
    var text = new StringBuilder("sex");
    for (var i = 0; i < matrix.items(); i++) {
      text.append(",T").append(i + 1);
    }
    for (var p = 0; p < matrix.persons(); p++) {
      text.append('\n').append(p % 2 == 1 ? "girl" : "boy");
      for (var i = 0; i < matrix.items(); i++) {
        text.append(',').append((int) matrix.get(p, i));
      }
    }
    return text.toString();
  }

  @Test
  void smallGroupsAreNotShown() {
    var text = new StringBuilder("class,total\n");
    for (var p = 0; p < 33; p++) {
      text.append(p < 3 ? "C" : p < 18 ? "A" : "B").append(',').append(50 + p % 7).append('\n');
    }
    var run = new Analysed(folder);
    var groups = run.json(run.file("classes.csv", text.toString()), "--total", "total", "--group", "class").get("groups").get("groups");
    assertThat(groups.get(2).get("mean").isNull()).isTrue();
    assertThat(groups.get(2).get("trust").get("reason").stringValue()).contains("5");
    // One other is hidden with it, or the three could be worked out from the whole.
    assertThat(groups.get(0).get("mean").isNull() || groups.get(1).get("mean").isNull()).isTrue();
  }

  /** By definition: a paper carried to a scale of the same population stays where it is. */
  @Test
  void twoHalvesOfOnePopulationShareAScale() {
    var all = Simulated.partialCredit(3000, 12, 2, 11);
    var first = new boolean[3000];
    var second = new boolean[3000];
    for (var p = 0; p < 3000; p++) {
      first[p] = p % 2 == 0;
      second[p] = !first[p];
    }
    var run = new Analysed(folder);
    var here = run.file("here.csv", withGroup(all.persons(first)));
    var there = run.file("there.csv", withGroup(all.persons(second)));
    var link = run.json(here, "--model", "2pl", "--id", "sex", "--link", there.toString()).get("linking");
    assertThat(link.get("anchors").intValue()).isGreaterThanOrEqualTo(7);
    for (var way : new String[] {"meanSigma", "haebara", "stockingLord"}) {
      assertThat(link.get(way).get("slope").doubleValue()).as(way).isBetween(.85, 1.15);
      assertThat(link.get(way).get("shift").doubleValue()).as(way).isBetween(-.15, .15);
    }
    assertThat(link.get("trust").get("level").stringValue()).isEqualTo("USABLE");
  }

  /** By definition: a school whose later scores were raised lies above the others, drawn towards them by its size. */
  @Test
  void valueAddedFindsWhatWasAdded() {
    var random = new java.util.SplittableRandom(4);
    var text = new StringBuilder("school,before,after\n");
    for (var p = 0; p < 600; p++) {
      var before = random.nextGaussian();
      var after = .8 * before + .6 * random.nextGaussian() + (p % 12 == 3 ? .8 : 0);
      text.append("S").append(p % 12).append(',').append(before).append(',').append(p == 5 ? "" : String.valueOf(after)).append('\n');
    }
    var run = new Analysed(folder);
    var added =
        run.json(run.file("added.csv", text.toString()), "--before", "before", "--after", "after", "--group", "school").get("valueAdded");
    assertThat(added.get("matched").intValue()).isEqualTo(599);
    var raised = group(added, "S3");
    assertThat(raised.get("interval").get("low").doubleValue()).isGreaterThan(.2);
    assertThat(raised.get("value").doubleValue()).isBetween(.4, .8);
    assertThat(added.get("trust").get("level").stringValue()).isEqualTo("WITH_CARE");
    assertThat(added.get("groups").get(0).get("group").stringValue()).isEqualTo("S0");
  }

  private static JsonNode group(JsonNode part, String name) {
    for (var line : part.get("groups")) {
      if (line.get("group").stringValue().equals(name)) {
        return line;
      }
    }
    throw new AssertionError(name);
  }

  /** psych's alpha of the science items, whichever way one is coded. */
  @Test
  void questionnaireScale() {
    var run = new Analysed(folder);
    var plain = run.copied("science.csv");
    var plan = run.file("scales.csv", "item,scale\nComfort,attitude\nWork,attitude\nFuture,attitude\nBenefit,attitude\n");
    var scale = run.json(plain, "--scales", plan.toString()).get("scales").get(0);
    assertThat(scale.get("alpha").get("value").doubleValue()).isCloseTo(.5977, within(1e-4));
    assertThat(scale.get("n").intValue()).isEqualTo(392);
    assertThat(scale.get("bands")).hasSize(4);
  }

  /** The t interval of the same mean; clusters of ten rows each. */
  @Test
  void resampledIntervals() {
    var rows = new Analysed(folder).reference("lsat7.csv", "--bootstrap", "1000").get("bootstrap");
    assertThat(rows.get(0).get("interval").get("low").doubleValue()).isCloseTo(3.6326, within(.015));
    assertThat(rows.get(0).get("interval").get("high").doubleValue()).isCloseTo(3.7814, within(.015));
    assertThat(rows.get(1).get("value").doubleValue()).isCloseTo(.4534, within(1e-4));
  }
}
