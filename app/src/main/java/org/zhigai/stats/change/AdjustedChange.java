package org.zhigai.stats.change;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.zhigai.stats.Clusters;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * What treatment adds to the later score at an equal first score: least squares of after on treated and before, with CR2 standard
 * errors and Satterthwaite's degrees of freedom. When the treated were picked by their first score, as the weakest are, regression
 * to the mean is taken out exactly as far as later scores are linear in first ones; {@link DifferenceInDifferences} would count it
 * as an effect. Where groups differ for other reasons the adjustment is only as good as the first score is reliable.
 *
 * <p>Not defined, {@code NaN}, when either group is empty, when first scores do not vary, when treated and first score determine
 * each other, or for lack of persons; the standard error also when a cluster alone determines a coefficient.
 *
 * @param estimate points added
 * @param slope points later a point earlier
 * @param se standard error of the estimate
 * @param df its degrees of freedom
 * @param nTreated persons with both scores
 * @param nComparison persons with both scores
 * @param clusters clusters with anybody in; the number of persons when no clusters were given
 * @param clustered whether clusters were given
 */
public record AdjustedChange(
    double estimate,
    double slope,
    double se,
    double df,
    int nTreated,
    int nComparison,
    int clusters,
    boolean clustered) {

  /** Every person alone. */
  public static AdjustedChange of(double[] before, double[] after, boolean[] treated) {
    var alone = new int[before.length];
    for (var i = 0; i < alone.length; i++) {
      alone[i] = i;
    }
    return fit(before, after, treated, alone, false);
  }

  /** With any label of each person's cluster. */
  public static AdjustedChange of(double[] before, double[] after, boolean[] treated, int[] cluster) {
    return fit(before, after, treated, cluster, true);
  }

  private static AdjustedChange fit(
      double[] before, double[] after, boolean[] treated, int[] cluster, boolean clustered) {
    if (before.length != after.length || before.length != treated.length || before.length != cluster.length) {
      throw new IllegalArgumentException("the arrays differ in length");
    }
    var kept = new int[before.length];
    var n = 0;
    var nTreated = 0;
    double mean = 0;
    for (var i = 0; i < before.length; i++) {
      if (!Double.isNaN(before[i]) && !Double.isNaN(after[i])) {
        kept[n++] = i;
        nTreated += treated[i] ? 1 : 0;
        mean += before[i];
      }
    }
    mean /= n;
    var x = new double[n][];
    var y = new double[n];
    var labels = new int[n];
    for (var k = 0; k < n; k++) {
      x[k] = new double[] {1, treated[kept[k]] ? 1 : 0, before[kept[k]] - mean};
      y[k] = after[kept[k]];
      labels[k] = cluster[kept[k]];
    }
    var groups = Clusters.dense(labels);
    var inverse = n < 4 ? null : inverse(cross(x));
    if (inverse == null) {
      return new AdjustedChange(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, nTreated, n - nTreated, groups.count(), clustered);
    }
    var beta = inverse.operate(new Array2DRowRealMatrix(x, false).preMultiply(y));
    var robust = new Sandwich(x, y, beta, inverse, groups);
    return new AdjustedChange(
        beta[1], beta[2], robust.se(), robust.df(), nTreated, n - nTreated, groups.count(), clustered);
  }

  private static RealMatrix cross(double[][] x) {
    var out = new double[3][3];
    for (var row : x) {
      for (var a = 0; a < 3; a++) {
        for (var b = 0; b < 3; b++) {
          out[a][b] += row[a] * row[b];
        }
      }
    }
    return new Array2DRowRealMatrix(out, false);
  }

  private static @Nullable RealMatrix inverse(RealMatrix m) {
    // Scaled to a unit diagonal, a pivot near zero means a column that the others determine.
    var scale = new double[3];
    for (var a = 0; a < 3; a++) {
      scale[a] = Math.sqrt(m.getEntry(a, a));
      if (!(scale[a] > 1e-9)) {
        return null;
      }
    }
    var unit = m.copy();
    for (var a = 0; a < 3; a++) {
      for (var b = 0; b < 3; b++) {
        unit.setEntry(a, b, m.getEntry(a, b) / scale[a] / scale[b]);
      }
    }
    var solver = new LUDecomposition(unit, 1e-9).getSolver();
    if (!solver.isNonSingular()) {
      return null;
    }
    var out = solver.getInverse();
    for (var a = 0; a < 3; a++) {
      for (var b = 0; b < 3; b++) {
        out.setEntry(a, b, out.getEntry(a, b) / scale[a] / scale[b]);
      }
    }
    return out;
  }

  /** CR2 for the coefficient of treatment; rank-three algebra, so that clusters may be as many as persons. */
  private static final class Sandwich {
    private double variance;
    private double trace;
    private double whole;
    private double squares;
    private boolean defined = true;

    Sandwich(double[][] x, double[] y, double[] beta, RealMatrix inverse, Clusters groups) {
      var m = groups.count();
      var xs = new double[m][3][3];
      for (var k = 0; k < x.length; k++) {
        var own = xs[groups.of()[k]];
        for (var a = 0; a < 3; a++) {
          for (var b = 0; b < 3; b++) {
            own[a][b] += x[k][a] * x[k][b];
          }
        }
      }
      // (I − X_g M X_g')^(−1/2) X_g = X_g T_g with T_g = M^(1/2) (I − M^(1/2) X_g'X_g M^(1/2))^(−1/2) M^(−1/2).
      var root = power(inverse, .5, 0);
      var unroot = power(inverse, -.5, 0);
      var parts = new double[m];
      var reach = new double[m][];
      var own = new double[m];
      var lever = new double[m][];
      for (var g = 0; g < m; g++) {
        var members = new Array2DRowRealMatrix(xs[g], false);
        var inside = root.multiply(members).multiply(root);
        var left = new Array2DRowRealMatrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, false).subtract(inside);
        var adjust = root.multiply(power(left, -.5, 1)).multiply(unroot);
        lever[g] = adjust.multiply(inverse).getColumn(1);
        reach[g] = members.operate(lever[g]);
        for (var a = 0; a < 3; a++) {
          own[g] += lever[g][a] * reach[g][a];
        }
      }
      for (var k = 0; k < x.length; k++) {
        var g = groups.of()[k];
        double fitted = 0;
        double weight = 0;
        for (var a = 0; a < 3; a++) {
          fitted += x[k][a] * beta[a];
          weight += x[k][a] * lever[g][a];
        }
        parts[g] += weight * (y[k] - fitted);
      }
      // G(g,h) = δ own_g − reach_g' M reach_h; with w_g = M^(1/2) reach_g, sums over pairs come from Σ w w'.
      var all = new double[3][3];
      double diagonal = 0;
      double same = 0;
      for (var g = 0; g < m; g++) {
        variance += parts[g] * parts[g];
        var w = root.operate(reach[g]);
        double norm = 0;
        for (var a = 0; a < 3; a++) {
          norm += w[a] * w[a];
          for (var b = 0; b < 3; b++) {
            all[a][b] += w[a] * w[b];
          }
        }
        trace += own[g] - norm;
        whole += own[g];
        diagonal += (own[g] - norm) * (own[g] - norm);
        same += norm * norm;
      }
      for (var row : all) {
        for (var v : row) {
          squares += v * v;
        }
      }
      squares += diagonal - same;
    }

    /** Whether anything but rounding is left of the clusters' freedom to vary. */
    private boolean known() {
      return defined && trace > 1e-9 * whole && squares > 1e-18 * whole * whole;
    }

    double se() {
      return known() ? Math.sqrt(variance) : Double.NaN;
    }

    double df() {
      return known() ? trace * trace / squares : Double.NaN;
    }

    /**
     * A symmetric matrix to a power. Directions of nothing (beside {@code unit}, or beside the largest when that is 0), where a
     * cluster alone determines a coefficient, make it undefined.
     */
    private RealMatrix power(RealMatrix m, double exponent, double unit) {
      var eigen = new EigenDecompositionSymmetric(m.add(m.transpose()).scalarMultiply(.5));
      RealMatrix sum = new Array2DRowRealMatrix(3, 3);
      var largest = unit > 0 ? unit : Math.max(Math.abs(eigen.getEigenvalue(0)), Math.abs(eigen.getEigenvalue(2)));
      for (var a = 0; a < 3; a++) {
        var value = eigen.getEigenvalue(a);
        if (exponent < 0 && value < 1e-9 * largest) {
          defined = false;
          continue;
        }
        var v = eigen.getEigenvector(a);
        sum = sum.add(v.outerProduct(v).scalarMultiply(Math.pow(Math.max(value, 0), exponent)));
      }
      return sum;
    }
  }

  /** The t interval of the estimate; not defined without a standard error. */
  public Interval interval(double level) {
    return Interval.around(estimate, Quantiles.tTwoSided(level, df) * se);
  }

  /** Two-sided p of no effect; {@code NaN} without a positive standard error, or with fewer than six clusters. */
  public double p() {
    return se > 0 && !(clustered && clusters < DifferenceInDifferences.LEAST_CLUSTERS)
        ? Quantiles.tTwoSidedP(estimate / se, df)
        : Double.NaN;
  }

  /** The smallest true effect these data would have shown at 5 % two-sided with 80 % probability; {@code NaN} without se. */
  public double smallestDetectable() {
    return (Quantiles.t(0.975, df) + Quantiles.t(0.8, df)) * se;
  }
}
