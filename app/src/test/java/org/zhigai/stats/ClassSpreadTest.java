package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassSpreadTest {
  private static final double[] YIELD = {
    1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545,
    1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445
  };

  /** Authority: Dyestuff (Davies and Goldsmith 1972; lme4): ICC .4185; the table of analysis of variance gives F 4.598, p .0044. */
  @Test
  void dyestuff() {
    var batch = new int[YIELD.length];
    for (var i = 0; i < batch.length; i++) {
      batch[i] = i / 5;
    }
    var spread = ClassSpread.of(YIELD, batch);
    assertThat(spread.icc()).isCloseTo(.4185, within(5e-5));
    assertThat(spread.f()).isCloseTo(4.598, within(5e-4));
    assertThat(spread.pAbove(0)).isCloseTo(.0044, within(5e-5));
    assertThat(spread.pAbove(spread.interval(.95).low())).isCloseTo(.025, within(1e-9));
    assertThat(spread.pAbove(spread.interval(.95).high())).isCloseTo(.975, within(1e-9));
  }

  @Test
  void notDefinedWithoutTwoClassesOrSpread() {
    assertThat(ClassSpread.of(new double[] {1, 2, 3}, new int[] {1, 1, 1}).icc()).isNaN();
    assertThat(ClassSpread.of(new double[] {1, 1, 2, 2}, new int[] {1, 1, 2, 2}).pAbove(.15)).isNaN();
    assertThat(ClassSpread.of(new double[0], new int[0]).icc()).isNaN();
    assertThat(ClassSpread.of(new double[] {1, Double.NaN}, new int[] {1, 2}).icc()).isNaN();
  }
}
