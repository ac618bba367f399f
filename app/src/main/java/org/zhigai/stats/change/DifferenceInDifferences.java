package org.zhigai.stats.change;

import org.zhigai.stats.Clusters;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * The change of a treated group less the change of a comparison group, same persons before and after, with CR2 standard errors
 * and Satterthwaite's degrees of freedom ({@link org.zhigai.stats.multilevel.ClusteredMean} gives the sources). Without clusters each person stands alone.
 *
 * @param estimate mean change of the treated less mean change of the others; {@code NaN} when either is empty
 * @param treatedChange mean change of the treated
 * @param comparisonChange mean change of the others
 * @param se {@code NaN} when a group has fewer than two persons, or fewer than two clusters of its own
 * @param df {@code NaN} with the standard error
 * @param nTreated persons with both scores
 * @param nComparison persons with both scores
 * @param clusters clusters with anybody in; the number of persons when no clusters were given
 * @param clustered whether clusters were given
 */
public record DifferenceInDifferences(
    double estimate,
    double treatedChange,
    double comparisonChange,
    double se,
    double df,
    int nTreated,
    int nComparison,
    int clusters,
    boolean clustered) {

  /** Fewer clusters than this and no p-value is given. */
  public static final int LEAST_CLUSTERS = 6;

  /**
   * @param before first score of each person, {@code NaN} when missing
   * @param after second score of the same person
   * @param treated who was treated
   */
  public static DifferenceInDifferences of(double[] before, double[] after, boolean[] treated) {
    var alone = new int[before.length];
    for (var i = 0; i < alone.length; i++) {
      alone[i] = i;
    }
    return fit(before, after, treated, alone, false);
  }

  /** As {@link #of(double[], double[], boolean[])} with any label of each person's cluster. */
  public static DifferenceInDifferences of(double[] before, double[] after, boolean[] treated, int[] cluster) {
    return fit(before, after, treated, cluster, true);
  }

  private static DifferenceInDifferences fit(
      double[] before, double[] after, boolean[] treated, int[] cluster, boolean clustered) {
    if (before.length != after.length || before.length != treated.length || before.length != cluster.length) {
      throw new IllegalArgumentException("the arrays differ in length");
    }
    var kept = new int[before.length];
    var n = 0;
    var size = new int[2];
    var mean = new double[2];
    for (var i = 0; i < before.length; i++) {
      if (!Double.isNaN(after[i] - before[i])) {
        kept[n++] = i;
        var side = treated[i] ? 1 : 0;
        size[side]++;
        mean[side] += after[i] - before[i];
      }
    }
    mean[0] /= size[0];
    mean[1] /= size[1];
    var labels = new int[n];
    for (var k = 0; k < n; k++) {
      labels[k] = cluster[kept[k]];
    }
    var groups = Clusters.dense(labels);
    var count = new double[2][groups.count()];
    var sum = new double[2][groups.count()];
    for (var k = 0; k < n; k++) {
      var side = treated[kept[k]] ? 1 : 0;
      count[side][groups.of()[k]]++;
      sum[side][groups.of()[k]] += after[kept[k]] - before[kept[k]] - mean[side];
    }
    var estimable = size[0] > 1 && size[1] > 1 && several(count[0]) && several(count[1]);
    return new DifferenceInDifferences(
        size[0] == 0 || size[1] == 0 ? Double.NaN : mean[1] - mean[0],
        mean[1],
        mean[0],
        estimable ? Math.sqrt(variance(count, sum, size)) : Double.NaN,
        estimable ? satterthwaite(count, size) : Double.NaN,
        size[1],
        size[0],
        groups.count(),
        clustered);
  }

  private static boolean several(double[] counts) {
    var filled = 0;
    for (var c : counts) {
      filled += c > 0 ? 1 : 0;
    }
    return filled > 1;
  }

  private static double variance(double[][] count, double[][] sum, int[] size) {
    double out = 0;
    for (var g = 0; g < count[0].length; g++) {
      var part = sum[1][g] * weight(count[1][g], size[1]) - sum[0][g] * weight(count[0][g], size[0]);
      out += part * part;
    }
    // Sums of deviations that cancel leave rounding behind, not variance.
    return out < 1e-28 ? 0 : out;
  }

  private static double weight(double count, int size) {
    return 1 / Math.sqrt(1 - count / size) / size;
  }

  // With every person a cluster there would be n² pairs; the entries have rank two, so sums over clusters are enough.
  private static double satterthwaite(double[][] count, int[] size) {
    double trace = 0;
    double diagonal = 0;
    double ones = 0;
    double mixed = 0;
    double zeros = 0;
    double own = 0;
    for (var g = 0; g < count[0].length; g++) {
      var a = weight(count[1][g], size[1]);
      var b = weight(count[0][g], size[0]);
      var u = a * count[1][g] / Math.sqrt(size[1]);
      var v = b * count[0][g] / Math.sqrt(size[0]);
      var full = a * a * count[1][g] + b * b * count[0][g];
      var entry = full - u * u - v * v;
      trace += entry;
      diagonal += entry * entry;
      ones += u * u;
      zeros += v * v;
      mixed += u * v;
      own += Math.pow(u * u + v * v, 2);
    }
    // Off the diagonal G(g,h) = −u_g u_h − v_g v_h; all pairs less the pairs of a cluster with itself.
    var off = ones * ones + zeros * zeros + 2 * mixed * mixed - own;
    return trace * trace / (diagonal + off);
  }

  /** The t interval of the estimate; not defined without a standard error. */
  public Interval interval(double level) {
    return Interval.around(estimate, Quantiles.tTwoSided(level, df) * se);
  }

  /** Two-sided p of no difference; {@code NaN} without a positive standard error, or with fewer than six clusters. */
  public double p() {
    return se > 0 && !(clustered && clusters < LEAST_CLUSTERS)
        ? Quantiles.tTwoSidedP(estimate / se, df)
        : Double.NaN;
  }

  /** The smallest true difference these data would have shown at 5 % two-sided with 80 % probability; {@code NaN} without se. */
  public double smallestDetectable() {
    return (Quantiles.t(0.975, df) + Quantiles.t(0.8, df)) * se;
  }
}
