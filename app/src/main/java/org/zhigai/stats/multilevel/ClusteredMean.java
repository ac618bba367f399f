package org.zhigai.stats.multilevel;

import org.jspecify.annotations.Nullable;
import org.zhigai.stats.Clusters;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * A mean over persons who sit in groups, with a standard error that allows for what the groups share: the cluster-robust CR2
 * estimator of Bell and McCaffrey 2002 (Survey Methodology 28:169–181) for a model with a constant alone, and Satterthwaite's
 * degrees of freedom (Pustejovsky and Tipton 2018, JBES 36:672–683).
 *
 * <p>One cluster alone says nothing of how clusters differ: the answer is then the plain t of the persons, and
 * {@link #clustered} is false. An estimate whose standard error is zero or unknown has a p-value of 1 against itself and none
 * ({@code NaN}) against anything else.
 *
 * @param estimate mean, or ratio of sums; {@code NaN} without any value
 * @param se standard error; {@code NaN} below two values
 * @param df degrees of freedom of its t; {@code NaN} below two values
 * @param n persons counted
 * @param clusters clusters with a person counted
 * @param clustered whether the standard error allows for clusters
 * @param plainSe standard error as if all persons were drawn one by one; {@code NaN} below two values
 */
public record ClusteredMean(
    double estimate, double se, double df, int n, int clusters, boolean clustered, double plainSe) {

  private static final int ENOUGH_CLUSTERS = 5;
  private static final double COMMON_ICC = 0.1;

  /**
   * The mean of the values that are present.
   *
   * @param cluster any label of each value's group
   */
  public static ClusteredMean of(double[] values, int[] cluster) {
    return ofRatio(values, null, cluster);
  }

  /**
   * As {@link #of}, but never surer than if all persons were independent: groups that happen to differ less than chance alone
   * would make them are no evidence of a variance below zero. Then the plain t of the persons stands.
   */
  public static ClusteredMean noSurerThanIndependent(double[] values, int[] cluster) {
    var clustered = of(values, cluster);
    var alone = of(values, new int[values.length]);
    return alone.se() > clustered.se()
        ? new ClusteredMean(alone.estimate, alone.se, alone.df, alone.n, clustered.clusters, false, alone.plainSe)
        : clustered;
  }

  /**
   * The mean of a school whose clusters are its classes: as {@link #noSurerThanIndependent}, but fewer than five classes cannot
   * tell how much classes differ, and two alike by chance would make a mean look surer than it is. They are then held to share at
   * least a tenth of the variance, the low end of what schools show (Hedges and Hedberg 2007, EEPA 29:60–87).
   */
  public static ClusteredMean ofClasses(double[] values, int[] cluster) {
    return ofClasses(values, cluster, COMMON_ICC);
  }

  /** @param icc the share of the variance that fewer than five classes are held to have in common at least */
  public static ClusteredMean ofClasses(double[] values, int[] cluster, double icc) {
    var mean = noSurerThanIndependent(values, cluster);
    if (mean.clusters < 2 || mean.clusters >= ENOUGH_CLUSTERS) {
      return mean;
    }
    var least = mean.plainSe * Math.sqrt(1 + (mean.n / (double) mean.clusters - 1) * icc);
    return least > mean.se
        ? new ClusteredMean(mean.estimate, least, mean.n - 1.0, mean.n, mean.clusters, true, mean.plainSe)
        : mean;
  }

  /**
   * Points got over points possible, all persons together, by linearisation: a person weighs as many points as were possible.
   *
   * @param points got, {@code NaN} when missing
   * @param possible at most to be had by the same person; a person with none is not counted
   */
  public static ClusteredMean ofRates(double[] points, double[] possible, int[] cluster) {
    if (points.length != possible.length) {
      throw new IllegalArgumentException(points.length + " persons beside " + possible.length);
    }
    return ofRatio(points, possible, cluster);
  }

  private static ClusteredMean ofRatio(
      double[] points, double @Nullable [] possible, int[] cluster) {
    if (points.length != cluster.length) {
      throw new IllegalArgumentException(points.length + " values in " + cluster.length + " clusters");
    }
    double sum = 0;
    double weight = 0;
    var n = 0;
    var kept = new int[points.length];
    for (var i = 0; i < points.length; i++) {
      var w = possible == null ? 1 : possible[i];
      if (!Double.isNaN(points[i]) && w > 0) {
        kept[n++] = i;
        sum += points[i];
        weight += w;
      }
    }
    var estimate = sum / weight;
    if (n < 2) {
      return new ClusteredMean(n == 0 ? Double.NaN : estimate, Double.NaN, Double.NaN, n, n, false, Double.NaN);
    }
    var labels = new int[n];
    for (var k = 0; k < n; k++) {
      labels[k] = cluster[kept[k]];
    }
    var groups = Clusters.dense(labels);
    var residuals = new double[n];
    double squares = 0;
    var constant = true;
    for (var k = 0; k < n; k++) {
      var w = possible == null ? 1 : possible[kept[k]];
      residuals[k] = (points[kept[k]] - estimate * w) * n / weight;
      squares += residuals[k] * residuals[k];
      constant &= Math.abs(residuals[k]) <= 1e-12 * (1 + Math.abs(estimate));
    }
    var plain = constant ? 0 : Math.sqrt(squares / (n - 1.0) / n);
    return groups.count() == 1
        ? new ClusteredMean(estimate, plain, n - 1.0, n, 1, false, plain)
        : robust(estimate, residuals, groups, plain);
  }

  private static ClusteredMean robust(double estimate, double[] residuals, Clusters groups, double plain) {
    var m = groups.count();
    var n = residuals.length;
    var size = new double[m];
    var sum = new double[m];
    for (var k = 0; k < n; k++) {
      size[groups.of()[k]]++;
      sum[groups.of()[k]] += residuals[k];
    }
    double variance = 0;
    for (var g = 0; g < m; g++) {
      variance += sum[g] * sum[g] / (1 - size[g] / n);
    }
    var se = plain == 0 ? 0 : Math.sqrt(variance) / n;
    return new ClusteredMean(estimate, se, satterthwaite(size, n), n, m, true, plain);
  }

  /** (tr G)² / tr(G²), G the covariance of the adjusted cluster sums under independence. */
  static double satterthwaite(double[] size, double n) {
    double trace = 0;
    double squares = 0;
    for (var g = 0; g < size.length; g++) {
      trace += size[g];
      for (var h = 0; h < size.length; h++) {
        var entry =
            g == h
                ? size[g]
                : -size[g] * size[h] / n / Math.sqrt((1 - size[g] / n) * (1 - size[h] / n));
        squares += entry * entry;
      }
    }
    return trace * trace / squares;
  }

  /** The t interval of the estimate; not defined below two values. */
  public Interval interval(double level) {
    return Interval.around(estimate, Quantiles.tTwoSided(level, df) * se);
  }

  /** The chance of an estimate at least this far from {@code benchmark} if that were the truth. */
  public double twoSidedP(double benchmark) {
    if (estimate == benchmark) {
      return 1;
    }
    return se > 0 ? Quantiles.tTwoSidedP((estimate - benchmark) / se, df) : Double.NaN;
  }

  /** The smallest true distance from a benchmark these data would have shown at 5 % with 80 % probability; {@code NaN} without se. */
  public double smallestDetectable() {
    return (Quantiles.t(0.975, df) + Quantiles.t(0.8, df)) * se;
  }
}
