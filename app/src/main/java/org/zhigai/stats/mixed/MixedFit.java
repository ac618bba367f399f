package org.zhigai.stats.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * A fitted mixed model. Without two groups of a term, or without any spread, numbers are {@code NaN} and the lists empty.
 *
 * @param n rows counted
 * @param reml −2 × restricted log-likelihood
 * @param within variance of what is left
 * @param fixed constant, then one coefficient a covariate
 * @param fixedErrors their standard errors
 * @param terms in the order given
 * @param converged whether the search closed in
 */
public record MixedFit(int n, double reml, double within, double[] fixed, double[] fixedErrors, List<Term> terms, boolean converged) {

  /**
   * What differs between the groups of one grouping.
   *
   * @param covariance of the effects: one variance, or those of intercept and slope with their covariance
   * @param effects of each group, shrunk: intercept, then slope
   * @param effectErrors standard deviation of each given the data, the variances taken as known
   * @param sizes rows counted in each group
   * @param likelihoodRatio by how much the criterion is worse without the term's last effect (the slope, or the intercept of a term that
   *     has no slope)
   * @param ratioInterval 95 % interval of the standard deviation of the intercepts over that of what is left, by the profile of the
   *     restricted likelihood; {@code NaN} for a term with a slope, whose intercept depends on where the covariate is zero
   */
  public record Term(
      String name, double[][] covariance, double[][] effects, double[][] effectErrors, int[] sizes, double likelihoodRatio, double[] ratioInterval) {

    public double variance() {
      return covariance[0][0];
    }

    /** Of intercept and slope; {@code NaN} for an intercept alone, or when one does not vary. */
    public double correlation() {
      return covariance.length < 2 ? Double.NaN : covariance[0][1] / Math.sqrt(covariance[0][0] * covariance[1][1]);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Term that && name.equals(that.name) && Arrays.deepEquals(covariance, that.covariance);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(covariance);
    }
  }

  public boolean defined() {
    return !Double.isNaN(within);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MixedFit that && n == that.n && Double.compare(reml, that.reml) == 0 && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(reml);
  }
}
