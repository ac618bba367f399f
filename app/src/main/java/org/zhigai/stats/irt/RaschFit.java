package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * A Rasch model fitted by conditional maximum likelihood: P(right) = 1 / (1 + exp(β − θ)).
 *
 * @param logLik conditional log-likelihood
 * @param n rows with a score
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

  /**
   * Warm's estimate of one row and its standard error, by the items it has a score on.
   *
   * @param row 0, 1 or missing, one an item
   * @return both {@code NaN} without a score on an item that has a difficulty
   */
  public double[] ability(double[] row) {
    var beta = new double[row.length];
    var width = 0;
    var right = 0;
    for (var i = 0; i < row.length; i++) {
      if (!Double.isNaN(row[i]) && !Double.isNaN(difficulty[i])) {
        beta[width++] = difficulty[i];
        right += row[i] == 1 ? 1 : 0;
      }
    }
    if (width == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    if (width == ability.length - 1) {
      return new double[] {ability[right], abilitySe[right]};
    }
    var own = Arrays.copyOf(beta, width);
    var theta = RaschCml.warm(own, right);
    return new double[] {theta, 1 / Math.sqrt(RaschCml.information(own, theta))};
  }

  /** The most likely ability of one row; {@code NaN} where that is not finite: all right or all wrong. */
  public double mostLikely(double[] row) {
    double low = -30;
    double high = 30;
    var answered = 0;
    double right = 0;
    for (var i = 0; i < row.length; i++) {
      if (!Double.isNaN(row[i]) && !Double.isNaN(difficulty[i])) {
        answered++;
        right += row[i];
      }
    }
    if (right == 0 || right == answered) {
      return Double.NaN;
    }
    for (var round = 0; round < 60; round++) {
      var theta = (low + high) / 2;
      double expected = 0;
      for (var i = 0; i < row.length; i++) {
        expected += Double.isNaN(row[i]) || Double.isNaN(difficulty[i]) ? 0 : 1 / (1 + Math.exp(difficulty[i] - theta));
      }
      if (expected < right) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return (low + high) / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RaschFit that && logLik == that.logLik && Arrays.equals(difficulty, that.difficulty);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(difficulty);
  }
}
