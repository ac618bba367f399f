package org.zhigai.stats.compare;

import org.zhigai.stats.Quantiles;

/**
 * What is to be thought of an estimate that was looked at only because it lay beyond a threshold: luck that helped it there is not
 * drawn twice. The likelihood given that it was picked, spread evenly over all true values from nothing upwards (the second
 * estimator of Ghosh, Zou and Wright 2008, Am. J. Hum. Genet. 82:1064–1074, which its authors found least off on the whole). One that
 * lies just beyond the threshold may well be nothing; one far beyond is nearly what it seems.
 *
 * @param mean of the true value, below the estimate
 * @param sd its standard deviation
 */
public record SelectedEstimate(double mean, double sd) {
  private static final int POINTS = 800;
  private static final double REACH = 6;
  private static final double FARTHEST = -30;

  /**
   * @param estimate positive
   * @param threshold beyond which it was picked; one above the estimate counts as the estimate
   * @param se standard error of the estimate; 0 leaves it as it is
   */
  public static SelectedEstimate of(double estimate, double threshold, double se) {
    if (!(se > 0) || !(estimate > 0)) {
      return new SelectedEstimate(estimate, 0);
    }
    var x = estimate / se;
    var cut = Math.min(threshold / se, x);
    var log = new double[POINTS + 1];
    var most = Double.NEGATIVE_INFINITY;
    // Above 40 standard errors nothing near zero can be the truth.
    var from = Math.max(0, x - 40);
    var width = (x + REACH - from) / POINTS;
    for (var k = 0; k <= POINTS; k++) {
      var truth = from + k * width;
      log[k] = -(x - truth) * (x - truth) / 2 - Math.log(Quantiles.normalCdf(Math.max(FARTHEST, truth - cut)));
      most = Math.max(most, log[k]);
    }
    double sum = 0;
    double first = 0;
    double second = 0;
    for (var k = 0; k <= POINTS; k++) {
      var weight = Math.exp(log[k] - most);
      var truth = from + k * width;
      sum += weight;
      first += weight * truth;
      second += weight * truth * truth;
    }
    var mean = first / sum;
    return new SelectedEstimate(se * mean, se * Math.sqrt(Math.max(0, second / sum - mean * mean)));
  }
}
