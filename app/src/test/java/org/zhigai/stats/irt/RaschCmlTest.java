package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: eRm on its own example data (Mair and Hatzinger 2007). */
class RaschCmlTest {
  private final ScoreMatrix data = Tables.read("raschdat1.csv");

  @Test
  void difficultiesAndLikelihood() {
    var fit = RaschCml.fit(data, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-1434.482, within(1e-3));
    var first = new double[] {-1.5653, -.0512, -.7822, .6502, 1.3006};
    double sum = 0;
    for (var i = 0; i < 30; i++) {
      sum += fit.difficulty()[i];
      assertThat(fit.se()[i]).isBetween(.15, .45);
    }
    for (var i = 0; i < 5; i++) {
      assertThat(fit.difficulty()[i]).isCloseTo(first[i], within(1e-4));
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }

  @Test
  void andersen() {
    var test = AndersenRatio.of(data, Progress.NONE);
    assertThat(test.df()).isEqualTo(29);
    assertThat(test.statistic()).isCloseTo(32.542, within(1e-3));
    assertThat(test.p()).isCloseTo(.297, within(2e-3));
  }

  @Test
  void abilitiesRiseWithTheScoreAndAreFiniteAtItsEnds() {
    var fit = RaschCml.fit(data, Progress.NONE);
    assertThat(fit.ability()).hasSize(31).isSorted();
    assertThat(fit.ability()[0]).isBetween(-8.0, -3.0);
    assertThat(fit.ability()[30]).isBetween(3.0, 8.0);
    assertThat(fit.abilitySe()[15]).isLessThan(fit.abilitySe()[1]);
  }

  /** Marginal and conditional difficulties of the same data differ by little but the unit and the origin. */
  @Test
  void agreesWithTheMarginalModel() {
    var conditional = RaschCml.fit(data, Progress.NONE);
    var marginal = MarginalModel.fit(data, IrtOptions.COMMON_SLOPE, Progress.NONE);
    var mean = marginal.items().stream().mapToDouble(i -> -i.d()[0]).average().orElseThrow();
    for (var i = 0; i < 30; i++) {
      assertThat(-marginal.items().get(i).d()[0] - mean).isCloseTo(conditional.difficulty()[i], within(.03));
    }
    for (var fit : ItemFit.of(data, marginal.items(), marginal.eap())) {
      assertThat(fit.infit()).isBetween(.7, 1.3);
      assertThat(fit.outfit()).isBetween(.5, 1.6);
    }
  }

  @Property(tries = 200)
  void anyAnswersHaveAnAnswer(@ForAll @Size(30) int[] raw, @ForAll @IntRange(min = 1, max = 5) int width) {
    var cells = new float[30 / width * width];
    for (var c = 0; c < cells.length; c++) {
      cells[c] = Math.floorMod(raw[c], 11) == 10 ? Float.NaN : raw[c] & 1;
    }
    var matrix = new ScoreMatrix(30 / width, width, cells);
    var fit = RaschCml.fit(matrix, Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    for (var ability : fit.ability()) {
      assertThat(ability).isFinite();
    }
    var test = AndersenRatio.of(matrix, Progress.NONE);
    assertThat(Double.isNaN(test.statistic()) || test.p() >= 0).isTrue();
  }
}
