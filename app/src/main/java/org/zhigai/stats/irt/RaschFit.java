package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * A Rasch model fitted by conditional maximum likelihood: P(right) = 1 / (1 + exp(β − θ)).
 *
 * @param logLik conditional log-likelihood
 * @param n complete rows
 * @param iterations Newton steps
 * @param converged whether the gradient vanished
 * @param difficulty β of each item, their sum zero; {@code NaN} for an item that all persons with a middling score have alike
 * @param se standard error of each difficulty; {@code NaN} likewise
 * @param ability Warm's weighted likelihood estimate for each number right 0 … (items with a difficulty)
 * @param abilitySe 1/√information there
 */
public record RaschFit(
    double logLik,
    int n,
    int iterations,
    boolean converged,
    double[] difficulty,
    double[] se,
    double[] ability,
    double[] abilitySe) {

  @Override
  public boolean equals(Object other) {
    return other instanceof RaschFit that && logLik == that.logLik && Arrays.equals(difficulty, that.difficulty);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(difficulty);
  }
}
