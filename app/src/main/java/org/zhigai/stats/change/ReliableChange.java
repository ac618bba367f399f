package org.zhigai.stats.change;

import org.zhigai.stats.Quantiles;

/** Whether one person's change exceeds what measurement error alone produces (Jacobson and Truax 1991, JCCP 59:12–19). */
public final class ReliableChange {

  private ReliableChange() {}

  /**
   * Change over the standard error of a difference, sd·√(2(1 − r)); beyond ±1.96 it is reliable.
   *
   * @return {@code NaN} when there is no spread, or reliability is not in 0–1 or is exactly 1
   */
  public static double rci(double change, double sd, double reliability) {
    return sd > 0 && reliability >= 0 && reliability < 1
        ? change / (sd * Math.sqrt(2 * (1 - reliability)))
        : Double.NaN;
  }

  /** The least change that is reliable at this level; {@code NaN} as {@link #rci}. */
  public static double leastReliable(double sd, double reliability, double level) {
    return Quantiles.normal(0.5 + level / 2) / rci(1, sd, reliability);
  }
}
