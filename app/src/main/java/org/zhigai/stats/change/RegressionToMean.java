package org.zhigai.stats.change;

import org.zhigai.stats.Descriptives;

/**
 * What a group picked for its scores is expected to gain when nothing is done: an extreme score is partly luck, and luck is not
 * drawn twice (Galton 1886; Davis 1976, Am. J. Epidemiol. 104:493–498). With the later score at the same mean and spread,
 * expected change = (1 − r)·(population mean − mean of the picked).
 *
 * @param n persons picked who have a score
 * @param selectedMean their mean; {@code NaN} when n = 0
 * @param populationMean mean of all; {@code NaN} without any score
 * @param populationSd standard deviation of all; {@code NaN} below two scores
 * @param expectedChange in score points; {@code NaN} when a mean or r is not known
 * @param expectedChangeSd the same in population standard deviations; {@code NaN} also when these are zero
 */
public record RegressionToMean(
    int n,
    double selectedMean,
    double populationMean,
    double populationSd,
    double expectedChange,
    double expectedChangeSd) {

  /**
   * @param before first scores of everybody the group was picked from, {@code NaN} when missing
   * @param selected who was picked
   * @param correlation of the first score with the later one when nothing is done: the observed one of persons not treated, or,
   *     for a parallel form shortly after, the reliability. Held to 0–1; {@code NaN} when not known
   */
  public static RegressionToMean of(double[] before, boolean[] selected, double correlation) {
    if (before.length != selected.length) {
      throw new IllegalArgumentException(before.length + " scores beside " + selected.length + " choices");
    }
    var all = Descriptives.of(before);
    double sum = 0;
    var n = 0;
    for (var i = 0; i < before.length; i++) {
      if (selected[i] && !Double.isNaN(before[i])) {
        sum += before[i];
        n++;
      }
    }
    var mean = n == 0 ? Double.NaN : sum / n;
    var r = Double.isNaN(correlation) ? Double.NaN : Math.clamp(correlation, 0, 1);
    var change = (1 - r) * (all.mean() - mean);
    return new RegressionToMean(
        n, mean, all.mean(), all.sd(), change, all.sd() > 0 ? change / all.sd() : Double.NaN);
  }
}
