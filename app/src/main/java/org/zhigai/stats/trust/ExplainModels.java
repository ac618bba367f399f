package org.zhigai.stats.trust;

import org.zhigai.stats.Interval;

/** Explanations of whether models fit and of what they say of guessing. */
public final class ExplainModels {
  /** Close fit by Maydeu-Olivares and Joe 2014. */
  private static final double CLOSE = .05;
  private static final double OFTEN = .35;

  private ExplainModels() {}

  /** @param interval 90 % of the root mean square error */
  public static Explanation fit(double statistic, int df, double p, double rmsea, Interval interval, int n, Trust trust) {
    return Explanation.of("m2", trust, rmsea <= CLOSE ? "fits" : "misfits", statistic, df, p, rmsea, interval.low(), interval.high(), n);
  }

  /** Guessing and place of an item of three parameters. */
  public static Explanation guessing(double guess, double se, double b, double a, Trust trust) {
    return Explanation.of("lower-asymptote", trust, guess > OFTEN ? "guessed" : a < .4 ? "flat" : "location", 100 * guess, 100 * se, b, 50 + 50 * guess);
  }
}
