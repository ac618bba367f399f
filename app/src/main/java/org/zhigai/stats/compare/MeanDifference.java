package org.zhigai.stats.compare;

import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * The difference of two independent means, first less second. The standard error is {@code NaN} below two values a group.
 *
 * @param estimate {@code NaN} when a group is empty
 * @param se standard error
 * @param df degrees of freedom of its t
 * @param n values of the first group
 * @param m values of the second
 */
public record MeanDifference(double estimate, double se, double df, int n, int m) {

  /** Spreads may differ (Welch 1947, Biometrika 34:28–35). */
  public static MeanDifference welch(double[] first, double[] second) {
    var a = Descriptives.of(first);
    var b = Descriptives.of(second);
    var va = a.standardError() * a.standardError();
    var vb = b.standardError() * b.standardError();
    var df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
    // Without any spread the formula is 0/0.
    return new MeanDifference(
        a.mean() - b.mean(), Math.sqrt(va + vb), va + vb == 0 ? a.n() + b.n() - 2 : df, a.n(), b.n());
  }

  /** Spreads taken as equal (Student). */
  public static MeanDifference pooled(double[] first, double[] second) {
    var a = Descriptives.of(first);
    var b = Descriptives.of(second);
    var df = a.n() + b.n() - 2.0;
    var variance = ((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / df;
    var se = Math.sqrt(variance * (1.0 / a.n() + 1.0 / b.n()));
    return new MeanDifference(a.mean() - b.mean(), se, Double.isNaN(se) ? Double.NaN : df, a.n(), b.n());
  }

  /** The t interval; not defined without a standard error. */
  public Interval interval(double level) {
    return Interval.around(estimate, Quantiles.tTwoSided(level, df) * se);
  }

  /** Two-sided p of no difference; {@code NaN} without a positive standard error. */
  public double p() {
    return se > 0 ? Quantiles.tTwoSidedP(estimate / se, df) : Double.NaN;
  }
}
