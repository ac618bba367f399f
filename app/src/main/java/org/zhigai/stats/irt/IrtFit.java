package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;

/**
 * A model fitted by marginal maximum likelihood, θ standard normal.
 *
 * @param logLik marginal log-likelihood; 0 when no item tells persons apart
 * @param parameters free parameters
 * @param iterations expectation steps made
 * @param converged whether the tolerance was reached
 * @param items one an item of the matrix, in order; undefined for an item on which all scored alike
 * @param eap posterior mean of each person's ability; {@code NaN} for a person without any score
 * @param se posterior standard deviation; {@code NaN} likewise
 */
public record IrtFit(
    double logLik, int parameters, int iterations, boolean converged, List<ItemCurve> items, double[] eap, double[] se) {

  /** −2 logL + 2 parameters. */
  public double aic() {
    return -2 * logLik + 2 * parameters;
  }

  /** Variance of the ability estimates over itself plus their mean error variance; {@code NaN} below two persons. */
  public double reliability() {
    double mean = 0;
    double error = 0;
    var n = 0;
    for (var p = 0; p < eap.length; p++) {
      if (!Double.isNaN(eap[p])) {
        mean += eap[p];
        error += se[p] * se[p];
        n++;
      }
    }
    mean /= n;
    double variance = 0;
    for (var v : eap) {
      variance += Double.isNaN(v) ? 0 : (v - mean) * (v - mean);
    }
    return n < 2 ? Double.NaN : variance / (n - 1) / (variance / (n - 1) + error / n);
  }

  /** The information of the whole paper at θ. */
  public double information(double theta) {
    return items.stream().mapToDouble(i -> i.information(theta)).sum();
  }

  /** Ability on the scale people are shown, 500 + 100·θ. */
  public static double scaled(double theta) {
    return 500 + 100 * theta;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IrtFit that
        && logLik == that.logLik
        && items.equals(that.items)
        && Arrays.equals(eap, that.eap);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + Arrays.hashCode(eap);
  }
}
