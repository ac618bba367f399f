package org.zhigai.stats.multilevel;

import org.zhigai.stats.Clusters;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * How far two groups lie apart inside the clusters both sit in: the least-squares difference with an intercept a cluster, which is the
 * mean of the clusters' own differences, each weighted by n m / (n + m). What clusters differ by as wholes cancels; how the difference
 * itself varies between clusters counts: the standard error is CR2 ({@link ClusteredMean} gives the sources; with one regressor and a
 * constant a cluster it reduces to the same sums over the weights), but never below the plain one, as if all persons were independent,
 * which also stands for one cluster.
 *
 * <p>The degrees of freedom are Satterthwaite's for a sum of two: what persons alone would make, with theirs, and what is beyond it,
 * with those of CR2. CR2's alone would take for granted that differences vary between clusters, and tell of nothing in five classes.
 *
 * @param estimate first less second; {@code NaN} when no cluster holds both
 * @param se {@code NaN} with the estimate, or without a degree of freedom
 * @param df degrees of freedom of its t
 * @param n persons of the first group in clusters that hold both
 * @param m likewise of the second
 * @param clusters clusters that hold both
 */
public record WithinDifference(double estimate, double se, double df, int n, int m, int clusters) {
  private static final double ROUNDING = 1e-20;

  /**
   * @param values {@code NaN} leaves the person out
   * @param side 0 for the first group, 1 for the second, anything else leaves the person out
   * @param cluster any label of each person's cluster
   */
  public static WithinDifference of(double[] values, int[] side, int[] cluster) {
    if (values.length != side.length || values.length != cluster.length) {
      throw new IllegalArgumentException("the arrays differ in length");
    }
    var dense = Clusters.dense(cluster);
    var k = dense.count();
    var size = new int[2][k];
    var sum = new double[2][k];
    for (var i = 0; i < values.length; i++) {
      if (counts(values[i], side[i])) {
        size[side[i]][dense.of()[i]]++;
        sum[side[i]][dense.of()[i]] += values[i];
      }
    }
    var weight = new double[k];
    double total = 0;
    double estimate = 0;
    var n = new int[2];
    var both = 0;
    for (var g = 0; g < k; g++) {
      if (size[0][g] > 0 && size[1][g] > 0) {
        weight[g] = (double) size[0][g] * size[1][g] / (size[0][g] + size[1][g]);
        total += weight[g];
        estimate += weight[g] * (sum[0][g] / size[0][g] - sum[1][g] / size[1][g]);
        n[0] += size[0][g];
        n[1] += size[1][g];
        both++;
      }
    }
    if (both == 0) {
      return new WithinDifference(Double.NaN, Double.NaN, Double.NaN, 0, 0, 0);
    }
    estimate /= total;
    var df = n[0] + n[1] - both - 1.0;
    double squares = 0;
    double scale = 0;
    for (var i = 0; i < values.length; i++) {
      var g = dense.of()[i];
      if (counts(values[i], side[i]) && weight[g] > 0) {
        var mean = (sum[0][g] + sum[1][g]) / (size[0][g] + size[1][g]);
        var share = (double) size[0][g] / (size[0][g] + size[1][g]);
        var residual = values[i] - mean - estimate * ((side[i] == 0 ? 1 : 0) - share);
        squares += residual * residual;
        scale += values[i] * values[i];
      }
    }
    // What rounding leaves of no spread at all is no spread.
    var plain = !(df > 0) ? Double.NaN : squares <= ROUNDING * scale ? 0 : Math.sqrt(squares / df / total);
    if (both > 1) {
      double variance = 0;
      for (var g = 0; g < k; g++) {
        if (weight[g] > 0) {
          var off = sum[0][g] / size[0][g] - sum[1][g] / size[1][g] - estimate;
          variance += weight[g] * weight[g] * off * off / (1 - weight[g] / total);
        }
      }
      var robust = variance <= ROUNDING * scale * total ? 0 : Math.sqrt(variance) / total;
      if (!(robust <= plain)) {
        var spread = ClusteredMean.satterthwaite(weight, total);
        return new WithinDifference(estimate, robust, Double.isNaN(plain) ? spread : degrees(plain, df, robust, spread), n[0], n[1], both);
      }
    }
    return new WithinDifference(estimate, plain, df > 0 ? df : Double.NaN, n[0], n[1], both);
  }

  private static double degrees(double plain, double df, double robust, double spread) {
    var alone = plain * plain;
    var beyond = robust * robust - alone;
    return Math.pow(robust, 4) / (alone * alone / df + beyond * beyond / spread);
  }

  private static boolean counts(double value, int side) {
    return !Double.isNaN(value) && (side == 0 || side == 1);
  }

  /** The t interval of the estimate; not defined without a standard error. */
  public Interval interval(double level) {
    return Interval.around(estimate, Quantiles.tTwoSided(level, df) * se);
  }

  /** Two-sided p of no difference; 1 when nothing can be said. */
  public double p() {
    return se > 0 && df > 0 ? Quantiles.tTwoSidedP(estimate / se, df) : 1;
  }
}
