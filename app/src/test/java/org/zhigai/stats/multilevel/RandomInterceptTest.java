package org.zhigai.stats.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.Tables;

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

  /** Authority: sleepstudy (Belenky et al. 2003), lme4's {@code Reaction ~ Days + (1 | Subject)}. */
  @Test
  void sleepStudyWithACovariate() {
    var table = Tables.read("sleepstudy.csv");
    var subject = java.util.Arrays.stream(table.column(2)).mapToInt(v -> (int) v).toArray();
    var fit = RandomIntercept.reml(table.column(0), table.column(1), subject);
    assertThat(fit.reml()).isCloseTo(1786.465, within(1e-3));
    assertThat(fit.between()).isCloseTo(1378.18, within(.02));
    assertThat(fit.within()).isCloseTo(960.46, within(.01));
    assertThat(fit.fixed()[0]).isCloseTo(251.4051, within(1e-4));
    assertThat(fit.fixed()[1]).isCloseTo(10.4673, within(1e-4));
  }

  /** Authority: Dyestuff2 (Box and Tiao 1973, table 5.1.4), lme4: no variance between, residual 3.7157², REML 161.8283. */
  @Test
  void varianceBetweenMayBeNothing() {
    var made = new double[] {
        7.298, 3.846, 2.434, 9.566, 7.99, 5.22, 6.556, .608, 11.788, -.892, .11, 10.386, 13.434, 5.51, 8.166, 2.212,
        4.852, 7.092, 9.288, 4.98, .282, 9.014, 4.458, 9.446, 7.198, 1.722, 4.782, 8.106, .758, 3.758
    };
    var fit = RandomIntercept.reml(made, batches());
    assertThat(fit.between()).isCloseTo(0, within(1e-6));
    assertThat(Math.sqrt(fit.within())).isCloseTo(3.7157, within(5e-5));
    assertThat(fit.reml()).isCloseTo(161.8283, within(5e-5));
    assertThat(fit.effects()[0]).isCloseTo(0, within(1e-6));
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

  /** By simulation: eight classes of 15 that truly differ; intervals that take the variances as known hold the truth in 64 %. */
  @Test
  void intervalsOfFewGroupsHoldTheTruth() {
    var random = new java.util.SplittableRandom(3);
    var hits = 0;
    for (var run = 0; run < 250; run++) {
      var y = new double[120];
      var before = new double[120];
      var group = new int[120];
      var effect = random.doubles(8).map(u -> .22 * Quantiles.normal(u)).toArray();
      for (var p = 0; p < 120; p++) {
        group[p] = p % 8;
        before[p] = random.nextGaussian();
        y[p] = .8 * before[p] + effect[group[p]] + .97 * random.nextGaussian();
      }
      var fit = RandomIntercept.reml(y, before, group);
      for (var g = 0; g < 8; g++) {
        hits += fit.effectInterval(g, .95).contains(effect[g]) ? 1 : 0;
      }
    }
    assertThat(hits / 2000.0).isBetween(.925, .985);
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

  /** Every class has the same scores: F is next to nothing, and the limits of F hold no share that is possible. */
  @Test
  void classesMoreAlikeThanChanceHaveAnUpperBoundAndSaySo() {
    var y = new double[120];
    var group = new int[y.length];
    for (var p = 0; p < y.length; p++) {
      y[p] = p % 10 + Math.floorDiv(p, 10) * 1e-3;
      group[p] = p / 10;
    }
    var found = RandomIntercept.reml(y, group);
    assertThat(found.moreAlike()).isTrue();
    assertThat(found.icc()).isZero();
    assertThat(found.iccInterval().low()).isZero();
    assertThat(found.iccInterval().high()).isBetween(.001, .2);
    for (var p = 0; p < y.length; p++) {
      y[p] += group[p] % 3;
    }
    assertThat(RandomIntercept.reml(y, group).moreAlike()).isFalse();
  }
}
