package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code analyse --json} prints for published data sets, against the programs named at each test. */
class AnalyseCommandTest {
  private static final double CLOSED = 1e-4;
  private static final double FITTED = 2e-3;
  private static final double LIKELIHOOD = 1e-2;

  @TempDir Path folder;

  /** Bock and Lieberman 1970; classical numbers by R 4.3 and psych 2.3. */
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

  /** mirt 1.41: itemtype 2PL, EAP scores. */
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

  private static void close(JsonNode model, String key, double... expected) {
    for (var i = 0; i < expected.length; i++) {
      var said = model.get("items").get(i).get(key);
      assertThat((said.isArray() ? said.get(0) : said).doubleValue()).as(key + i).isCloseTo(expected[i], within(FITTED));
    }
  }
}
