package org.zhigai.stats.compare;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.zhigai.stats.Interval;

/**
 * The difference of two independent shares, first minus second: z-test with the pooled share, and Newcombe's 95 % interval
 * from two Wilson intervals (Newcombe 1998, Statistics in Medicine 17:873–890, method 10).
 *
 * @param difference 0–1 scale
 * @param interval 95 %
 * @param p two-sided; 1 when both shares are 0 or both are 1
 */
public record TwoShares(double difference, Interval interval, double p) {
  private static final double LEVEL = 0.95;

  /** Shares 0–1 of n persons each, n ≥ 1. */
  public static TwoShares of(double first, int n1, double second, int n2) {
    var difference = first - second;
    var a = Wilson.interval((int) Math.round(first * n1), n1, LEVEL);
    var b = Wilson.interval((int) Math.round(second * n2), n2, LEVEL);
    var down = Math.hypot(first - a.low(), b.high() - second);
    var up = Math.hypot(a.high() - first, second - b.low());
    var pooled = (first * n1 + second * n2) / (n1 + n2);
    var se = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
    var p = se > 0 ? 2 * new NormalDistribution().cumulativeProbability(-Math.abs(difference) / se) : 1;
    return new TwoShares(difference, new Interval(difference - down, difference + up), p);
  }
}
