package org.zhigai.stats.trust;

import org.zhigai.stats.Interval;

/** Explanations of reliability beside alpha, of raters, of generalisability and of mixed models. */
public final class ExplainReliability {
  private static final double RELIABLE = 0.8;
  private static final double HARDLY_RELIABLE = 0.6;

  private ExplainReliability() {}

  private static String next(double value) {
    return value >= RELIABLE ? "reliable" : value >= HARDLY_RELIABLE ? "groups-only" : "unreliable";
  }

  /** @param itemVariances sum of the items' variances */
  public static Explanation lambda2(double value, double itemVariances, double totalVariance, int n, Trust trust) {
    var first = 1 - itemVariances / totalVariance;
    return Explanation.of("lambda2", trust, next(value), itemVariances, totalVariance, value - first, value, n);
  }

  public static Explanation lambda6(double value, double totalVariance, int n, Trust trust) {
    return Explanation.of("lambda6", trust, next(value), (1 - value) * totalVariance, totalVariance, value, n);
  }

  public static Explanation kr21(double value, int items, double mean, double variance, int n, Trust trust) {
    return Explanation.of("kr21", trust, next(value), items, mean, variance, value, n);
  }

  /** @param oddEven stepped up */
  public static Explanation split(double oddEven, double worst, double best, int splits, int n, Trust trust) {
    return Explanation.of("split", trust, next(oddEven), oddEven / (2 - oddEven), oddEven, splits, worst, best, n);
  }

  public static Explanation alphaWithout(double without, double alpha, int items, Trust trust) {
    return Explanation.of("alpha-without", trust, without > alpha + .01 ? "flat" : "discriminates", items - 1, without, alpha, without - alpha);
  }

  public static Explanation rater(double value, double f, int raters, Interval interval, int n, Trust trust) {
    return Explanation.of("rater", trust, next(value), f, raters, value, interval.low(), interval.high(), n);
  }

  /** @param error variance of the errors that count */
  public static Explanation generalisability(boolean relative, double value, double error, int n, Trust trust) {
    var person = error * value / (1 - value);
    return Explanation.of(relative ? "generalisability" : "dependability", trust, next(value), person, error, value, n);
  }

  /** @param ratio of likelihoods against the model without */
  public static Explanation mixed(double variance, double within, double share, double ratio, double p, int groups, Trust trust) {
    return Explanation.of("mixed", trust, share < .05 ? "alike" : "between", variance, within, 100 * share, ratio, p, groups);
  }

  /** How far slopes differ between groups. */
  public static Explanation slopes(double mean, double variance, double ratio, double p, int groups, Trust trust) {
    var spread = 1.96 * Math.sqrt(variance);
    return Explanation.of("slopes", trust, p > .05 ? "no-difference" : "group-apart", mean, variance, mean - spread, mean + spread, ratio, p, groups);
  }
}
