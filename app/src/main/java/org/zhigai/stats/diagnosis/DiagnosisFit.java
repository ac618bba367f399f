package org.zhigai.stats.diagnosis;

import java.util.Arrays;
import java.util.List;

/**
 * A fitted diagnosis. A skill no item asks for has {@code NaN} everywhere.
 *
 * @param logLik marginal log-likelihood
 * @param parameters free parameters
 * @param iterations expectation steps of the last climb
 * @param converged whether the tolerance was reached
 * @param items one an item of the matrix
 * @param prevalence share of persons who master each skill
 * @param mastery persons × skills, probability that the person masters it; {@code NaN} for a person without a score
 * @param accuracy of each skill, the expected share of persons classed rightly when cut at one half (Wang, Song, Chen, Meng and
 *     Ding 2015, J. Educ. Meas. 52:457–476); {@code NaN} without persons
 * @param patternAccuracy the same for all skills together
 * @param shares of the skill patterns, which are binary numbers over the skills that items ask for, the first as the lowest bit
 */
public record DiagnosisFit(
    double logLik,
    int parameters,
    int iterations,
    boolean converged,
    List<DiagnosticItem> items,
    double[] prevalence,
    double[][] mastery,
    double[] accuracy,
    double patternAccuracy,
    double[] shares) {

  @Override
  public boolean equals(Object other) {
    return other instanceof DiagnosisFit that
        && logLik == that.logLik
        && items.equals(that.items)
        && Arrays.deepEquals(mastery, that.mastery);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + Arrays.deepHashCode(mastery);
  }
}
