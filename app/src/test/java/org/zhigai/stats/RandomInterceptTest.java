package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Authority: Dyestuff (Davies and Goldsmith 1972, table 6.3), as lme4 reports it. */
class RandomInterceptTest {
  private static final double[] YIELD = {
    1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465,
    1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445
  };

  private static int[] batches() {
    var out = new int[30];
    for (var i = 0; i < 30; i++) {
      out[i] = i / 5;
    }
    return out;
  }

  @Test
  void dyestuff() {
    var fit = RandomIntercept.reml(YIELD, batches());
    assertThat(fit.between()).isCloseTo(1764.05, within(.01));
    assertThat(fit.within()).isCloseTo(2451.25, within(.01));
    assertThat(fit.icc()).isCloseTo(.4185, within(5e-5));
    assertThat(fit.reml()).isCloseTo(319.6543, within(5e-4));
    assertThat(fit.fixed()[0]).isCloseTo(1527.5, within(1e-6));
    assertThat(fit.effects()[0]).isCloseTo(-17.6069, within(1e-3));
    assertThat(fit.effects()[5]).isCloseTo(-44.9953, within(1e-3));
    assertThat(fit.iccInterval().contains(fit.icc())).isTrue();
  }

  @Test
  void covariateOfNothingChangesNothing() {
    var fit = RandomIntercept.reml(YIELD, Tables.filled(30, 4), batches());
    assertThat(fit.between()).isCloseTo(1764.05, within(.01));
    assertThat(fit.fixed()[1]).isZero();
  }

  @Test
  void exactSlopeIsFound() {
    var x = new double[30];
    var y = new double[30];
    for (var i = 0; i < 30; i++) {
      x[i] = (i * 7) % 11 + 1000;
      y[i] = YIELD[i] + 12 * x[i];
    }
    var plain = RandomIntercept.reml(YIELD, x, batches());
    var moved = RandomIntercept.reml(y, x, batches());
    assertThat(moved.fixed()[1] - plain.fixed()[1]).isCloseTo(12, within(1e-6));
    assertThat(moved.fixed()[0]).isCloseTo(plain.fixed()[0], within(1e-3));
    assertThat(moved.within()).isCloseTo(plain.within(), within(1e-3));
  }

  @Test
  void oneGroupGroupsOfOneAndNoSpreadAreNotDefined() {
    assertThat(RandomIntercept.reml(new double[] {1, 2, 3}, new int[3]).defined()).isFalse();
    assertThat(RandomIntercept.reml(new double[] {1, 2, 3}, new int[] {1, 2, 3}).defined()).isFalse();
    assertThat(RandomIntercept.reml(Tables.filled(8, 2), new int[] {1, 1, 2, 2, 3, 3, 4, 4}).defined()).isFalse();
    assertThat(RandomIntercept.reml(new double[0], new int[0]).n()).isZero();
  }

  @Property(tries = 200)
  void variancesAreNeverNegativeNorUnknown(
      @ForAll @Size(12) int[] scores, @ForAll @Size(12) int[] groups) {
    var y = java.util.Arrays.stream(Tables.below(4, scores)).asDoubleStream().toArray();
    var fit = RandomIntercept.reml(y, Tables.below(5, groups));
    if (fit.defined()) {
      assertThat(fit.between()).isNotNegative();
      assertThat(fit.icc()).isBetween(0.0, 1.0);
      assertThat(fit.effects()).doesNotContain(Double.NaN);
      assertThat(fit.reml()).isFinite();
    }
  }
}
