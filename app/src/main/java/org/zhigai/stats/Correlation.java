package org.zhigai.stats;

/** Product-moment correlation. */
public final class Correlation {

  private Correlation() {}

  /** Over the pairs of which both are present; {@code NaN} below two pairs or when one side is constant. */
  public static double pearson(double[] x, double[] y) {
    var n = pairs(x, y);
    if (n < 2) {
      return Double.NaN;
    }
    double sx = 0;
    double sy = 0;
    for (var i = 0; i < x.length; i++) {
      if (both(x[i], y[i])) {
        sx += x[i];
        sy += y[i];
      }
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (var i = 0; i < x.length; i++) {
      if (both(x[i], y[i])) {
        var dx = x[i] - sx / n;
        var dy = y[i] - sy / n;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    // What rounding leaves of a constant is not variance.
    if (xx <= 1e-20 * (1 + sx * sx) || yy <= 1e-20 * (1 + sy * sy)) {
      return Double.NaN;
    }
    return Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
  }

  /** How many pairs have both values. */
  public static int pairs(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values beside " + y.length);
    }
    var n = 0;
    for (var i = 0; i < x.length; i++) {
      if (both(x[i], y[i])) {
        n++;
      }
    }
    return n;
  }

  /** Fisher's z interval of a correlation over n pairs; not defined below four pairs. */
  public static Interval interval(double r, int n, double level) {
    if (Double.isNaN(r) || n < 4) {
      return Interval.UNDEFINED;
    }
    if (Math.abs(r) >= 1) {
      return new Interval(r, r);
    }
    var z = 0.5 * Math.log((1 + r) / (1 - r));
    var half = Quantiles.normal(0.5 + level / 2) / Math.sqrt(n - 3.0);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half));
  }

  private static boolean both(double x, double y) {
    return !Double.isNaN(x) && !Double.isNaN(y);
  }
}
