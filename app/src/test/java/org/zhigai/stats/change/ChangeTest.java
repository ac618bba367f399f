package org.zhigai.stats.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.Tables;
import org.zhigai.stats.compare.EffectSizeTest;

class ChangeTest {

  /** Authority: mean of the lowest fifth of the normal distribution is −1.39981, so (1 − .8)·1.39981 = .27996. */
  @Test
  void bottomFifthAtReliabilityPointEight() {
    var n = 100_000;
    var before = new double[n];
    var picked = new boolean[n];
    for (var i = 0; i < n; i++) {
      before[i] = 70 + 10 * Quantiles.normal((i + .5) / n);
      picked[i] = i < n / 5;
    }
    var expected = RegressionToMean.of(before, picked, .8);
    assertThat(expected.expectedChangeSd()).isCloseTo(.27996, within(1e-4));
    assertThat(expected.expectedChange()).isCloseTo(2.7996, within(1e-3));
  }

  /** Authority: sleep, pooled t test p .0794, equal groups: HC2 is the pooled standard error and df is 18. */
  @Test
  void changesOfTwoGroupsAreATwoSampleTest() {
    var after = java.util.stream.DoubleStream.concat(
        java.util.Arrays.stream(EffectSizeTest.other()), java.util.Arrays.stream(EffectSizeTest.one()))
        .toArray();
    var treated = new boolean[20];
    java.util.Arrays.fill(treated, 0, 10, true);
    var did = DifferenceInDifferences.of(new double[20], after, treated);
    assertThat(did.estimate()).isCloseTo(1.58, within(1e-9));
    assertThat(did.se()).isCloseTo(.849091, within(1e-6));
    assertThat(did.df()).isCloseTo(18, within(1e-9));
    assertThat(did.p()).isCloseTo(.0792, within(5e-4));
    assertThat(did.smallestDetectable()).isCloseTo((2.100922 + .862048) * .849091, within(1e-4));
  }

  /** By hand: with whole clusters treated, the standard error is that of two samples of cluster means (equal sizes). */
  @Test
  void clustersOfEqualSizeAreTwoSamplesOfMeans() {
    var after = new double[] {1, 3, 2, 6, 5, 9, 0, 0, 1, 3, -1, 3};
    var treated = new boolean[12];
    java.util.Arrays.fill(treated, 0, 6, true);
    var cluster = new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
    var did = DifferenceInDifferences.of(new double[12], after, treated, cluster);
    // Means 2 4 7 and 0 2 1: variances 19/3 and 1.
    assertThat(did.estimate()).isCloseTo(13 / 3.0 - 1, within(1e-12));
    assertThat(did.se()).isCloseTo(Math.sqrt((19 / 3.0 + 1) / 3), within(1e-12));
    assertThat(did.df()).isCloseTo(4, within(1e-12));
    assertThat(did.p()).isBetween(.05, .2);
  }

  @Test
  void fewClustersGiveNoProbability() {
    var after = new double[] {1, 3, 2, 6, 5, 9, 0, 0};
    var treated = new boolean[] {true, true, true, true, false, false, false, false};
    var did = DifferenceInDifferences.of(new double[8], after, treated, new int[] {1, 1, 2, 2, 3, 3, 4, 4});
    assertThat(did.se()).isPositive();
    assertThat(did.p()).isNaN();
    var lone = DifferenceInDifferences.of(new double[8], after, treated, new int[] {1, 1, 1, 1, 3, 3, 4, 4});
    assertThat(lone.se()).isNaN();
    assertThat(lone.estimate()).isFinite();
  }

  @Property
  void noDataLeadToAnException(
      @ForAll @Size(8) int[] after,
      @ForAll @Size(8) boolean[] treated,
      @ForAll @Size(8) int[] cluster) {
    var scores = java.util.Arrays.stream(Tables.below(3, after)).mapToDouble(v -> v == 2 ? Double.NaN : v).toArray();
    var did = DifferenceInDifferences.of(new double[8], scores, treated, Tables.below(4, cluster));
    assertThat(did.nTreated() + did.nComparison()).isLessThanOrEqualTo(8);
    if (did.se() > 0) {
      assertThat(did.df()).isPositive();
      assertThat(did.interval(.95).contains(did.estimate())).isTrue();
    }
    assertThat(RegressionToMean.of(scores, treated, .8).n()).isEqualTo(did.nTreated());
  }
}
