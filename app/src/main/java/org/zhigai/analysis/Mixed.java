package org.zhigai.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/**
 * A model with two crossed groupings or with slopes that differ between groups; see {@link org.zhigai.stats.mixed.MixedModel}.
 *
 * @param n rows counted
 * @param reml −2 × restricted log-likelihood
 * @param within variance of what is left
 * @param fixed constant, then the covariates in the order given, a random slope's first
 * @param fixedSe their standard errors
 */
public record Mixed(
    String score, int n, double reml, double within, double[] fixed, double[] fixedSe, List<Term> terms, boolean converged, Trust trust) {

  /**
   * One grouping.
   *
   * @param variance of its intercepts
   * @param share of the variance of intercepts and what is left, 0–1; {@code NaN} beside a slope, where it depends on the covariate
   * @param ratioInterval 95 % interval of the intercepts' standard deviation over that of what is left
   * @param slopeVariance null without a slope, as {@code covariance} and {@code correlation}
   * @param likelihoodRatio against the model without the slope, or without the grouping
   * @param p of it, half of its chance lying at the edge of what is possible
   */
  public record Term(
      String grouping,
      double variance,
      double share,
      @Nullable Interval ratioInterval,
      @Nullable Double slopeVariance,
      @Nullable Double covariance,
      @Nullable Double correlation,
      double likelihoodRatio,
      double p,
      List<Group> groups,
      Trust trust) {}

  /** One group's shrunk effects, intercept then slope, in the order of the labels; never a ranking. */
  public record Group(String group, int n, double[] effects, double[] se) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Mixed that && score.equals(that.score) && n == that.n && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return 31 * score.hashCode() + n;
  }
}
