package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code analyse --json} prints for published data sets, against the programs named at each test. */
class AnalyseCommandTest {
  private static final double CLOSED = 1e-4;
  private static final double FITTED = 2e-3;
  private static final double LIKELIHOOD = 1e-2;

  @TempDir
  Path folder;

  /** Bock and Lieberman 1970; classical numbers as R's psych reports them. */
  @Test
  void classicalNumbersOfTheLawSchoolTest() {
    var out = new Analysed(folder).reference("lsat7.csv");
    assertThat(out.get("n").intValue()).isEqualTo(1000);
    var p = new double[] {.828, .658, .772, .606, .843};
    var rest = new double[] {.2457, .2467, .3132, .2228, .1748};
    for (var i = 0; i < 5; i++) {
      var item = out.get("items").get(i);
      assertThat(item.get("item").stringValue()).isEqualTo("Item." + (i + 1));
      assertThat(item.get("fullMark").doubleValue()).isEqualTo(1);
      assertThat(item.get("difficultyP").doubleValue()).isCloseTo(p[i], within(CLOSED));
      assertThat(item.get("itemRest").doubleValue()).isCloseTo(rest[i], within(CLOSED));
      assertThat(item.get("trust").get("level").stringValue()).isEqualTo("USABLE");
    }
    assertThat(out.get("total").get("alpha").get("value").doubleValue()).isCloseTo(.4534, within(CLOSED));
    assertThat(out.get("sp").get("persons")).hasSize(1000);
    assertThat(out.has("model")).isFalse();
    assertThat(out.has("dif")).isFalse();
  }

  /** As R's mirt reports them, scores EAP. */
  @Test
  void twoParametersOfTheLawSchoolTest() {
    var model = new Analysed(folder).reference("lsat7.csv", "--model", "2pl").get("model");
    assertThat(model.get("name").stringValue()).isEqualTo("2pl");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-2658.8051, within(LIKELIHOOD));
    assertThat(model.get("converged").booleanValue()).isTrue();
    close(model, "a", .9875, 1.0808, 1.7075, .7650, .7357);
    close(model, "d", 1.8559, .8080, 1.8052, .4860, 1.8545);
    var first = model.get("persons").get(0);
    assertThat(first.get("eap").doubleValue()).isCloseTo(-1.8698, within(FITTED));
    assertThat(first.get("se").doubleValue()).isCloseTo(.6927, within(FITTED));
    var last = model.get("persons").get(999);
    assertThat(last.get("eap").doubleValue()).isCloseTo(.7272, within(FITTED));
    assertThat(last.get("se").doubleValue()).isCloseTo(.8009, within(FITTED));
    var item = model.get("items").get(0);
    assertThat(item.get("b").get(0).doubleValue())
        .isCloseTo(-item.get("d").get(0).doubleValue() / item.get("a").doubleValue(), within(1e-9));
    assertThat(item.get("se").get("a").doubleValue()).isBetween(.05, .5);
  }

  /** As R's mirt reports it, one common slope. */
  @Test
  void oneParameterOfTheLawSchoolTest() {
    var model = new Analysed(folder).reference("lsat7.csv", "--model", "rasch", "--by", "mml").get("model");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-2664.9009, within(LIKELIHOOD));
    close(model, "a", 1.0113, 1.0113, 1.0113, 1.0113, 1.0113);
  }

  /** R's eRm on its own example data (Mair and Hatzinger 2007). */
  @Test
  void raschByConditionalLikelihood() {
    var model = new Analysed(folder).reference("raschdat1.csv", "--model", "rasch", "--by", "cml").get("model");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-1434.482, within(LIKELIHOOD));
    close(model, "b", -1.5653, -.0512, -.7822, .6502, 1.3006);
    assertThat(list(model.get("items")).stream().mapToDouble(i -> i.get("b").get(0).doubleValue()).sum()).isCloseTo(0, within(1e-9));
    assertThat(model.get("andersen").get("lr").doubleValue()).isCloseTo(32.542, within(2e-3));
    assertThat(model.get("andersen").get("df").intValue()).isEqualTo(29);
    assertThat(model.get("persons").get(0).has("eap")).isFalse();
  }

  /** Reif and Melich 1992; alpha as R's psych, generalised partial credit as R's mirt reports it. */
  @Test
  void partialCreditOfTheScienceItems() {
    var out = new Analysed(folder).reference("science.csv", "--model", "gpcm");
    assertThat(out.get("total").get("alpha").get("value").doubleValue()).isCloseTo(.5977, within(CLOSED));
    assertThat(out.get("items").get(0).get("item").stringValue()).isEqualTo("Comfort");
    var model = out.get("model");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-1612.6816, within(LIKELIHOOD));
    close(model, "a", .8611, .8400, 2.2374, .7204);
    assertThat(model.get("items").get(0).get("d")).hasSize(3);
    assertThat(model.get("trust").get("level").stringValue()).isEqualTo("WITH_CARE");
  }

  /** Tatsuoka 1984 as R's CDM and GDINA report it. */
  @Test
  void knowledgePointsOfTheFractions() {
    var run = new Analysed(folder);
    var q = run.copied("frac1q.csv");
    var model = run.reference("frac1.csv", "--model", "dina", "--q", q.toString()).get("model");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-3455.762, within(LIKELIHOOD));
    assertThat(model.get("items").get(1).get("guess").doubleValue()).isCloseTo(.211, within(FITTED));
    assertThat(model.get("items").get(1).get("slip").doubleValue()).isCloseTo(.118, within(FITTED));
    assertThat(model.get("items").get(1).has("a")).isFalse();
    var prevalence = new double[] {.798, .822, .763, .606, .630};
    for (var k = 0; k < 5; k++) {
      var skill = model.get("skills").get(k);
      assertThat(skill.get("skill").stringValue()).isEqualTo("QT" + (k + 1));
      assertThat(skill.get("prevalence").doubleValue()).isCloseTo(prevalence[k], within(FITTED));
    }
    assertThat(model.get("persons").get(0).get("mastery")).hasSize(5);
  }

  /** The saturated model contains DINA: it cannot fit worse (de la Torre 2011). */
  @Test
  void saturatedModelFitsNoWorse() {
    var run = new Analysed(folder);
    var model = run.reference("frac1.csv", "--model", "gdina", "--q", run.copied("frac1q.csv").toString()).get("model");
    assertThat(model.get("logLik").doubleValue()).isGreaterThan(-3455.762);
    assertThat(model.get("items").get(1).get("right")).hasSize(16);
  }

  /** What a class of forty cannot say is null and gives its reason; the person who asks may have it all the same. */
  @Test
  void whatMustNotBeSaidIsNullWithItsReason() throws IOException {
    var run = new Analysed(folder);
    var lines = Files.readAllLines(run.copied("lsat7.csv"));
    var few = new StringBuilder(lines.getFirst()).append('\n');
    for (var r = 1; r < lines.size(); r += 25) {
      few.append(lines.get(r)).append('\n');
    }
    var file = run.file("forty.csv", few.toString());
    var model = run.json(file, "--model", "2pl").get("model");
    assertThat(model.get("items").get(0).get("a").isNull()).isTrue();
    assertThat(model.get("trust").get("level").stringValue()).isEqualTo("NOT_USABLE");
    assertThat(model.get("trust").get("reason").stringValue()).contains("40", "250");
    assertThat(model.get("logLik").isNumber()).isTrue();
    assertThat(run.json(file, "--model", "2pl", "--say-all").get("model").get("items").get(0).get("a").isNumber()).isTrue();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static void close(JsonNode model, String key, double... expected) {
    for (var i = 0; i < expected.length; i++) {
      var said = model.get("items").get(i).get(key);
      assertThat((said.isArray() ? said.get(0) : said).doubleValue()).as(key + i).isCloseTo(expected[i], within(FITTED));
    }
  }
}
