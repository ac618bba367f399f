package org.zhigai.stats.trust;

import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.Alpha;

/** Explanations of the numbers that schools meet. Marks and rates come in as they are; shares and rates are told in per cent. */
public final class Explain {
  /** Below this a reliability does not carry judgements of single persons. */
  private static final double RELIABLE = 0.8;

  /** Below this it does not carry comparisons of groups either. */
  private static final double HARDLY_RELIABLE = 0.6;

  private static final double DISCRIMINATES = 0.2;

  private Explain() {}

  /** A mean with an interval, of marks. */
  public static Explanation mean(double mean, int n, Interval interval, Trust trust) {
    return Explanation.of("mean", trust, n < 2 ? "more" : "interval", mean * n, n, mean, interval.low(), interval.high());
  }

  public static Explanation sd(double sd, int n, Trust trust) {
    return Explanation.of("sd", trust, "spread", sd * sd * (n - 1), n, sd);
  }

  /** How many of how many, with Wilson's interval. */
  public static Explanation rate(int reached, int n, Interval interval, Trust trust) {
    return Explanation.of(
        "rate", trust, "interval", reached, n, 100.0 * reached / n, interval.low() * 100, interval.high() * 100);
  }

  /**
   * Points got of points possible: a knowledge point, an ability level, a single item.
   *
   * @param mean points a person
   * @param full points possible
   * @param items how many items they come from
   */
  public static Explanation scoreRate(double mean, double full, int items, int n, Interval interval, Trust trust) {
    return Explanation.of(
        "score-rate", trust, items < 2 ? "single-item" : "score-rate", mean, full, 100 * mean / full, items, n, interval.low() * 100,
        interval.high() * 100);
  }

  /** The same beside a benchmark, both 0–1. */
  public static Explanation gap(double rate, double benchmark, Interval interval, int n, Trust trust) {
    var next = !interval.defined() || interval.contains(benchmark) ? "gap-unsure" : rate < benchmark ? "gap-below" : "gap-above";
    return Explanation.of(
        "gap", trust, next, rate * 100, benchmark * 100, (rate - benchmark) * 100, interval.low() * 100, interval.high() * 100, n);
  }

  public static Explanation difficulty(double mean, double full, int n, Trust trust) {
    var p = mean / full;
    return Explanation.of("difficulty", trust, p < .3 ? "hard" : p > .95 ? "easy" : "difficulty", mean, full, p, n);
  }

  public static Explanation itemRest(double r, int n, Interval interval, Trust trust) {
    return Explanation.of("item-rest", trust, discrimination(r, interval), r, n, .5 * Math.log((1 + r) / (1 - r)), interval.low(), interval.high());
  }

  /** @param upper score rate of the upper 27 % */
  public static Explanation d27(double upper, double lower, int n, Interval interval, Trust trust) {
    return Explanation.of("d27", trust, discrimination(upper - lower, interval), upper, lower, upper - lower, n, interval.low(), interval.high());
  }

  private static String discrimination(double value, Interval interval) {
    return value >= DISCRIMINATES ? "discriminates" : interval.high() >= DISCRIMINATES ? "flat-unsure" : "flat";
  }

  /** @param itemVariances sum of the items' variances */
  public static Explanation alpha(Alpha alpha, double itemVariances, double totalVariance, Trust trust) {
    return Explanation.of(
        "alpha", trust, reliability(alpha.value()), alpha.k(), itemVariances, totalVariance, alpha.value(), alpha.interval().low(),
        alpha.interval().high(), alpha.n());
  }

  public static Explanation omega(double total, double hierarchical, int n, Trust trust) {
    return Explanation.of("omega", trust, total >= HARDLY_RELIABLE && hierarchical < .5 ? "many-things" : reliability(total), 100 * total, 100 * hierarchical,
        n);
  }

  private static String reliability(double value) {
    return value >= RELIABLE ? "reliable" : value >= HARDLY_RELIABLE ? "groups-only" : "unreliable";
  }

  /** The standard error of measurement from the spread of the totals. */
  public static Explanation sem(double sd, double alpha, double sem, Trust trust) {
    return Explanation.of("sem", trust, "sem", sd, Math.max(0, alpha), sem, 1.96 * sem);
  }

  /** The difference of two means. */
  public static Explanation difference(double first, double second, Interval interval, double p, Trust trust) {
    var next = interval.contains(0) ? "no-difference" : "difference";
    return Explanation.of("difference", trust, next, first, second, first - second, interval.low(), interval.high(), p);
  }

  public static Explanation hedgesG(double difference, double g, Interval interval, Trust trust) {
    var next = interval.contains(0) ? "no-difference" : Math.abs(g) < .2 ? "small" : "difference";
    return Explanation.of("hedges-g", trust, next, difference, g, interval.low(), interval.high());
  }

  public static Explanation cliffDelta(double delta, Interval interval, Trust trust) {
    return Explanation.of("cliff", trust, interval.contains(0) ? "no-difference" : "difference", 50 + 50 * delta, delta, interval.low(), interval.high());
  }

  /** What of a variance lies between groups. */
  public static Explanation icc(double between, double within, double icc, int groups, Interval interval, Trust trust) {
    return Explanation.of(
        "icc", trust, icc < .05 ? "alike" : "between", between, within, 100 * icc, groups, interval.low() * 100, interval.high() * 100);
  }

  /** A group's effect, drawn towards nothing. */
  public static Explanation shrunken(double effect, int n, Interval interval, Trust trust) {
    return Explanation.of("shrunken", trust, interval.contains(0) ? "no-difference" : "group-apart", n, effect, interval.low(), interval.high());
  }

  public static Explanation correlation(double r, int n, Interval interval, Trust trust) {
    return Explanation.of("correlation", trust, interval.contains(0) ? "no-relation" : "relation", r, n, 100 * r * r, interval.low(), interval.high());
  }

  /** @param least change of a single person that is more than error */
  public static Explanation reliableChange(double sd, double reliability, double least, int up, int down, Trust trust) {
    return Explanation.of("rci", trust, "rci", sd, reliability, least, up, down);
  }

  /** What the weakest gain by luck. */
  public static Explanation regression(double correlation, double expected, double observed, int n, Trust trust) {
    return Explanation.of("regression", trust, observed > expected ? "beyond-luck" : "luck", correlation, expected, observed, observed - expected, n);
  }

  /** An ability and its place on the scale of 500 and 100. */
  public static Explanation ability(double theta, double se, Trust trust) {
    return Explanation.of(
        "ability", trust, "ability", theta, se, 500 + 100 * theta, 500 + 100 * (theta - 1.96 * se), 500 + 100 * (theta + 1.96 * se));
  }

  /** An item's place by slope and intercept. */
  public static Explanation location(double a, double d, double b, Trust trust) {
    return Explanation.of("location", trust, a < .4 ? "flat" : "location", d, a, b);
  }

  /** @param prevalence share of persons who master the point */
  public static Explanation mastery(double prevalence, double accuracy, int items, Trust trust) {
    return Explanation.of("mastery", trust, accuracy < .8 ? "add-items" : "mastery", 100 * prevalence, 100 * accuracy, items);
  }

  /** @param oddsRatio reference over focal */
  public static Explanation dif(double oddsRatio, double delta, double chi2, double q, Trust trust) {
    var next = q > .05 || Double.isNaN(q) || Math.abs(delta) < 1 ? "no-dif" : "dif";
    return Explanation.of("dif", trust, next, oddsRatio, Math.log(oddsRatio), delta, chi2, q);
  }

  public static Explanation caution(double mean, int n, Trust trust) {
    return Explanation.of("caution", trust, mean > .3 ? "cautious" : "orderly", mean, n);
  }

  public static Explanation linking(double slope, double shift, int anchors, int dropped, Trust trust) {
    return Explanation.of("linking", trust, "linking", slope, shift, slope * .5 + shift, anchors, dropped);
  }

  /** Chances of being right with none and with all of what an item asks for. */
  public static Explanation guessing(double guess, double slip, double seGuess, double seSlip, Trust trust) {
    var next = guess > .4 ? "guessed" : slip > .4 ? "slipped" : "discriminates";
    return Explanation.of("guess", trust, next, 100 * guess, 100 * slip, 100 * (1 - slip - guess), 100 * seGuess, 100 * seSlip);
  }

  /** How exactly abilities are known: their spread beside their errors. */
  public static Explanation abilityReliability(double reliability, int n, Trust trust) {
    return Explanation.of("ability-reliability", trust, reliability(reliability), reliability, 1 - reliability, n);
  }

  /** An interval by drawing the same rows, or clusters, again and again. */
  public static Explanation resampled(double value, Interval interval, int units, Trust trust) {
    return Explanation.of("resampled", trust, "interval", value, units, interval.low(), interval.high());
  }

  /** What treatment adds at an equal start. */
  public static Explanation adjusted(double raw, double adjusted, Interval interval, int nTreated, int nComparison, double least, Trust trust) {
    var next = !interval.defined() || interval.contains(0) ? "no-difference" : adjusted > 0 ? "worked" : "worse";
    return Explanation.of("adjusted", trust, next, raw, adjusted, interval.low(), interval.high(), nTreated, nComparison, least);
  }
}
