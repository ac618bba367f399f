package org.zhigai.stats.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The false discovery rate of a list of tests (Benjamini and Hochberg 1995, JRSS B 57:289–300). */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * Adjusted p-values: rejecting all with q ≤ α keeps the expected share of false rejections at α or below.
   *
   * @param p in 0–1; {@code NaN} for a test that could not be made, which neither counts nor gets an answer
   * @return in the order given
   */
  public static double[] adjust(double[] p) {
    var order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted((a, b) -> Double.compare(p[b], p[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    var q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    var least = 1.0;
    for (var at = 0; at < order.length; at++) {
      var rank = order.length - at;
      least = Math.min(least, p[order[at]] * order.length / rank);
      q[order[at]] = least;
    }
    return q;
  }
}
