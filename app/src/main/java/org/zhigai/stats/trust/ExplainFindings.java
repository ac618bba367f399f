package org.zhigai.stats.trust;

import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** Explanations of what a finding and a verdict rest on. Values and differences are told in their {@link Unit}. */
public final class ExplainFindings {
  private ExplainFindings() {}

  /**
   * A value beside what it is held against, with the interval of their difference.
   *
   * @param how what was tested, and so which side is unfavourable
   */
  public static Explanation contrast(Unit unit, double value, double benchmark, Interval difference, int n, Tested how, Trust trust) {
    var below = value < benchmark;
    var next =
        !difference.defined() || difference.contains(0)
            ? "contrast-unsure"
            : switch (how) {
              case BELOW, WITHIN_PROFILE, EITHER_WAY -> below ? "contrast-below" : "contrast-above";
              case ABOVE -> below ? "contrast-within" : "contrast-beyond";
            };
    return Explanation.of(
        "contrast", trust, next, new Value.Level(value, unit), new Value.Level(benchmark, unit),
        signed(value - benchmark, unit), signed(difference.low(), unit), signed(difference.high(), unit), n);
  }

  /**
   * The chance of a value this far off if nothing were wrong.
   *
   * @param how what was tested
   */
  public static Explanation chance(double p, int n, Tested how, Trust trust) {
    var key =
        switch (how) {
          case BELOW -> "chance";
          case ABOVE -> "chance-above";
          case WITHIN_PROFILE -> "chance-profile";
          case EITHER_WAY -> "chance-both";
        };
    return Explanation.of(key, trust, "chance", told(p), n);
  }

  /** What a chance is the chance of. */
  public enum Tested {
    /** A value this low or lower. */
    BELOW,
    /** A value this high or higher: the lower side is the favourable one. */
    ABOVE,
    /** These items this low or lower beside the other items of the paper. */
    WITHIN_PROFILE,
    /** A difference this large either way. */
    EITHER_WAY
  }

  /** The level of the whole list: the step of Benjamini and Hochberg that gave it; NaN where it is not known. */
  public static Explanation listLevel(double p, int rank, int tests, double q, double level, Trust trust) {
    Object step = Double.isFinite(p) ? step(p, rank, tests, q) : Double.NaN;
    return Explanation.of("list-level", trust, q <= level ? "list-level" : "list-level-no", step, level * 100);
  }

  private static Phrase step(double p, int rank, int tests, double q) {
    return isTiny(p)
        ? Phrase.of("stats.step.tiny", tests, rank, told(q))
        : Phrase.of("stats.step", Phrase.of("stats.p", p), tests, rank, Phrase.of("stats.p", q));
  }

  /** {@code = 0.0213}; below a thousandth only that it is. */
  private static Object told(double p) {
    return Double.isFinite(p) ? isTiny(p) ? Phrase.of("stats.is.tiny") : Phrase.of("stats.is", p) : Double.NaN;
  }

  private static boolean isTiny(double p) {
    return p < 0.001;
  }

  /** Whether a difference is large enough to matter. */
  public static Explanation floor(Unit unit, double size, double floor, Trust trust) {
    return Explanation.of("floor", trust, size >= floor ? "floor" : "floor-no", size(size, unit), size(floor, unit));
  }

  /** Whose change it is. */
  public enum Whose {
    SCHOOL("change"),
    CLASS("change-class");

    private final String key;

    Whose(String key) {
      this.key = key;
    }
  }

  /**
   * How far those who were measured both times moved.
   *
   * @param n of them
   */
  public static Explanation change(Unit unit, Whose whose, double change, int n, Trust trust) {
    return Explanation.of(whose.key, trust, "change", signed(change, unit), n);
  }

  /** The part of a change that comes by itself, because what was picked was picked for being extreme. */
  public static Explanation byItself(Unit unit, double expected, Trust trust) {
    return Explanation.of("by-itself", trust, "by-itself", signed(expected, unit));
  }

  /** What is left of a change when the benchmark's and the part that comes by itself are taken off. */
  public static Explanation net(
      Unit unit, double raw, double benchmark, double expected, double net, Interval interval, int n, Trust trust) {
    var next = !interval.defined() || interval.contains(0) ? "net-unsure" : net > 0 ? "net-up" : "net-down";
    return Explanation.of(
        "net", trust, next, new Value.Figure(raw, unit), operand(benchmark, unit), operand(expected, unit), signed(net, unit),
        signed(interval.low(), unit), signed(interval.high(), unit), n);
  }

  /**
   * The smallest change that would be seen four times out of five.
   *
   * @param half half the width of the interval
   */
  public static Explanation smallest(Unit unit, double least, double half, int n, Trust trust) {
    return Explanation.of("smallest", trust, "smallest", size(half, unit), size(least - half, unit), size(least, unit), n);
  }

  /**
   * How much of the way to the target was gone, all relative to the benchmark.
   *
   * @param gone the change relative to the benchmark
   */
  public static Explanation attainment(Unit unit, double then, double gone, double target, Trust trust) {
    var share = gone / (target - then);
    return Explanation.of(
        "attainment", trust, share >= 1 ? "attained" : "attaining", new Value.Figure(gone, unit), new Value.Figure(target, unit), operand(then, unit),
        new Value.Percent(share));
  }

  private static Value signed(double difference, Unit unit) {
    return new Value.Distance(difference, unit, Value.Sign.SIGNED);
  }

  private static Value size(double distance, Unit unit) {
    return new Value.Distance(distance, unit, Value.Sign.NEVER);
  }

  /** A number that follows a sign of arithmetic: in brackets when it is negative. */
  private static Object operand(double number, Unit unit) {
    var figure = new Value.Figure(number, unit);
    return number < 0 ? Phrase.of("stats.operand", figure) : figure;
  }
}
