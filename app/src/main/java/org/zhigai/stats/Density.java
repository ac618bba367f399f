package org.zhigai.stats;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * How densely values lie: a Gaussian kernel density with Silverman's rule of thumb for its width (Silverman 1986, Density Estimation,
 * eq. 3.31: .9·min(sd, IQR/1.34)·n^(−1/5)), mirrored at the two ends of the scale, so that nothing lies beyond them and the whole is one.
 *
 * @param n values counted
 * @param bandwidth standard deviation of the kernel; {@code NaN} below two values or without spread
 * @param heights at evenly spaced places from one end of the scale to the other; empty where there is no bandwidth
 */
public record Density(int n, double bandwidth, double[] heights) {
  private static final double SHARE_OF_IQR = 1.34;
  private static final double FARTHEST = 8;

  /**
   * @param values {@code NaN} when missing; none beyond the ends
   * @param from lower end of the scale
   * @param to upper end
   * @param places how many heights, at least 2
   */
  public static Density of(double[] values, double from, double to, int places) {
    var about = Descriptives.of(values);
    var width = bandwidth(about);
    if (!(width > 0)) {
      return new Density(about.n(), Double.NaN, new double[0]);
    }
    var counts = new TreeMap<Double, Integer>();
    for (var v : values) {
      if (!Double.isNaN(v)) {
        counts.merge(v, 1, Integer::sum);
      }
    }
    var heights = new double[places];
    for (var k = 0; k < places; k++) {
      var x = from + (to - from) * k / (places - 1);
      for (var e : counts.entrySet()) {
        var v = e.getKey();
        heights[k] += e.getValue() * (kernel((x - v) / width) + kernel((x - 2 * from + v) / width) + kernel((x - 2 * to + v) / width));
      }
      heights[k] /= about.n() * width;
    }
    return new Density(about.n(), width, heights);
  }

  private static double bandwidth(Descriptives about) {
    if (about.n() < 2) {
      return Double.NaN;
    }
    var middle = (about.q3() - about.q1()) / SHARE_OF_IQR;
    var spread = middle > 0 ? Math.min(about.sd(), middle) : about.sd();
    return 0.9 * spread * Math.pow(about.n(), -0.2);
  }

  private static double kernel(double z) {
    return Math.abs(z) > FARTHEST ? 0 : Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Density that && n == that.n && Arrays.equals(heights, that.heights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(heights);
  }
}
