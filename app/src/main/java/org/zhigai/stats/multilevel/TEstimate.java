package org.zhigai.stats.multilevel;

import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * A number whose error follows Student's t.
 *
 * @param value the number
 * @param se standard error; {@code NaN} when not known
 * @param df degrees of freedom
 */
public record TEstimate(double value, double se, double df) {

  /** Not defined without a standard error. */
  public Interval interval(double level) {
    return Interval.around(value, Quantiles.tTwoSided(level, df) * se);
  }

  /** The smallest true value these data would have shown at 5 % two-sided with 80 % probability; {@code NaN} without se. */
  public double smallestDetectable() {
    return (Quantiles.t(0.975, df) + Quantiles.t(0.8, df)) * se;
  }

  /** Less what is known to be in it for another reason, the variance of which is added. */
  public TEstimate less(double part, double variance) {
    return new TEstimate(value - part, Math.sqrt(Math.max(0, se * se + variance)), df);
  }
}
