package org.zhigai.stats;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * How much of the variance of scores lies between classes: the analysis of variance's intraclass correlation, which is REML's where
 * classes are of one size, with the size of an unbalanced class as in Searle, Casella and McCulloch 1992 (Variance Components, ch. 3).
 *
 * @param icc share between classes, not below zero; {@code NaN} with fewer than two classes or no spread within them
 * @param f mean square between over mean square within
 * @param classes classes with anybody in
 * @param n persons with a score
 * @param size persons a class counts for
 */
public record ClassSpread(double icc, double f, int classes, int n, double size) {

  public static ClassSpread of(double[] values, int[] cluster) {
    var kept = java.util.stream.IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    var groups = Clusters.dense(java.util.Arrays.stream(kept).map(i -> cluster[i]).toArray());
    var count = new double[groups.count()];
    var sum = new double[groups.count()];
    double all = 0;
    for (var k = 0; k < kept.length; k++) {
      count[groups.of()[k]]++;
      sum[groups.of()[k]] += values[kept[k]];
      all += values[kept[k]];
    }
    double n = kept.length;
    double between = 0;
    double within = 0;
    double squares = 0;
    for (var g = 0; g < count.length; g++) {
      between += count[g] * Math.pow(sum[g] / count[g] - all / n, 2);
      squares += count[g] * count[g];
    }
    for (var k = 0; k < kept.length; k++) {
      within += Math.pow(values[kept[k]] - sum[groups.of()[k]] / count[groups.of()[k]], 2);
    }
    var freeBetween = count.length - 1.0;
    var freeWithin = n - count.length;
    if (freeBetween < 1 || freeWithin < 1 || !(within > 0)) {
      return new ClassSpread(Double.NaN, Double.NaN, count.length, kept.length, Double.NaN);
    }
    var f = between / freeBetween / (within / freeWithin);
    var size = (n - squares / n) / freeBetween;
    return new ClassSpread(Math.max(0, (f - 1) / (f - 1 + size)), f, count.length, kept.length, size);
  }

  /** The chance of a share at least this large if the true one were {@code share}; {@code NaN} where the share is not defined. */
  public double pAbove(double share) {
    return Double.isNaN(icc) ? Double.NaN : 1 - distribution().cumulativeProbability(f / inflated(share));
  }

  /** Two-sided interval of the share; its ends not below zero. */
  public Interval interval(double level) {
    if (Double.isNaN(icc)) {
      return new Interval(Double.NaN, Double.NaN);
    }
    var tail = (1 - level) / 2;
    var low = f / distribution().inverseCumulativeProbability(1 - tail);
    var high = f / distribution().inverseCumulativeProbability(tail);
    return new Interval(Math.max(0, (low - 1) / (low - 1 + size)), Math.max(0, (high - 1) / (high - 1 + size)));
  }

  private double inflated(double share) {
    return 1 + size * share / (1 - share);
  }

  private FDistribution distribution() {
    return new FDistribution(classes - 1.0, n - (double) classes);
  }
}
