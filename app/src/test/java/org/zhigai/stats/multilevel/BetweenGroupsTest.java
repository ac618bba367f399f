package org.zhigai.stats.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Dyestuff: six batches of five (Davies and Goldsmith 1972, Statistical Methods in Research and Production); variances by restricted likelihood as Bates et al.
 * 2015 (J. Stat. Softw. 67) give them for lme4. The standard deviations of means and their parts of the mean were worked out with R 4.2.2.
 */
class BetweenGroupsTest {
  private static final double[][] DYESTUFF = {
      {1545, 1440, 1440, 1520, 1580}, {1540, 1555, 1490, 1560, 1495}, {1595, 1550, 1605, 1510, 1560}, {1445, 1440, 1595, 1465, 1545},
      {1595, 1630, 1515, 1635, 1625}, {1520, 1455, 1450, 1480, 1445}};

  private static BetweenGroups of(double[][] groups) {
    return BetweenGroups.of(
        Arrays.stream(groups).mapToInt(g -> g.length).toArray(), Arrays.stream(groups).mapToDouble(g -> Arrays.stream(g).sum()).toArray(),
        Arrays.stream(groups).mapToDouble(g -> Arrays.stream(g).map(y -> y * y).sum()).toArray());
  }

  @Test
  void sumsOfBatchesSayWhatAllMeasurementsSay() {
    var all = of(DYESTUFF);
    assertThat(all.n()).isEqualTo(30);
    assertThat(all.mean()).isCloseTo(1527.5, within(1e-12));
    assertThat(all.sd()).isCloseTo(61.9643714834, within(1e-9));
    assertThat(all.weightedSd()).isCloseTo(43.3426272085, within(1e-9));
    assertThat(all.variation()).isCloseTo(.0283748786962, within(1e-12));
    assertThat(all.components().between()).isCloseTo(1764.05, within(.01));
    assertThat(all.components().within()).isCloseTo(2451.25, within(.01));
    assertThat(all.components().icc()).isCloseTo(.4185, within(1e-4));
    assertThat(all.components().reml()).isCloseTo(319.654, within(1e-3));
    assertThat(all.components().effects()[0]).isCloseTo(-17.6069, within(1e-3));
  }

  @Test
  void eachBatchWeighsByItsSize() {
    var all = of(new double[][] {
        DYESTUFF[0], Arrays.copyOf(DYESTUFF[1], 3), DYESTUFF[2], Arrays.copyOf(DYESTUFF[3], 2), DYESTUFF[4], DYESTUFF[5]});
    assertThat(all.weightedSd()).isCloseTo(51.5506870307, within(1e-9));
    assertThat(all.variation()).isCloseTo(.0337683001642, within(1e-12));
  }

  /** 3,000 pupils of 70 schools, in half marks: sums lose nothing against the rows. */
  @Test
  void sumsLoseNothing() {
    var chance = new Random(7);
    var y = new double[3000];
    var group = new int[y.length];
    var sizes = new int[70];
    var sums = new double[70];
    double squares = 0;
    for (var p = 0; p < y.length; p++) {
      group[p] = p % 70;
      y[p] = Math.rint(2 * (70 + (group[p] % 7) + 12 * chance.nextGaussian())) / 2;
      sizes[group[p]]++;
      sums[group[p]] += y[p];
      squares += y[p] * y[p];
    }
    var rows = RandomIntercept.reml(y, group);
    var totals = RandomIntercept.ofSums(sizes, sums, squares);
    assertThat(totals.icc()).isCloseTo(rows.icc(), within(1e-9));
    assertThat(totals.between()).isCloseTo(rows.between(), within(1e-9 * rows.within()));
    assertThat(totals.within()).isCloseTo(rows.within(), within(1e-9 * rows.within()));
    assertThat(totals.reml()).isCloseTo(rows.reml(), within(1e-8));
    assertThat(totals.iccInterval().low()).isCloseTo(rows.iccInterval().low(), within(1e-9));
  }

  @Test
  void oneGroupHasNoShare() {
    assertThat(of(new double[][] {DYESTUFF[0]}).components().defined()).isFalse();
    assertThat(of(new double[][] {DYESTUFF[0]}).weightedSd()).isNaN();
  }

  /** The mean of all six batches, the spread of persons and the share of the three whose squares are known. */
  @Test
  void aGroupWithoutSquaresCountsInMeansAlone() {
    var sizes = new int[] {5, 5, 5, 5, 5, 5};
    var sums = Arrays.stream(DYESTUFF).mapToDouble(g -> Arrays.stream(g).sum()).toArray();
    var squares = Arrays.stream(DYESTUFF).mapToDouble(g -> Arrays.stream(g).map(y -> y * y).sum()).toArray();
    Arrays.fill(squares, 3, 6, Double.NaN);
    var some = BetweenGroups.of(sizes, sums, squares);
    var first = of(Arrays.copyOf(DYESTUFF, 3));
    assertThat(some.mean()).isCloseTo(1527.5, within(1e-12));
    assertThat(some.weightedSd()).isCloseTo(43.3426272085, within(1e-9));
    assertThat(some.sd()).isCloseTo(first.sd(), within(1e-12));
    assertThat(some.components()).isEqualTo(first.components());
  }
}
