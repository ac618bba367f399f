package org.zhigai.stats.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.compare.MeanDifference;

class WithinDifferenceTest {
  private static final double[] VALUES = {12, 15, 9, 11, 14, 20, 13, 22, 18, 19, 11, 8, 10, 9, 13, 17, 21, 16, 18, 9, 12, 10};
  private static final int[] SIDE = {0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1};
  private static final int[] CLUSTER = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4};

  /**
   * Authority: R 4, lm(y ~ x + factor(cl)): 4.50069156, standard error 1.27381444 on 17 df; clubSandwich's coef_test(vcov = "CR2", test =
   * "Satterthwaite"): 1.92441615 on 2.73020376 df. The two are put together by Satterthwaite 1946 (Biometrics Bulletin 2:110–114).
   */
  @Test
  void clustersThatDifferInTheirDifferenceAreHeardByClubSandwich() {
    var fit = WithinDifference.of(VALUES, SIDE, CLUSTER);
    assertThat(fit.estimate()).isCloseTo(4.50069156, within(1e-8));
    assertThat(fit.se()).isCloseTo(1.92441615, within(1e-6));
    var alone = 1.27381444 * 1.27381444;
    var beyond = 1.92441615 * 1.92441615 - alone;
    assertThat(fit.df()).isCloseTo(Math.pow(1.92441615, 4) / (alone * alone / 17 + beyond * beyond / 2.73020376), within(1e-5));
    assertThat(fit.p()).isCloseTo(Quantiles.tTwoSidedP(4.50069156 / 1.92441615, fit.df()), within(1e-6));
    assertThat(fit.n()).isEqualTo(10);
    assertThat(fit.m()).isEqualTo(12);
    assertThat(fit.clusters()).isEqualTo(4);
  }

  /** Authority: R's lm(z ~ x + factor(cl)): standard error 1.59861051 on 9 df; CR2 alone would say 1, since both clusters differ alike. */
  @Test
  void clustersAlikeByChanceMakeNothingSurer() {
    var fit = WithinDifference.of(
        new double[] {5, 9, 7, 1, 8, 6, 15, 18, 18, 9, 16, 14}, new int[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1},
        new int[] {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2});
    assertThat(fit.estimate()).isCloseTo(3, within(1e-12));
    assertThat(fit.se()).isCloseTo(1.59861051, within(1e-8));
    assertThat(fit.df()).isEqualTo(9);
    assertThat(fit.p()).isCloseTo(0.09330676, within(1e-7));
  }

  /** Authority: Student's pooled t where there is one cluster ({@link MeanDifference#pooled}). */
  @Test
  void oneClusterIsStudent() {
    var fit = WithinDifference.of(
        new double[] {5, 9, 7, 1, 8, 6}, new int[] {0, 0, 0, 1, 1, 1}, new int[] {3, 3, 3, 3, 3, 3});
    var student = MeanDifference.pooled(new double[] {5, 9, 7}, new double[] {1, 8, 6});
    assertThat(fit.se()).isCloseTo(student.se(), within(1e-12));
    assertThat(fit.df()).isEqualTo(student.df());
    assertThat(fit.p()).isCloseTo(student.p(), within(1e-12));
    assertThat(fit.interval(0.95)).isEqualTo(student.interval(0.95));
  }

  @Test
  void whatClustersDifferByAsWholesCancels() {
    var shifted = VALUES.clone();
    for (var i = 0; i < shifted.length; i++) {
      shifted[i] += 100 * CLUSTER[i];
    }
    assertThat(WithinDifference.of(shifted, SIDE, CLUSTER).estimate()).isCloseTo(4.50069156, within(1e-8));
    assertThat(WithinDifference.of(shifted, SIDE, CLUSTER).se()).isCloseTo(WithinDifference.of(VALUES, SIDE, CLUSTER).se(), within(1e-9));
  }

  @Test
  void groupsThatShareNoClusterCannotBeCompared() {
    var fit = WithinDifference.of(new double[] {1, 2, 3, 4}, new int[] {0, 0, 1, 1}, new int[] {1, 1, 2, 2});
    assertThat(fit.estimate()).isNaN();
    assertThat(fit.p()).isEqualTo(1);
    assertThat(fit.interval(0.95).defined()).isFalse();
  }

  @Property
  void anyGroupsHaveADefinedAnswer(@ForAll @IntRange(max = 40) int persons, @ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
    var random = new Random(seed);
    var values = new double[persons];
    var side = new int[persons];
    var swapped = new int[persons];
    var cluster = new int[persons];
    for (var i = 0; i < persons; i++) {
      values[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(4);
      side[i] = random.nextInt(3) - 1;
      swapped[i] = side[i] < 0 ? -1 : 1 - side[i];
      cluster[i] = random.nextInt(clusters);
    }
    var fit = WithinDifference.of(values, side, cluster);
    var other = WithinDifference.of(values, swapped, cluster);
    assertThat(fit.p()).isBetween(0.0, 1.0);
    assertThat(fit.clusters() == 0).isEqualTo(Double.isNaN(fit.estimate()));
    if (fit.clusters() > 0) {
      assertThat(other.estimate()).isCloseTo(-fit.estimate(), within(1e-9));
      assertThat(other.p()).isCloseTo(fit.p(), within(1e-9));
      assertThat(other.n()).isEqualTo(fit.m());
    }
  }
}
