package org.zhigai.stats;

import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles and tail areas of the reference distributions, with an answer for every degree of freedom. */
public final class Quantiles {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private Quantiles() {}

  public static double normal(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  public static double normalCdf(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** The quantile of Student's t; {@code NaN} without a positive number of degrees of freedom. */
  public static double t(double probability, double df) {
    if (!(df > 0)) {
      return Double.NaN;
    }
    return Double.isInfinite(df) || df > 1e7
        ? normal(probability)
        : new TDistribution(df).inverseCumulativeProbability(probability);
  }

  /** The quantile of |t| that leaves {@code 1 - level} outside on both sides together. */
  public static double tTwoSided(double level, double df) {
    return t(0.5 + level / 2, df);
  }

  /** P(|T| ≥ |t|). */
  public static double tTwoSidedP(double t, double df) {
    if (!(df > 0) || Double.isNaN(t)) {
      return Double.NaN;
    }
    if (Double.isInfinite(t)) {
      return 0;
    }
    return df > 1e7 ? 2 * normalCdf(-Math.abs(t)) : 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t));
  }

  public static double f(double probability, double df1, double df2) {
    return df1 > 0 && df2 > 0 ? new FDistribution(df1, df2).inverseCumulativeProbability(probability) : Double.NaN;
  }
}
