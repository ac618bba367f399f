package org.zhigai.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/**
 * Earlier and later score of the same rows, both on one scale.
 *
 * @param n rows with both
 * @param mean change
 * @param interval 95 %, paired
 * @param correlation of the two scores
 * @param reliability that the reliable change rests on
 * @param reliabilityFrom where it is from
 * @param leastReliable the least change of one row that is more than measurement error, at 95 %
 * @param up rows that rose by at least that much
 * @param down rows that fell by at least that much
 */
public record ScoreChange(
    String before,
    String after,
    int n,
    double mean,
    Interval interval,
    double correlation,
    double reliability,
    Phrase reliabilityFrom,
    double leastReliable,
    int up,
    int same,
    int down,
    List<Row> persons,
    Regression regression,
    @Nullable Contrast contrast,
    Trust trust) {

  /** @param rci change over the standard error of a difference (Jacobson and Truax 1991) */
  public record Row(int row, @Nullable String id, double change, double rci) {}

  /**
   * What the weakest fifth by the earlier score gained, beside what it would have gained by luck alone.
   *
   * @param expected from regression to the mean, at {@link ScoreChange#correlation}
   */
  public record Regression(int n, double share, double correlation, double observed, double expected, double expectedSd) {}

  /**
   * The treated group against the other.
   *
   * @param difference of the mean changes (difference in differences, CR2)
   * @param adjusted later scores at equal earlier ones
   * @param smallestDetectable true effect that the adjusted comparison would have shown with 80 % probability
   */
  public record Contrast(
      String treated,
      String comparison,
      int nTreated,
      int nComparison,
      int clusters,
      Analysis.Estimate difference,
      double differenceP,
      Analysis.Estimate adjusted,
      double adjustedP,
      double smallestDetectable,
      Trust trust) {}
}
