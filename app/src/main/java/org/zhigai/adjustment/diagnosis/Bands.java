package org.zhigai.adjustment.diagnosis;

import java.util.Arrays;
import org.zhigai.stats.Marks;

/**
 * How many pupils lie in the lower, the middle and the upper third of a point's marks.
 *
 * @param low below ⅓
 * @param middle from ⅓ on, below ⅔
 * @param high from ⅔ on
 */
public record Bands(int low, int middle, int high) {
  public static final double LOWER = 1.0 / 3;
  public static final double UPPER = 2.0 / 3;

  /** Of pupils' rates 0–1; those without one are not counted. */
  public static Bands of(double[] rates) {
    var known = Arrays.stream(rates).filter(r -> !Double.isNaN(r)).toArray();
    var high = (int) Arrays.stream(known).filter(r -> Marks.reaches(r, UPPER)).count();
    var low = (int) Arrays.stream(known).filter(Bands::isLow).count();
    return new Bands(low, known.length - low - high, high);
  }

  /** Whether a rate lies in the lower third. */
  public static boolean isLow(double rate) {
    return !Marks.reaches(rate, LOWER);
  }

  public int n() {
    return low + middle + high;
  }

  /** Shares 0–1; NaN of nobody. */
  public double lowShare() {
    return (double) low / n();
  }

  public double middleShare() {
    return (double) middle / n();
  }

  public double highShare() {
    return (double) high / n();
  }

  /** Share that has not got two thirds of the marks. */
  public double unsureShare() {
    return (double) (low + middle) / n();
  }
}
