package org.zhigai.stats.compare;

import org.hipparchus.special.Gamma;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.Quantiles;

/** How far two independent groups lie apart; positive when the first is higher. Missing values are left out. */
public final class EffectSize {

  private EffectSize() {}

  /** Mean difference over the pooled standard deviation; not defined below two values a group or without any spread. */
  public static Effect cohenD(double[] first, double[] second, double level) {
    var a = Descriptives.of(first);
    var b = Descriptives.of(second);
    var df = a.n() + b.n() - 2;
    if (a.n() < 2 || b.n() < 2) {
      return Effect.UNDEFINED;
    }
    var pooled = Math.sqrt(((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / df);
    if (!(pooled > 0)) {
      return Effect.UNDEFINED;
    }
    var d = (a.mean() - b.mean()) / pooled;
    return new Effect(d, interval(d, a.n(), b.n(), level));
  }

  /** Cohen's d without its small-sample bias: the exact factor of Hedges 1981, J. Educ. Stat. 6:107–128. */
  public static Effect hedgesG(double[] first, double[] second, double level) {
    var n = Descriptives.present(first).length;
    var m = Descriptives.present(second).length;
    var d = cohenD(first, second, level).value();
    if (Double.isNaN(d)) {
      return Effect.UNDEFINED;
    }
    var g = d * correction(n + m - 2);
    return new Effect(g, interval(g, n, m, level));
  }

  /** Γ(df/2) / (√(df/2) Γ((df − 1)/2)); the approximation's value at one degree of freedom, where the exact one is 0. */
  static double correction(double df) {
    return df < 2
        ? 1 - 3 / (4 * df - 1 + 1e-12)
        : Math.exp(Gamma.logGamma(df / 2) - Gamma.logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  }

  // Large-sample variance of Hedges and Olkin 1985, with t in place of z.
  private static Interval interval(double d, int n, int m, double level) {
    var total = n + (double) m;
    var se = Math.sqrt(total / ((double) n * m) + d * d / (2 * total));
    return Interval.around(d, Quantiles.tTwoSided(level, total - 2) * se);
  }

  /**
   * P(first &gt; second) − P(first &lt; second), with the asymmetric interval of Feng and Cliff 2004, J. Mod. Appl. Stat. Methods
   * 3:322–332. Not defined when a group is empty; without an interval below two values a group.
   */
  public static Effect cliffDelta(double[] first, double[] second, double level) {
    var x = Descriptives.present(first);
    var y = Descriptives.present(second);
    var n = x.length;
    var m = y.length;
    if (n == 0 || m == 0) {
      return Effect.UNDEFINED;
    }
    var rows = new double[n];
    var columns = new double[m];
    double sum = 0;
    double squares = 0;
    for (var i = 0; i < n; i++) {
      for (var j = 0; j < m; j++) {
        var sign = Marks.compare(x[i], y[j]);
        rows[i] += sign;
        columns[j] += sign;
        sum += sign;
        squares += sign * sign;
      }
    }
    var delta = sum / n / m;
    if (n < 2 || m < 2) {
      return new Effect(delta, Interval.UNDEFINED);
    }
    var z = Quantiles.tTwoSided(level, n + m - 2.0);
    if (Math.abs(delta) == 1) {
      var least = Math.min(n, m);
      var bound = (least - z * z) / (least + z * z);
      return new Effect(delta, delta > 0 ? new Interval(bound, 1) : new Interval(-1, -bound));
    }
    double between = 0;
    for (var r : rows) {
      between += m * (double) m * Math.pow(r / m - delta, 2);
    }
    for (var c : columns) {
      between += n * (double) n * Math.pow(c / n - delta, 2);
    }
    var cells = squares - (double) n * m * delta * delta;
    var pairs = (double) n * m;
    var variance =
        Math.max((between - cells) / (pairs * (n - 1) * (m - 1)), (1 - delta * delta) / (pairs - 1));
    var left = delta - Math.pow(delta, 3);
    var under = 1 - delta * delta + z * z * variance;
    var half = z * Math.sqrt(variance) * Math.sqrt(Math.pow(1 - delta * delta, 2) + z * z * variance);
    return new Effect(delta, new Interval((left - half) / under, (left + half) / under).within(-1, 1));
  }
}
