package org.zhigai.stats.ctt;

import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.ScoreMatrix;

/** Internal consistency: Cronbach 1951; interval by Feldt 1965, Psychometrika 30:357–370. */
public final class Reliability {

  private Reliability() {}

  /** Alpha over the complete rows, with its 95 % interval. */
  public static Alpha alpha(ScoreMatrix scores) {
    var complete = scores.complete();
    var n = complete.persons();
    var k = complete.items();
    var totals = complete.totals();
    var totalVariance = n < 2 ? Double.NaN : Descriptives.variance(totals, Descriptives.mean(totals));
    if (k < 2 || !(totalVariance > 1e-12)) {
      return new Alpha(Double.NaN, Interval.UNDEFINED, Double.NaN, n, k);
    }
    double items = 0;
    for (var i = 0; i < k; i++) {
      var column = complete.column(i);
      items += Descriptives.variance(column, Descriptives.mean(column));
    }
    var value = k / (k - 1.0) * (1 - items / totalVariance);
    var sem = Math.sqrt(totalVariance * (1 - Math.max(0, value)));
    return new Alpha(value, feldt(value, n, k), sem, n, k);
  }

  private static Interval feldt(double alpha, int n, int k) {
    var df1 = n - 1.0;
    var df2 = (n - 1.0) * (k - 1.0);
    return new Interval(
        1 - (1 - alpha) * Quantiles.f(0.975, df1, df2), 1 - (1 - alpha) * Quantiles.f(0.025, df1, df2));
  }
}
