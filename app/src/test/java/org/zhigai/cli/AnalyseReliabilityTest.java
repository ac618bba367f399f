package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reliability beside alpha, raters, generalisability, mixed models, forms and items the wrong way round, as {@code analyse} prints them. */
class AnalyseReliabilityTest {
  private static final String JUDGES = "a,b,c,d\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n";

  @TempDir
  Path folder;
  private Analysed run;

  @BeforeEach
  void start() {
    run = new Analysed(folder);
  }

  /** psych 2.2.9 on the same table. */
  @Test
  void boundsStandBesideAlpha() {
    var out = run.reference("lsat7.csv");
    assertThat(out.get("consistency").get("lambda2").doubleValue()).isCloseTo(.4607274312, within(1e-8));
    assertThat(out.get("consistency").get("kr21").doubleValue()).isCloseTo(.4150441312, within(1e-8));
    assertThat(out.get("consistency").get("splitHalf").get("spearmanBrown").get("worst").doubleValue()).isCloseTo(.38795740, within(1e-7));
    assertThat(out.get("consistency").get("trust").get("level").stringValue()).isEqualTo("USABLE");
    assertThat(out.get("items").get(2).get("alphaWithout").doubleValue()).isCloseTo(.34539122, within(1e-8));
    assertThat(out.get("total").get("alpha").get("k").intValue()).isEqualTo(5);
    assertThat(run.reference("science.csv").get("consistency").get("kr21").isNull()).isTrue();
  }

  @Test
  void ratersAndGeneralisability() {
    var file = run.file("judges.csv", JUDGES);
    var out = run.json(file, "--raters", "--gstudy", "--explain");
    assertThat(out.get("agreement").get("forms").get(1).get("value").doubleValue()).isCloseTo(.28976378, within(1e-7));
    assertThat(out.get("generalisability").get("generalisability").doubleValue()).isCloseTo(.90931554, within(1e-7));
    assertThat(out.get("explained").findValuesAsString("number")).contains("agreement/ICC(2,1)", "generalisability/dependability", "consistency/lambda2");
    var facet = run.file("facet.csv", "item,passage\nd,two\nb,one\na,one\nc,two\n");
    assertThat(run.json(file, "--facet", facet.toString()).get("generalisability").get("components")).hasSize(5);
    assertThat(run.run(file, "--facet", run.file("facet.csv", "d,two\nb,one\na,one\nc,one\n").toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-369");
  }

  /** lme4 1.1-31: Penicillin and sleepstudy. */
  @Test
  void crossedGroupsAndSlopes() {
    var crossed = run.reference("penicillin.csv", "--variance", "diameter", "--group", "sample", "--crossed", "plate", "--explain").get("mixed");
    assertThat(crossed.get("reml").doubleValue()).isCloseTo(330.860589, within(1e-4));
    assertThat(crossed.get("terms").get(1).get("variance").doubleValue()).isCloseTo(.71690514, within(1e-3));
    var slopes = run.reference("sleepstudy.csv", "--variance", "Reaction", "--group", "Subject", "--slope", "Days").get("mixed");
    assertThat(slopes.get("reml").doubleValue()).isCloseTo(1743.628272, within(1e-3));
    assertThat(slopes.get("fixed").get(1).doubleValue()).isCloseTo(10.46728596, within(1e-4));
    assertThat(slopes.get("terms").get(0).get("slopeVariance").doubleValue()).isCloseTo(35.07171445, within(.05));
    assertThat(slopes.get("terms").get(0).get("groups").get(0).get("group").stringValue()).isEqualTo("308");
    assertThat(run.run(run.copied("sleepstudy.csv"), "--variance", "Reaction", "--slope", "Days")).isEqualTo(2);
  }

  @Test
  void formsThatNothingJoinsAreRefused() {
    var random = new SplittableRandom(5);
    var text = new StringBuilder("e1,e2,e3,f1,f2,f3\n");
    for (var p = 0; p < 60; p++) {
      var one = random.nextInt(2) + "," + random.nextInt(2) + "," + random.nextInt(2);
      text.append(p % 2 == 0 ? one + ",,,\n" : ",,," + one + "\n");
    }
    var file = run.file("forms.csv", text.toString());
    for (var model : new String[] {"rasch", "2pl", "gpcm"}) {
      assertThat(run.run(file, "--model", model)).isEqualTo(3);
      assertThat(run.err()).contains("ZG-370", "e1", "f1");
    }
    assertThat(run.run(file, "--model", "rasch", "--items", "e1..e3")).isZero();
    // One person who took an item of each joins them.
    assertThat(run.run(run.file("joined.csv", text + "1,,,0,,\n"), "--model", "rasch", "--by", "mml")).isZero();
  }

  @Test
  void itemsTheWrongWayRoundAreNamed() {
    var random = new SplittableRandom(6);
    var text = new StringBuilder("u1,u2,u3,u4,u5\n");
    for (var p = 0; p < 120; p++) {
      var level = random.nextInt(1, 6);
      for (var i = 0; i < 5; i++) {
        var answer = Math.clamp(level + random.nextInt(3) - 1, 1, 5);
        text.append(i == 0 ? "" : ",").append(i == 3 ? 6 - answer : answer);
      }
      text.append('\n');
    }
    assertThat(run.json(run.file("turned.csv", text.toString())).get("notes").toString()).contains("：u4。").doesNotContain("u1");
  }

  /** Ten items of 1.4 marks: six right pass at .6, whatever the order of the columns. */
  @Test
  void marksInTenthsPassExactly() {
    var text = new StringBuilder("class");
    for (var i = 1; i <= 10; i++) {
      text.append(",q").append(i);
    }
    for (var p = 0; p < 40; p++) {
      text.append('\n').append(p % 2 == 0 ? "A" : "B");
      for (var i = 0; i < 10; i++) {
        text.append(',').append((i * 7 + p * 3) % 10 < 6 ? "1.4" : "0");
      }
    }
    var groups = run.json(run.file("tenths.csv", text + "\n"), "--full", "1.4", "--group", "class", "--pass", ".6").get("groups").get("groups");
    assertThat(groups.get(0).get("rate").get("share").doubleValue()).isEqualTo(1);
    assertThat(groups.get(1).get("rate").get("share").doubleValue()).isEqualTo(1);
  }

  /** What everybody got of three items of 1.4 is all of them, and not a rounding less. */
  @Test
  void ratesOfPointsInTenthsAreExact() {
    var text = new StringBuilder("q1,q2,q3,q4\n");
    for (var p = 0; p < 40; p++) {
      text.append("1.4,1.4,1.4,").append(p % 2 == 0 ? "0.7" : "0").append('\n');
    }
    var q = run.file("q.csv", "item,A,B\nq1,1,0\nq2,1,0\nq3,1,0\nq4,0,1\n");
    var points = run.json(run.file("points.csv", text.toString()), "--full", "1.4", "--q", q.toString()).get("blueprint").get("points");
    assertThat(points.get(0).get("rate").doubleValue()).isEqualTo(1);
    assertThat(points.get(1).get("rate").doubleValue()).isCloseTo(.25, within(1e-12));
  }
}
