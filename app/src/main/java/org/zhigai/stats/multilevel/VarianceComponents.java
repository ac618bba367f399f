package org.zhigai.stats.multilevel;

import java.util.Arrays;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * A fitted random-intercept model. With fewer than two groups, no group of two, or no spread at all nothing but the counts and
 * the labels is defined: numbers are {@code NaN}, effects and their errors too.
 *
 * @param n persons counted
 * @param groups groups with a person counted
 * @param between variance of the group effects, 0 or more
 * @param within variance inside groups
 * @param icc between / (between + within)
 * @param iccInterval 95 % interval of the share from the F ratio, cut to 0–1; with covariates, and where groups are more alike than chance, by the profile of the restricted likelihood
 * @param reml −2 × restricted log-likelihood at the best ratio
 * @param likelihoodRatio by how much the criterion at between = 0 is worse
 * @param fixed constant, then one coefficient a covariate (0 for one that the others determine)
 * @param labels the groups in ascending order of label; the arrays below follow it
 * @param sizes persons counted in each
 * @param effects each group's effect, shrunk towards zero by its reliability
 * @param effectErrors standard deviation of each effect given the data and the variances
 * @param posteriorMeans of each effect, the variances not taken as known
 * @param posteriorDeviations standard deviation likewise
 * @param moreAlike whether groups lie closer together than persons put into them by lot would (F below its 2.5 % point; null model only):
 *     no share of 0 or more explains that
 */
public record VarianceComponents(
    int n,
    int groups,
    double between,
    double within,
    double icc,
    Interval iccInterval,
    double reml,
    double likelihoodRatio,
    double[] fixed,
    int[] labels,
    int[] sizes,
    double[] effects,
    double[] effectErrors,
    double[] posteriorMeans,
    double[] posteriorDeviations,
    boolean moreAlike) {

  static VarianceComponents undefined(InterceptData data) {
    var labels = data.labels();
    var none = new double[labels.length];
    Arrays.fill(none, Double.NaN);
    return new VarianceComponents(
        data.n(),
        labels.length,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Interval.UNDEFINED,
        Double.NaN,
        Double.NaN,
        new double[] {Double.NaN},
        labels,
        new int[labels.length],
        none,
        none.clone(),
        none.clone(),
        none.clone(),
        false);
  }

  /** Whether the model could be fitted. */
  public boolean defined() {
    return !Double.isNaN(within);
  }

  /**
   * The interval of group {@code g}'s effect, allowing for what is not known of the variances; its middle is the posterior mean and
   * lies near {@link #effects}, not on it.
   */
  public Interval effectInterval(int g, double level) {
    return Interval.around(posteriorMeans[g], Quantiles.normal(0.5 + level / 2) * posteriorDeviations[g]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VarianceComponents that
        && n == that.n
        && reml == that.reml
        && Arrays.equals(labels, that.labels)
        && Arrays.equals(effects, that.effects);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(effects);
  }
}
