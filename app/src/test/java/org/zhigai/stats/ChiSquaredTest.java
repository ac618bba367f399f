package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquaredTest {

  /** Authority: R 4.2, {@code pchisq(x, df, lower.tail = FALSE)}. */
  @Test
  void tails() {
    assertThat(ChiSquared.tail(3.841459, 1)).isCloseTo(.05, within(1e-7));
    assertThat(ChiSquared.tail(32.542, 29)).isCloseTo(.296593878, within(1e-8));
    assertThat(ChiSquared.tail(86.1985, 1)).isCloseTo(1.62755e-20, within(1e-24));
    assertThat(ChiSquared.tail(0, 3)).isEqualTo(1);
    assertThat(ChiSquared.tail(Double.NaN, 3)).isNaN();
  }
}
