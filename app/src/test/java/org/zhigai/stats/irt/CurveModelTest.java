package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: mirt 1.47 (graded, 3PL with a normal prior on the logit of guessing, its Oakes standard errors) on the same tables. */
class CurveModelTest {

  @Test
  void gradedResponseOfTheScienceItems() {
    var scores = Tables.read("science.csv");
    var fit = MarginalModel.fit(scores, IrtOptions.GRADED, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-1608.869413, within(1e-4));
    assertThat(fit.parameters()).isEqualTo(16);
    var a = new double[] {1.04064158, 1.22583271, 2.30059436, 1.09379954};
    var d = new double[][] {
        {4.86272162, 2.639164204, -1.46545665}, {2.92400038, .901130562, -2.26642971}, {5.24517452, 2.218642453, -1.96749588},
        {3.34688455, .991419577, -1.68753097}};
    for (var i = 0; i < 4; i++) {
      assertThat(fit.items().get(i).a()).isCloseTo(a[i], within(2e-4));
      assertThat(fit.items().get(i).d()).containsExactly(d[i], within(5e-4));
      assertThat(fit.items().get(i).b()[1]).isCloseTo(-d[i][1] / a[i], within(5e-4));
    }
    assertThat(fit.eap()[0]).isCloseTo(.4007052144, within(1e-4));
    assertThat(fit.se()[0]).isCloseTo(.597391859, within(1e-4));
    var errors = StandardErrors.of(scores, IrtOptions.GRADED, fit, Progress.NONE).getFirst();
    assertThat(errors.a()).isCloseTo(.188194179, within(5e-4));
    assertThat(errors.d()).containsExactly(new double[] {.490460221, .222465798, .158551196}, within(5e-4));
    assertThat(errors.guess()).isNaN();
  }

  @Test
  void gradedResponseOfMadeUpItems() {
    var fit = MarginalModel.fit(Tables.made(800, 8, 4, 99, 11), IrtOptions.GRADED, Progress.NONE);
    assertThat(fit.logLik()).isCloseTo(-8014.2596803, within(1e-4));
    assertThat(fit.items().get(5).a()).isCloseTo(1.476758422, within(5e-4));
    assertThat(fit.items().get(5).d()).containsExactly(new double[] {2.663800379, 1.241479647, -.1002006527}, within(5e-4));
  }

  @Test
  void threeParametersOfTheLawSchoolTest() {
    var scores = Tables.read("lsat7.csv");
    var options = IrtOptions.guessing(GuessPrior.FOUR_OPTIONS);
    var fit = MarginalModel.fit(scores, options, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-2659.428468, within(2e-3));
    assertThat(fit.parameters()).isEqualTo(15);
    var a = new double[] {1.116332019, 1.648636862, 2.216062284, .912898944, .830617403};
    var d = new double[] {1.51828305927, .22927949667, 1.49919299646, .00772428254, 1.51778726588};
    var g = new double[] {.240785849, .257954463, .232644119, .211032917, .246561637};
    for (var i = 0; i < 5; i++) {
      assertThat(fit.items().get(i).a()).isCloseTo(a[i], within(2e-3));
      assertThat(fit.items().get(i).d()[0]).isCloseTo(d[i], within(2e-3));
      assertThat(fit.items().get(i).guess()).isCloseTo(g[i], within(5e-4));
    }
    assertThat(fit.eap()[0]).isCloseTo(-1.655779880, within(1e-3));
    assertThat(fit.se()[999]).isCloseTo(.792381290, within(1e-3));
    var errors = StandardErrors.of(scores, options, fit, Progress.NONE).getFirst();
    assertThat(errors.a()).isCloseTo(.228, within(2e-3));
    assertThat(errors.d()[0]).isCloseTo(.211, within(2e-3));
    assertThat(errors.guess()).isCloseTo(.487 * .240786 * .759214, within(1e-3));
  }

  @Test
  void threeParametersOfMadeUpItems() {
    var scores = Tables.made(2000, 10, 2, 0, 12);
    var fit = MarginalModel.fit(scores, IrtOptions.guessing(GuessPrior.FOUR_OPTIONS), Progress.NONE);
    assertThat(fit.logLik()).isCloseTo(-12433.144809, within(5e-3));
    assertThat(fit.items().get(4).a()).isCloseTo(1.312969269, within(2e-3));
    assertThat(fit.items().get(9).guess()).isCloseTo(.168401847, within(1e-3));
    var wider = MarginalModel.fit(scores, IrtOptions.guessing(new GuessPrior(.2, 1)), Progress.NONE);
    assertThat(wider.logLik()).isCloseTo(-12431.831262, within(1e-2));
    assertThat(wider.items().get(9).guess()).isCloseTo(.108600840, within(2e-3));
  }

  /** Gradient by the curves against differences of the likelihood itself. */
  @Test
  void gradientIsThatOfTheLikelihood() {
    var graded = new CurveModel(Responses.of(Tables.read("science.csv")), IrtOptions.GRADED);
    var guessing = new CurveModel(Responses.of(Tables.read("lsat7.csv")), IrtOptions.guessing(GuessPrior.NONE));
    for (var model : new CurveModel[] {graded, guessing}) {
      var x = model.start();
      var gradient = model.gradient(x);
      for (var k = 0; k < x.length; k++) {
        var above = x.clone();
        above[k] += 1e-4;
        var below = x.clone();
        below[k] -= 1e-4;
        assertThat((model.expect(above) - model.expect(below)) / 2e-4).isCloseTo(gradient[k], within(1e-4 * Math.max(1, Math.abs(gradient[k]))));
      }
    }
  }

  @Test
  void informationIsExpectedCurvatureAndCurvesMoveWithTheScale() {
    var graded = new GradedCurve(1.3, new double[] {2, .5, -1}, new double[] {0, 1, 2, 3});
    var guessing = new GuessingCurve(1.7, new double[] {.4}, .22, new double[] {0, 1});
    for (var curve : new ItemCurve[] {graded, guessing}) {
      for (var theta : new double[] {-2.5, -.3, 1.4}) {
        var h = 1e-4;
        double information = 0;
        var p = curve.probabilities(theta);
        for (var k = 0; k < p.length; k++) {
          var rise = (curve.probabilities(theta + h)[k] - curve.probabilities(theta - h)[k]) / (2 * h);
          information += rise * rise / p[k];
        }
        assertThat(curve.information(theta)).isCloseTo(information, within(1e-6));
        var moved = curve.moved(1.5, -.4);
        assertThat(moved.probabilities(1.5 * theta - .4)).containsExactly(p, within(1e-12));
      }
    }
    // The three-parameter model tells less than the two-parameter one (Birnbaum 1968).
    assertThat(guessing.information(-1)).isLessThan(new CreditCurve(1.7, new double[] {.4}, new double[] {0, 1}).information(-1));
  }

  @Test
  void guessingNeedsRightAndWrong() {
    assertThatThrownBy(() -> MarginalModel.fit(Tables.read("science.csv"), IrtOptions.guessing(GuessPrior.FOUR_OPTIONS), Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 100)
  void anyScoresHaveAnAnswer(@ForAll @Size(24) int[] cells, @ForAll @IntRange(min = 1, max = 4) int width, @ForAll boolean graded) {
    var raw = Tables.below(graded ? 5 : 3, cells);
    var scores = new float[24 / width * width];
    for (var c = 0; c < scores.length; c++) {
      scores[c] = raw[c] == (graded ? 4 : 2) ? Float.NaN : raw[c];
    }
    var options = graded ? IrtOptions.GRADED : IrtOptions.guessing(GuessPrior.FOUR_OPTIONS);
    var fit = MarginalModel.fit(new ScoreMatrix(24 / width, width, scores), options.until(1e-4, 300), Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    for (var item : fit.items()) {
      assertThat(item.information(0)).isNotNegative();
      for (var p : item.probabilities(1)) {
        assertThat(p).isBetween(0.0, 1.0);
      }
      for (var k = 1; k < item.d().length; k++) {
        assertThat(item.d()[k]).isLessThan(item.d()[k - 1]);
      }
    }
  }
}
