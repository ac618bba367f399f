package org.zhigai.stats.ctt;

import org.zhigai.stats.Correlation;
import org.zhigai.stats.Interval;

/**
 * What classical theory says of one item.
 *
 * @param n persons with a score on the item
 * @param mean mean score; {@code NaN} when n = 0
 * @param sd standard deviation with divisor n − 1; {@code NaN} below two
 * @param difficultyP mean over full mark, so high is easy; {@code NaN} when n = 0 or the full mark is not positive
 * @param itemRest correlation with the sum of the other items over complete rows; {@code NaN} when either is constant, or there
 *     is no other item, or fewer than two rows
 * @param d27 mean score rate of the upper 27 % less that of the lower 27 % by total over complete rows; {@code NaN} below two rows
 */
public record ItemStatistics(int n, double mean, double sd, double difficultyP, double itemRest, double d27) {

  /** Fisher's z interval of {@link #itemRest}, taking every one of the n rows as complete. */
  public Interval itemRestInterval(double level) {
    return Correlation.interval(itemRest, n, level);
  }
}
