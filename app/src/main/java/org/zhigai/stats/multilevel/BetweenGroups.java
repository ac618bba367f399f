package org.zhigai.stats.multilevel;

import java.util.Arrays;

/**
 * How far groups lie apart, from what each adds up to, by the three measures in use for schools. They answer different questions and are never one number.
 *
 * @param n persons of all groups
 * @param mean of all persons
 * @param sd of all persons, by n
 * @param weightedSd (a) √Σ (nᵢ/N)(x̄ᵢ − x̄)²: the standard deviation of the means of groups, each by its persons, in the unit of the scores
 * @param variation (b) the same, as a part of the mean: 差异系数
 * @param components (c) variances between and within groups by restricted likelihood, with their share (ICC) and its interval
 */
public record BetweenGroups(int n, double mean, double sd, double weightedSd, double variation, VarianceComponents components) {

  /**
   * @param sizes persons of each group, above zero
   * @param sums of their scores
   * @param squares sums of the squares of their scores
   */
  public static BetweenGroups of(int[] sizes, double[] sums, double[] squares) {
    var n = Arrays.stream(sizes).sum();
    var all = Arrays.stream(sums).sum();
    var square = Arrays.stream(squares).sum();
    var mean = all / n;
    double between = 0;
    for (var g = 0; g < sizes.length; g++) {
      between += sizes[g] * Math.pow(sums[g] / sizes[g] - mean, 2);
    }
    var weighted = Math.sqrt(between / n);
    return new BetweenGroups(
        n, mean, Math.sqrt(Math.max(0, square - n * mean * mean) / n), weighted, weighted / mean, RandomIntercept.ofSums(sizes, sums, square));
  }
}
