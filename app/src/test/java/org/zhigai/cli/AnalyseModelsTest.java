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
}
