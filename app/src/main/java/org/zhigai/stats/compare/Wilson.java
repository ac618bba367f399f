package org.zhigai.stats.compare;

import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/** The score interval of a proportion (E. B. Wilson 1927, JASA 22:209–212), without continuity correction. */
public final class Wilson {

  private Wilson() {}

  /**
   * @param successes 0–n
   * @param n trials; without any the answer is 0–1, nothing being known
   * @param level confidence, for example 0.95
   */
  public static Interval interval(int successes, int n, double level) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " successes in " + n + " trials");
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    var z = Quantiles.normal(0.5 + level / 2);
    var p = (double) successes / n;
    var spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    var scale = 1 + z * z / n;
    var centre = p + z * z / (2 * n);
    // The ends are exact at 0 and n; rounding must not push them past the possible.
    var low = successes == 0 ? 0 : (centre - spread) / scale;
    var high = successes == n ? 1 : (centre + spread) / scale;
    return new Interval(low, high);
  }
}
