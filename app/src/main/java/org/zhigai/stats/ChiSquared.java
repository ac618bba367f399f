package org.zhigai.stats;

import org.hipparchus.special.Gamma;

/** Tail areas of the chi-squared distribution, small ones too. */
public final class ChiSquared {
  private static final int TERMS = 20_000;
  private static final int HALVINGS = 80;

  private ChiSquared() {}

  /** P(X ≥ {@code value}); {@code NaN} for a statistic that is not defined. */
  public static double tail(double value, int df) {
    return Double.isNaN(value) ? Double.NaN : Gamma.regularizedGammaQ(df / 2.0, Math.max(0, value) / 2);
  }

  /**
   * The noncentrality at which a value so great or greater has this chance; 0 when it has more even without.
   *
   * @param upper the chance, in (0, 1)
   */
  public static double noncentrality(double value, int df, double upper) {
    if (Double.isNaN(value) || tail(value, df) >= upper) {
      return Double.isNaN(value) ? Double.NaN : 0;
    }
    double low = 0;
    var high = Math.max(1, value);
    while (tail(value, df, high) < upper) {
      high *= 2;
    }
    for (var round = 0; round < HALVINGS; round++) {
      var middle = (low + high) / 2;
      if (tail(value, df, middle) < upper) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Of a noncentral one: central ones of df + 2j, j being Poisson about half the noncentrality. */
  private static double tail(double value, int df, double noncentrality) {
    var half = noncentrality / 2;
    var middle = (int) half;
    double out = 0;
    for (var way : new int[] {-1, 1}) {
      for (var j = way < 0 ? middle : middle + 1; j >= 0 && j < middle + TERMS; j += way) {
        var chance = Math.exp(-half + j * Math.log(half) - Gamma.logGamma(j + 1.0));
        if (chance < 1e-16 && j != middle) {
          break;
        }
        out += chance * tail(value, df + 2 * j);
      }
    }
    return out;
  }
}
