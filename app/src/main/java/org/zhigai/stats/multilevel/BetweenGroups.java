package org.zhigai.stats.multilevel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far groups lie apart, from what each adds up to, by the three measures in use for schools. They answer different questions and are never one number.
 *
 * @param n persons of all groups
 * @param mean of all persons
 * @param sd of all persons of groups whose squares are known, by n
 * @param weightedSd (a) √Σ (nᵢ/N)(x̄ᵢ − x̄)²: the standard deviation of the means of groups, each by its persons, in the unit of the scores; {@code NaN} of
 *     one group, as (b) and (c)
 * @param variation (b) the same, as a part of the mean: 差异系数
 * @param components (c) variances between and within groups whose squares are known, by restricted likelihood, with their share (ICC) and its interval
 */
public record BetweenGroups(int n, double mean, double sd, double weightedSd, double variation, VarianceComponents components) {

  /**
   * @param sizes persons of each group, above zero
   * @param sums of their scores
   * @param squares sums of the squares of their scores; {@code NaN} where they are not known
   */
  public static BetweenGroups of(int[] sizes, double[] sums, double[] squares) {
    var n = Arrays.stream(sizes).sum();
    var mean = Arrays.stream(sums).sum() / n;
    double between = 0;
    for (var g = 0; g < sizes.length; g++) {
      between += sizes[g] * Math.pow(sums[g] / sizes[g] - mean, 2);
    }
    var weighted = sizes.length < 2 ? Double.NaN : Math.sqrt(between / n);
    var known = IntStream.range(0, sizes.length).filter(g -> !Double.isNaN(squares[g])).toArray();
    var knownSizes = IntStream.of(known).map(g -> sizes[g]).toArray();
    var knownSums = IntStream.of(known).mapToDouble(g -> sums[g]).toArray();
    var square = IntStream.of(known).mapToDouble(g -> squares[g]).sum();
    var m = Arrays.stream(knownSizes).sum();
    var knownMean = Arrays.stream(knownSums).sum() / m;
    return new BetweenGroups(
        n, mean, m == 0 ? Double.NaN : Math.sqrt(Math.max(0, square - m * knownMean * knownMean) / m), weighted, weighted / mean,
        RandomIntercept.ofSums(knownSizes, knownSums, square));
  }
}
