package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Authority: Silverman 1986, eq. 3.31 for the width (R's bw.nrd0); a density is the mean of its kernels and sums to one. */
class DensityTest {
  /** Extra sleep, ten patients on the second drug (Student 1908). */
  private static final double[] SLEEP = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void theWidthIsSilvermansRule() {
    // sd 2.002249, quartiles .875 and 4.15: the sd is the smaller.
    assertThat(Density.of(SLEEP, -5, 10, 50).bandwidth()).isCloseTo(.9 * 2.002249 * Math.pow(10, -.2), within(1e-6));
    var tight = new double[] {0, 50, 50, 50, 51, 52, 52, 53, 100};
    assertThat(Density.of(tight, 0, 100, 50).bandwidth()).as("the middle half is narrower").isCloseTo(.9 * 2 / 1.34 * Math.pow(9, -.2), within(1e-12));
  }

  @Test
  void farFromTheEndsItIsTheMeanOfNormalCurves() {
    var found = Density.of(SLEEP, -40, 40, 81);
    var expected = Arrays.stream(SLEEP).map(v -> Math.exp(-Math.pow((2 - v) / found.bandwidth(), 2) / 2)).sum()
        / Math.sqrt(2 * Math.PI) / SLEEP.length / found.bandwidth();
    assertThat(found.heights()[42]).as("at 2").isCloseTo(expected, within(1e-12));
  }

  @Test
  void allOfItLiesOnTheScaleEvenWhenValuesCrowdAtItsEnd() {
    var crowded = new double[] {100, 100, 100, 99, 98, 98, 96, 90, 85, 100, 97, 99};
    var heights = Density.of(crowded, 0, 100, 2001).heights();
    var whole = Arrays.stream(heights).sum() - (heights[0] + heights[2000]) / 2;
    assertThat(whole * 100 / 2000).isCloseTo(1, within(1e-6));
  }

  @Test
  void valuesWithoutSpreadHaveNone() {
    assertThat(Density.of(new double[] {7, 7, 7}, 0, 10, 20).heights()).isEmpty();
    assertThat(Density.of(new double[] {7, Double.NaN}, 0, 10, 20).bandwidth()).isNaN();
    assertThat(Density.of(new double[0], 0, 10, 20).n()).isZero();
  }
}
