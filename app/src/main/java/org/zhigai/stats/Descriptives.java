package org.zhigai.stats;

import java.util.Arrays;

/**
 * What a sample looks like.
 *
 * <p>{@code n = 0}: every number but n is {@code NaN}. {@code n = 1}: the spread is {@code NaN}, all else is the value itself.
 *
 * @param n values that are present
 * @param mean arithmetic mean
 * @param sd standard deviation with divisor n − 1
 * @param min least value
 * @param p10 what a tenth lie below, by the quartiles' rule
 * @param q1 lower quartile (linear between order statistics at 1 + (n − 1)/4, Hyndman and Fan's type 7)
 * @param median middle
 * @param q3 upper quartile
 * @param p90 what nine tenths lie below
 * @param max greatest value
 */
public record Descriptives(
    int n, double mean, double sd, double min, double p10, double q1, double median, double q3, double p90, double max) {

  /** Describes the values that are present; {@code NaN} counts as missing. */
  public static Descriptives of(double[] values) {
    var present = present(values);
    var n = present.length;
    if (n == 0) {
      return new Descriptives(
          0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    Arrays.sort(present);
    var mean = mean(present);
    return new Descriptives(
        n,
        mean,
        Math.sqrt(variance(present, mean)),
        present[0],
        quantile(present, 0.1),
        quantile(present, 0.25),
        quantile(present, 0.5),
        quantile(present, 0.75),
        quantile(present, 0.9),
        present[n - 1]);
  }

  /** The t interval of the mean; not defined below two values, a point when all values are equal. */
  public Interval meanInterval(double level) {
    return n < 2
        ? Interval.UNDEFINED
        : Interval.around(mean, Quantiles.tTwoSided(level, n - 1) * standardError());
  }

  /** sd / √n; {@code NaN} below two values. */
  public double standardError() {
    return sd / Math.sqrt(n);
  }

  public static double[] present(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  public static double mean(double[] values) {
    double sum = 0;
    for (var v : values) {
      sum += v;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  /** Divisor n − 1; {@code NaN} below two values; exactly zero when all are equal. */
  public static double variance(double[] values, double mean) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double sum = 0;
    var constant = true;
    for (var v : values) {
      sum += (v - mean) * (v - mean);
      constant &= v == values[0];
    }
    return constant ? 0 : sum / (values.length - 1);
  }

  /** The quantile of values already in ascending order, at least one of them. */
  public static double quantile(double[] sorted, double probability) {
    var at = probability * (sorted.length - 1);
    var below = (int) Math.floor(at);
    var above = Math.min(below + 1, sorted.length - 1);
    var gap = sorted[above] - sorted[below];
    if (Double.isInfinite(gap)) {
      // Two finite values may lie further apart than a double reaches; their weighted sum does not.
      return (1 - (at - below)) * sorted[below] + (at - below) * sorted[above];
    }
    return Math.min(sorted[above], sorted[below] + (at - below) * gap);
  }
}
