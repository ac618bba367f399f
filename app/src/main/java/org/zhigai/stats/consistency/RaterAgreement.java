package org.zhigai.stats.consistency;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.FDistribution;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/**
 * The six intraclass correlations of Shrout and Fleiss 1979 (Psychol. Bull. 86:420–428) with their F intervals (for the absolute
 * agreement of the same raters that of McGraw and Wong 1996, Psychol. Methods 1:30–46). Rows are what is rated, columns those who rate;
 * rows with a gap are left out. Below two rows or raters nothing is defined.
 *
 * @param oneWay each row rated by raters of its own: of one rating, ICC(1,1)
 * @param agreement the same raters for all, drawn from many, who must agree in level: ICC(2,1)
 * @param consistency the same raters, no others of interest, level does not count: ICC(3,1)
 * @param oneWayMean of the mean of all ratings, ICC(1,k)
 * @param agreementMean ICC(2,k)
 * @param consistencyMean ICC(3,k), which is alpha
 * @param n rows
 * @param raters columns
 */
public record RaterAgreement(
    Icc oneWay, Icc agreement, Icc consistency, Icc oneWayMean, Icc agreementMean, Icc consistencyMean, int n, int raters) {

  /**
   * One of the six.
   *
   * @param f ratio of mean squares against nothing but error
   * @param p its chance
   */
  public record Icc(double value, Interval interval, double f, double p) {
    static final Icc UNDEFINED = new Icc(Double.NaN, Interval.UNDEFINED, Double.NaN, Double.NaN);

    private Icc mean(int k) {
      return new Icc(stepped(value, k), interval.defined() ? new Interval(stepped(interval.low(), k), stepped(interval.high(), k)) : interval, f, p);
    }

    private static double stepped(double icc, int k) {
      return k * icc / (1 + (k - 1) * icc);
    }
  }

  public static RaterAgreement of(ScoreMatrix scores, double level) {
    var complete = scores.complete();
    var n = complete.persons();
    var k = complete.items();
    var squares = TwoWay.of(complete);
    if (n < 2 || k < 2 || !(squares.total() > 1e-12)) {
      return new RaterAgreement(Icc.UNDEFINED, Icc.UNDEFINED, Icc.UNDEFINED, Icc.UNDEFINED, Icc.UNDEFINED, Icc.UNDEFINED, n, k);
    }
    var high = .5 + level / 2;
    var rows = squares.rows();
    var columns = squares.columns();
    var error = squares.residual();
    var within = (squares.columns() * (k - 1) + squares.residual() * (n - 1) * (k - 1)) / (n * (k - 1.0));
    var one = fromF(rows / within, n - 1.0, n * (k - 1.0), k, high);
    var three = fromF(rows / error, n - 1.0, (n - 1.0) * (k - 1), k, high);
    var two = (rows - error) / (rows + (k - 1) * error + k * (columns - error) / n);
    var agreement = new Icc(two, agreementInterval(two, rows, columns, error, n, k, high), three.f, three.p);
    // Stepped from the interval of one rating, as the value is.
    return new RaterAgreement(one, agreement, three, one.mean(k), agreement.mean(k), three.mean(k), n, k);
  }

  private static Icc fromF(double f, double df1, double df2, int k, double high) {
    if (Double.isNaN(f)) {
      return Icc.UNDEFINED;
    }
    var value = Double.isInfinite(f) ? 1 : (f - 1) / (f + k - 1);
    var low = f / quantile(high, df1, df2);
    var up = f * quantile(high, df2, df1);
    var interval = Double.isInfinite(f) ? Interval.UNDEFINED : new Interval((low - 1) / (low + k - 1), (up - 1) / (up + k - 1));
    return new Icc(value, interval, f, 1 - new FDistribution(df1, df2).cumulativeProbability(f));
  }

  private static double quantile(double probability, double df1, double df2) {
    return new FDistribution(df1, df2).inverseCumulativeProbability(probability);
  }

  private static Interval agreementInterval(double icc, double rows, double columns, double error, int n, int k, double high) {
    var a = k * icc / (n * (1 - icc));
    var b = 1 + k * icc * (n - 1) / (n * (1 - icc));
    var v = Math.pow(a * columns + b * error, 2) / (Math.pow(a * columns, 2) / (k - 1) + Math.pow(b * error, 2) / ((n - 1.0) * (k - 1)));
    if (!(v > 0) || Double.isInfinite(v)) {
      return Interval.UNDEFINED;
    }
    var f1 = quantile(high, n - 1.0, v);
    var f2 = quantile(high, v, n - 1.0);
    var low = n * (rows - f1 * error) / (f1 * (k * columns + ((double) k * n - k - n) * error) + n * rows);
    var up = n * (f2 * rows - error) / (k * columns + ((double) k * n - k - n) * error + n * f2 * rows);
    return new Interval(low, up);
  }

  /** Mean squares of rows, columns and what is left. */
  record TwoWay(double rows, double columns, double residual, double total) {

    static TwoWay of(ScoreMatrix complete) {
      var n = complete.persons();
      var k = complete.items();
      var cells = new double[n][];
      for (var p = 0; p < n; p++) {
        cells[p] = complete.row(p);
      }
      var grand = Arrays.stream(cells).mapToDouble(r -> Arrays.stream(r).sum()).sum() / n / k;
      double rows = 0;
      double total = 0;
      for (var row : cells) {
        rows += k * Math.pow(Arrays.stream(row).average().orElse(0) - grand, 2);
        total += Arrays.stream(row).map(v -> (v - grand) * (v - grand)).sum();
      }
      double columns = 0;
      for (var i = 0; i < k; i++) {
        columns += n * Math.pow(Arrays.stream(complete.column(i)).average().orElse(0) - grand, 2);
      }
      return new TwoWay(rows / (n - 1), columns / (k - 1), Math.max(0, total - rows - columns) / ((n - 1.0) * (k - 1)), total);
    }
  }
}
