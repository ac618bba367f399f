package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: mirt on LSAT section 7 (Bock and Lieberman 1970) and the science items (Reif and Melich 1992). */
class MarginalModelTest {
  private final ScoreMatrix lsat = Tables.read("lsat7.csv");

  @Test
  void twoParametersOfTheLawSchoolTest() {
    var fit = MarginalModel.fit(lsat, IrtOptions.FREE_SLOPES, Progress.NONE);
    var a = new double[] {.9875, 1.0808, 1.7075, .7650, .7357};
    var d = new double[] {1.8559, .8080, 1.8052, .4860, 1.8545};
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-2658.8051, within(1e-3));
    for (var i = 0; i < 5; i++) {
      assertThat(fit.items().get(i).a()).isCloseTo(a[i], within(2e-3));
      assertThat(fit.items().get(i).d()[0]).isCloseTo(d[i], within(2e-3));
      assertThat(fit.items().get(i).b()[0]).isCloseTo(-d[i] / a[i], within(5e-3));
    }
    assertThat(fit.eap()[0]).isCloseTo(-1.8698, within(1e-3));
    assertThat(fit.se()[0]).isCloseTo(.6927, within(1e-3));
    assertThat(fit.eap()[999]).isCloseTo(.7272, within(1e-3));
    assertThat(fit.se()[999]).isCloseTo(.8009, within(1e-3));
  }

  @Test
  void oneParameterOfTheLawSchoolTest() {
    var fit = MarginalModel.fit(lsat, IrtOptions.COMMON_SLOPE, Progress.NONE);
    assertThat(fit.logLik()).isCloseTo(-2664.9009, within(1e-3));
    assertThat(fit.items()).allSatisfy(i -> assertThat(i.a()).isCloseTo(1.0113, within(5e-4)));
    assertThat(fit.parameters()).isEqualTo(6);
  }

  @Test
  void partialCreditOfTheScienceItems() {
    var fit = MarginalModel.fit(Tables.read("science.csv"), IrtOptions.FREE_SLOPES, Progress.NONE);
    var a = new double[] {.8611, .8400, 2.2374, .7204};
    assertThat(fit.logLik()).isCloseTo(-1612.6816, within(1e-3));
    for (var i = 0; i < 4; i++) {
      assertThat(fit.items().get(i).a()).isCloseTo(a[i], within(2e-3));
      assertThat(fit.items().get(i).d()).hasSize(3);
    }
  }

  @Test
  void missingScoresAreLeftOutNotCountedWrong() {
    // A thousand rows more that answer only the first item as the others do change nothing for the other four.
    var rows = new float[2000][];
    for (var p = 0; p < 1000; p++) {
      rows[p] = new float[5];
      for (var i = 0; i < 5; i++) {
        rows[p][i] = lsat.get(p, i);
      }
      rows[p + 1000] = new float[] {rows[p][0], Float.NaN, Float.NaN, Float.NaN, Float.NaN};
    }
    var fit = MarginalModel.fit(ScoreMatrix.of(rows), IrtOptions.FREE_SLOPES, Progress.NONE);
    assertThat(fit.items().get(2).a()).isCloseTo(1.7075, within(2e-2));
    assertThat(fit.se()[1999]).isGreaterThan(fit.se()[999]);
  }

  @Test
  void cancelledFitStops() {
    Progress cancelled = (fraction, what) -> false;
    assertThatThrownBy(() -> MarginalModel.fit(lsat, IrtOptions.FREE_SLOPES, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Property(tries = 100)
  void anyScoresHaveAnAnswer(
      @ForAll @Size(24) int[] cells, @ForAll @IntRange(min = 1, max = 4) int width, @ForAll boolean common) {
    var raw = Tables.below(4, cells);
    var persons = 24 / width;
    var scores = new float[persons * width];
    for (var c = 0; c < scores.length; c++) {
      scores[c] = raw[c] == 3 ? Float.NaN : raw[c];
    }
    var matrix = new ScoreMatrix(persons, width, scores);
    var options = common ? IrtOptions.COMMON_SLOPE : IrtOptions.FREE_SLOPES;
    var fit = MarginalModel.fit(matrix, options.until(1e-4, 300), Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    for (var p = 0; p < persons; p++) {
      if (!Double.isNaN(fit.eap()[p])) {
        assertThat(fit.se()[p]).isBetween(0.0, 1.6);
      }
    }
    for (var item : fit.items()) {
      assertThat(item.defined()).isEqualTo(!Double.isNaN(item.a()));
      assertThat(item.information(0)).isNotNegative();
    }
  }

  @Test
  void withThePriorAPerfectlySplittingItemKeepsAModestSlope() {
    var rows = new float[60][];
    for (var p = 0; p < 60; p++) {
      rows[p] = new float[] {p < 30 ? 0 : 1, p < 31 ? 0 : 1, p < 20 ? 0 : 1, p % 2};
    }
    var fit = MarginalModel.fit(ScoreMatrix.of(rows), IrtOptions.FREE_SLOPES.withSlopePrior(), Progress.NONE);
    assertThat(fit.items().get(0).a()).isBetween(1.0, 9.0);
    assertThat(fit.items().get(3).a()).isPositive();
  }
}
