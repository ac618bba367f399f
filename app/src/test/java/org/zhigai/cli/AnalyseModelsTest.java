package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of items of several points, as {@code analyse --model} prints them. */
class AnalyseModelsTest {
  @TempDir
  Path folder;
  private Analysed run;

  @BeforeEach
  void start() {
    run = new Analysed(folder);
  }

  /** eRm 1.0 on the same table. */
  @Test
  void partialCreditAndRatingScale() {
    var credit = run.reference("science.csv", "--model", "pcm", "--explain");
    var model = credit.get("model");
    assertThat(model.get("by").stringValue()).isEqualTo("cml");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-791.24446, within(1e-4));
    assertThat(model.get("items").get(1).get("b").get(2).doubleValue()).isCloseTo(3.3583409, within(1e-4));
    assertThat(model.get("items").get(1).get("se").get("d").get(0).doubleValue()).isCloseTo(.21158049, within(1e-4));
    assertThat(model.get("persons").get(0).get("wle").isNull()).isFalse();
    // The rarest answer of an item was given by five.
    assertThat(model.get("trust").get("level").stringValue()).isEqualTo("WITH_CARE");
    assertThat(credit.get("formulas").get("model").stringValue()).contains("Masters");
    assertThat(credit.get("explained").findValuesAsString("number")).contains("model/items/Work/b", "model/persons/1/ability");
    var scale = run.reference("science.csv", "--model", "rsm").get("model");
    assertThat(scale.get("logLik").doubleValue()).isCloseTo(-807.25781, within(1e-4));
    assertThat(scale.get("parameters").intValue()).isEqualTo(5);
    assertThat(scale.get("items").get(3).get("d").get(2).doubleValue()).isCloseTo(-5.35549460, within(1e-4));
    // Right and wrong items make it the Rasch model.
    var rasch = run.reference("raschdat1.csv", "--model", "rsm", "--say-all").get("model");
    assertThat(rasch.get("logLik").doubleValue()).isCloseTo(-1434.482, within(1e-3));
    assertThat(rasch.get("andersen").get("lr").doubleValue()).isCloseTo(32.542, within(1e-3));
  }

  @Test
  void aRatingScaleOfDifferentMarksIsRefused() {
    var text = new StringBuilder("a,b,c\n");
    for (var p = 0; p < 120; p++) {
      text.append(p % 4).append(',').append(p / 3 % 4).append(',').append(p % 3).append('\n');
    }
    var file = run.file("marks.csv", text.toString());
    assertThat(run.run(file, "--model", "rsm")).isEqualTo(3);
    assertThat(run.err()).contains("ZG-371", "c");
    assertThat(run.run(file, "--model", "rsm", "--full", "3")).isZero();
    assertThat(run.run(file, "--model", "rsm", "--full", "3", "--by", "mml")).isEqualTo(2);
    assertThat(run.err()).contains("ZG-252");
  }

  /** mirt 1.47 on the same tables. */
  @Test
  void gradedResponseAndGuessing() {
    var graded = run.reference("science.csv", "--model", "grm", "--explain");
    var model = graded.get("model");
    assertThat(model.get("logLik").doubleValue()).isCloseTo(-1608.869413, within(1e-3));
    assertThat(model.get("items").get(2).get("a").doubleValue()).isCloseTo(2.30059436, within(5e-4));
    assertThat(model.get("items").get(2).get("b").get(0).doubleValue()).isCloseTo(-5.24517452 / 2.30059436, within(5e-4));
    assertThat(model.get("items").get(0).get("se").get("a").doubleValue()).isCloseTo(.188194179, within(5e-4));
    // Ten means and products for sixteen parameters: nothing is left to test by.
    assertThat(model.get("fit").get("m2").isNull()).isTrue();
    assertThat(model.get("fit").get("trust").get("level").stringValue()).isEqualTo("NOT_USABLE");
    var guessed = run.reference("lsat7.csv", "--model", "3pl", "--explain");
    var third = guessed.get("model").get("items").get(2);
    assertThat(guessed.get("model").get("logLik").doubleValue()).isCloseTo(-2659.428468, within(1e-2));
    assertThat(third.get("guess").doubleValue()).isCloseTo(.232644119, within(1e-3));
    assertThat(third.get("a").doubleValue()).isCloseTo(2.216062284, within(5e-3));
    assertThat(third.get("se").get("guess").doubleValue()).isBetween(.07, .1);
    assertThat(guessed.get("explained").findValuesAsString("number")).contains("model/items/Item.3/guess", "model/fit/m2");
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "3pl", "--guess", "0.2,1")).isZero();
    assertThat(run.out()).contains("猜测").contains("先验：0.2");
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "3pl", "--guess", "1.2")).isEqualTo(2);
  }

  /** mirt 1.47 on the same table. */
  @Test
  void fitOfTwoParameters() {
    var fit = run.reference("lsat7.csv", "--model", "2pl", "--explain").get("model").get("fit");
    assertThat(fit.get("m2").doubleValue()).isCloseTo(11.9384124, within(1e-3));
    assertThat(fit.get("df").intValue()).isEqualTo(5);
    assertThat(fit.get("p").doubleValue()).isCloseTo(.035641488, within(1e-4));
    assertThat(fit.get("rmsea2").doubleValue()).isCloseTo(.03727025, within(1e-5));
    assertThat(fit.get("interval").get("high").doubleValue()).isCloseTo(.064967418, within(1e-4));
    var rasch = run.reference("lsat7.csv", "--model", "rasch", "--by", "mml").get("model").get("fit");
    assertThat(rasch.get("m2").doubleValue()).isCloseTo(23.1744531, within(1e-3));
    var text = new StringBuilder("q1,q2,q3,q4,q5\n1,,1,0,1\n");
    for (var p = 0; p < 300; p++) {
      for (var i = 0; i < 5; i++) {
        text.append(i == 0 ? "" : ",").append((p * (7 + 4 * i) / 5 + p / (2 + i)) % 2);
      }
      text.append('\n');
    }
    var gaps = run.json(run.file("gaps.csv", text.toString()), "--model", "2pl").get("model");
    assertThat(gaps.get("fit").get("m2").isNull()).isTrue();
  }

  /** A model that did not come to an end gives no number, and says so. */
  @Test
  void aFitThatDidNotConvergeIsNotUsed() {
    var text = new StringBuilder("q1,q2,q3,q4\n");
    for (var p = 0; p < 1200; p++) {
      text.append(p % 2).append(',').append(p / 2 % 2).append(',').append(p / 4 % 2).append(',').append(p / 8 % 2).append('\n');
    }
    // Guessing without a prior, of answers that know nothing of each other: the likelihood has a ridge.
    var model = run.json(run.file("ridge.csv", text.toString()), "--model", "3pl", "--guess", "none").get("model");
    if (!model.get("converged").booleanValue()) {
      assertThat(model.get("items").get(0).get("a").isNull()).isTrue();
      assertThat(model.get("trust").get("level").stringValue()).isEqualTo("NOT_USABLE");
    }
  }
}
