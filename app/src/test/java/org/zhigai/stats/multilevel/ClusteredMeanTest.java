package org.zhigai.stats.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Tables;
import org.zhigai.stats.compare.EffectSizeTest;

class ClusteredMeanTest {

  /** Authority: with equal clusters CR2 is the t test of the cluster means (Bell and McCaffrey 2002). */
  @Test
  void equalClustersAreTheirMeans() {
    var fit = ClusteredMean.of(new double[] {1, 3, 2, 6, 5, 9, 1, 1}, new int[] {7, 7, 3, 3, 9, 9, 1, 1});
    // Means 2 4 7 1: variance 7, standard error √(7/4), df 3.
    assertThat(fit.estimate()).isEqualTo(3.5);
    assertThat(fit.se()).isCloseTo(Math.sqrt(7 / 4.0), within(1e-12));
    assertThat(fit.df()).isCloseTo(3, within(1e-12));
    assertThat(fit.twoSidedP(3.5)).isEqualTo(1);
    assertThat(fit.interval(.95).contains(0)).isTrue();
  }

  /** Authority: persons as their own clusters give the plain t of Student (sleep, second group). */
  @Test
  void everyoneAloneIsStudent() {
    var alone = new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    var fit = ClusteredMean.of(EffectSizeTest.other(), alone);
    var plain = Descriptives.of(EffectSizeTest.other());
    assertThat(fit.se()).isCloseTo(plain.standardError(), within(1e-12));
    assertThat(fit.df()).isCloseTo(9, within(1e-9));
    assertThat(fit.twoSidedP(0)).isCloseTo(.005076, within(1e-5));
    var together = ClusteredMean.of(EffectSizeTest.other(), new int[10]);
    assertThat(together.se()).isCloseTo(plain.standardError(), within(1e-12));
    assertThat(together.clustered()).isFalse();
  }

  @Test
  void ratesWeighByWhatWasPossible() {
    var fit = ClusteredMean.ofRates(new double[] {1, 4, 0}, new double[] {2, 8, 0}, new int[] {1, 2, 3});
    assertThat(fit.estimate()).isEqualTo(.5);
    assertThat(fit.n()).isEqualTo(2);
    assertThat(fit.se()).isZero();
    assertThat(fit.twoSidedP(.4)).isNaN();
  }

  @Property
  void legalDataHaveAnAnswer(
      @ForAll @Size(max = 12) int[] raw, @ForAll @Size(12) int[] labels) {
    var values = java.util.Arrays.stream(Tables.below(3, raw)).mapToDouble(v -> v == 2 ? Double.NaN : v).toArray();
    var fit = ClusteredMean.of(values, java.util.Arrays.copyOf(Tables.below(5, labels), values.length));
    if (fit.n() >= 2) {
      assertThat(fit.se()).isNotNegative();
      assertThat(fit.df()).isPositive();
      assertThat(fit.interval(.95).defined()).isTrue();
    } else {
      assertThat(fit.interval(.95).defined()).isFalse();
    }
  }

  /** Authority: the design effect 1 + (m − 1)·ICC of Kish 1965 at the least ICC, with three classes of three that happen to be alike. */
  @Test
  void fewClassesAlikeByChanceAreNotHeldToBeAlike() {
    var values = new double[] {1, 2, 3, 1, 2, 3, 1, 2, 3};
    var mean = ClusteredMean.ofClasses(values, new int[] {1, 1, 1, 2, 2, 2, 3, 3, 3});
    assertThat(mean.se()).isCloseTo(mean.plainSe() * Math.sqrt(1.2), within(1e-12));
    var five = ClusteredMean.ofClasses(
        new double[] {1, 3, 1, 3, 1, 3, 1, 3, 1, 3}, new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5});
    assertThat(five.se()).isEqualTo(five.plainSe());
  }
}
