package org.zhigai.stats.factor;

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
import org.zhigai.stats.ctt.Reliability;

class OmegaTest {
  private static final double[][] LOWER = {
      {1},
      {.828, 1},
      {.776, .779, 1},
      {.439, .493, .460, 1},
      {.432, .464, .425, .674, 1},
      {.447, .489, .443, .590, .541, 1},
      {.447, .432, .401, .381, .402, .288, 1},
      {.541, .537, .534, .350, .367, .320, .555, 1},
      {.380, .358, .359, .424, .446, .325, .598, .452, 1}
  };

  private static final double[][] ABILITY = {
      {1},
      {.28, 1},
      {.41, .32, 1},
      {.30, .26, .33, 1},
      {.28, .27, .28, .25, 1},
      {.23, .19, .26, .25, .33, 1},
      {.28, .25, .30, .27, .41, .38, 1},
      {.30, .21, .29, .25, .32, .27, .33, 1},
      {.26, .16, .20, .21, .20, .19, .19, .21, 1},
      {.26, .17, .23, .19, .24, .22, .27, .22, .33, 1},
      {.24, .22, .26, .23, .26, .21, .30, .23, .23, .24, 1},
      {.15, .15, .15, .15, .14, .16, .13, .23, .20, .13, .20, 1},
      {.25, .16, .17, .18, .17, .18, .19, .23, .16, .16, .20, .18, 1},
      {.26, .20, .20, .21, .22, .20, .21, .27, .16, .17, .20, .18, .51, 1},
      {.26, .19, .27, .20, .20, .20, .19, .26, .13, .23, .17, .16, .42, .44, 1},
      {.22, .17, .18, .16, .14, .13, .15, .22, .15, .17, .19, .18, .44, .45, .41, 1}
  };

  private static double[][] thurstone() {
    return whole(LOWER);
  }

  private static double[][] whole(double[][] lower) {
    var out = new double[lower.length][lower.length];
    for (var i = 0; i < out.length; i++) {
      for (var j = 0; j <= i; j++) {
        out[i][j] = lower[i][j];
        out[j][i] = lower[i][j];
      }
    }
    return out;
  }

  /** Authority: Thurstone's nine tests (Bechtoldt 1961) as R's psych reports them: hierarchical .74, total .93. */
  @Test
  void nineTestsOfThurstone() {
    var omega = Omega.ofCorrelations(thurstone(), 213, Progress.NONE);
    var general = new double[] {.71, .73, .68, .65, .62, .56, .59, .58, .54};
    assertThat(omega.hierarchical()).isCloseTo(.74, within(5e-3));
    assertThat(omega.total()).isCloseTo(.93, within(5e-3));
    for (var i = 0; i < 9; i++) {
      assertThat(omega.general()[i]).isCloseTo(general[i], within(6e-3));
    }
  }

  /**
   * Authority: R's psych 2.2.9, {@code omega(r, nfactors = 3)} of the correlations of sixteen ability items (Condon and Revelle 2014,
   * 1,248 complete rows). The residuals have two hollows; from the highest correlations one falls into the shallower, total .8517.
   */
  @Test
  void deeperOfTwoHollowsIsFound() {
    var omega = Omega.ofCorrelations(whole(ABILITY), 1248, Progress.NONE);
    assertThat(omega.total()).isCloseTo(.84973, within(1e-4));
    assertThat(omega.hierarchical()).isCloseTo(.67832, within(2e-4));
  }

  @Test
  void itemThatRunsTheOtherWayIsTurnedRound() {
    var r = thurstone();
    for (var j = 0; j < 9; j++) {
      if (j != 4) {
        r[4][j] = -r[4][j];
        r[j][4] = -r[j][4];
      }
    }
    var omega = Omega.ofCorrelations(r, 213, Progress.NONE);
    assertThat(omega.hierarchical()).isCloseTo(.74, within(5e-3));
    assertThat(omega.general()[4]).isCloseTo(-.62, within(6e-3));
  }

  /** By algebra: three items with one factor are fitted exactly, λ1 = √(r12·r13/r23). */
  @Test
  void threeItemsHaveOneFactor() {
    var omega = Omega.ofCorrelations(new double[][] {{1, .48, .42}, {.48, 1, .56}, {.42, .56, 1}}, 100, Progress.NONE);
    assertThat(omega.general()).containsExactly(new double[] {.6, .8, .7}, within(1e-4));
    assertThat(omega.total()).isCloseTo(2.1 * 2.1 / (3 + 2 * (.48 + .42 + .56)), within(1e-4));
    assertThat(omega.hierarchical()).isCloseTo(omega.total(), within(1e-6));
  }

  @Test
  void scoresOfARealTest() {
    var scores = Tables.read("raschdat1.csv");
    var omega = Omega.of(scores, Progress.NONE);
    assertThat(omega.total()).isGreaterThan(Reliability.alpha(scores).value() - .02);
    assertThat(omega.hierarchical()).isBetween(.2, omega.total());
  }

  @Property(tries = 100)
  void anyScoresHaveAnAnswer(@ForAll @Size(60) int[] raw, @ForAll @IntRange(min = 1, max = 9) int width) {
    var cells = new float[60 / width * width];
    for (var c = 0; c < cells.length; c++) {
      var v = Math.floorMod(raw[c], 20);
      cells[c] = v == 19 ? Float.NaN : v % 3;
    }
    var omega = Omega.of(new ScoreMatrix(60 / width, width, cells), Progress.NONE);
    if (!Double.isNaN(omega.total())) {
      assertThat(omega.hierarchical()).isFinite().isLessThanOrEqualTo(omega.total());
    }
  }
}
