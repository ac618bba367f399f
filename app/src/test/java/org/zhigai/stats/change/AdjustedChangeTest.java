package org.zhigai.stats.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Tables;

class AdjustedChangeTest {
  private static final double[] BEFORE = {3, 5, 4, 8, 6, 7, 2, 9, 5, 4, 6, 8};
  private static final double[] AFTER = {4, 6, 6, 7, 8, 9, 3, 9, 4, 6, 8, 7};
  private static final boolean[] TREATED = {
      true, false, true, false, true, false, true, false, true, false, true, false
  };

  /** Authority: the matrices of Bell and McCaffrey 2002 and Pustejovsky and Tipton 2018 written out in NumPy. */
  @Test
  void clustersAndPersonsAlone() {
    var clustered = AdjustedChange.of(BEFORE, AFTER, TREATED, new int[] {1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 4});
    assertThat(clustered.estimate()).isCloseTo(.05785838, within(1e-7));
    assertThat(clustered.slope()).isCloseTo(.75647668, within(1e-7));
    assertThat(clustered.se()).isCloseTo(.53925366, within(1e-7));
    assertThat(clustered.df()).isCloseTo(1.70795565, within(1e-6));
    assertThat(clustered.p()).isNaN();
    var alone = AdjustedChange.of(BEFORE, AFTER, TREATED);
    assertThat(alone.se()).isCloseTo(.93122806, within(1e-7));
    assertThat(alone.df()).isCloseTo(4.30212273, within(1e-6));
    assertThat(alone.p()).isGreaterThan(.9);
    assertThat(alone.interval(.95).contains(.05785838)).isTrue();
  }

  /** By theory: picked by the first score and nothing done, plain change finds regression to the mean, the adjusted one nothing. */
  @Test
  void weakestFifthLeftAlone() {
    var random = new SplittableRandom(11);
    var n = 20_000;
    var before = new double[n];
    var after = new double[n];
    var picked = new boolean[n];
    for (var i = 0; i < n; i++) {
      var ability = Math.sqrt(.8) * random.nextGaussian();
      before[i] = ability + Math.sqrt(.2) * random.nextGaussian();
      after[i] = ability + Math.sqrt(.2) * random.nextGaussian();
      picked[i] = before[i] < -.8416;
    }
    assertThat(DifferenceInDifferences.of(before, after, picked).estimate()).isCloseTo(.35, within(.03));
    assertThat(AdjustedChange.of(before, after, picked).estimate()).isCloseTo(0, within(.04));
    assertThat(AdjustedChange.of(before, after, picked).slope()).isCloseTo(.8, within(.02));
  }

  @Property
  void noDataLeadToAnException(
      @ForAll @Size(9) int[] first, @ForAll @Size(9) int[] second, @ForAll @Size(9) boolean[] treated, @ForAll @Size(9) int[] cluster) {
    var before = java.util.Arrays.stream(Tables.below(5, first)).mapToDouble(v -> v == 4 ? Double.NaN : v).toArray();
    var after = java.util.Arrays.stream(Tables.below(3, second)).asDoubleStream().toArray();
    for (var fit : new AdjustedChange[] {
        AdjustedChange.of(before, after, treated), AdjustedChange.of(before, after, treated, Tables.below(4, cluster))
    }) {
      assertThat(fit.nTreated() + fit.nComparison()).isLessThanOrEqualTo(9);
      if (!Double.isNaN(fit.se())) {
        assertThat(fit.df()).isPositive();
        assertThat(fit.estimate()).isFinite();
      }
    }
  }

  @Test
  void nobodyTreatedOrOneFirstScore() {
    assertThat(AdjustedChange.of(BEFORE, AFTER, new boolean[12]).estimate()).isNaN();
    assertThat(AdjustedChange.of(new double[12], AFTER, TREATED).estimate()).isNaN();
    assertThat(AdjustedChange.of(new double[0], new double[0], new boolean[0]).p()).isNaN();
  }
}
