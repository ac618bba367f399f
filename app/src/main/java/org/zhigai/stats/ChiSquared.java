package org.zhigai.stats;

import org.hipparchus.special.Gamma;

/** Tail areas of the chi-squared distribution, small ones too. */
public final class ChiSquared {

  private ChiSquared() {}

  /** P(X ≥ {@code value}); {@code NaN} for a statistic that is not defined. */
  public static double tail(double value, int df) {
    return Double.isNaN(value) ? Double.NaN : Gamma.regularizedGammaQ(df / 2.0, Math.max(0, value) / 2);
  }
}
