package org.zhigai.stats;

/**
 * Marks are decimals, and neither a {@code float} nor a sum of {@code double}s is one. Here they become the decimal that was meant, so
 * that six of ten items of 1.4 are .6 of the paper, and totals do not depend on the order in which items are added.
 */
public final class Marks {
  private static final double HUNDREDTHS = 100;
  private static final double FINE = 1e6;
  /** How far a number that was a {@code float} may lie off, relatively and at most. */
  private static final double FLOAT = 1e-6;
  private static final double MOST = 1e-3;
  private static final double LARGE = 1e9;
  private static final double SUMS = 1e-9;
  private static final int[] FRACTIONS = {3, 6, 7, 9, 12};

  private Marks() {}

  /**
   * The decimal of at most two places that was stored, else of at most four, else the simple fraction: a third of a mark as a {@code float} is off
   * by a hundred-millionth, and a dozen of them by enough to part two equal totals. Else the stored number itself.
   */
  public static double of(float stored) {
    var two = Math.rint(stored * HUNDREDTHS) / HUNDREDTHS;
    if ((float) two == stored) {
      return two;
    }
    var four = Math.rint(stored * HUNDREDTHS * HUNDREDTHS) / (HUNDREDTHS * HUNDREDTHS);
    return (float) four == stored ? four : fraction(stored);
  }

  private static double fraction(float stored) {
    for (var parts : FRACTIONS) {
      var near = Math.rint((double) stored * parts) / parts;
      if ((float) near == stored) {
        return near;
      }
    }
    return stored;
  }

  /** A sum on the grid of hundredths when it lies there but for rounding, else on that of millionths; {@code NaN} stays. */
  public static double of(double sum) {
    var two = Math.rint(sum * HUNDREDTHS) / HUNDREDTHS;
    if (Math.abs(two - sum) <= Math.min(MOST, FLOAT * Math.max(1, Math.abs(sum)))) {
      return two + 0.0;
    }
    return Math.abs(sum) < LARGE ? Math.rint(sum * FINE) / FINE + 0.0 : sum;
  }

  /** Whether a score reaches a line drawn across it; sums may lie a rounding below what they stand for. */
  public static boolean reaches(double score, double line) {
    return score >= line - SUMS * Math.max(1, Math.abs(line));
  }

  /** −1, 0 or 1 as the first lies below, at or above the second; numbers no further apart than sums err are the same. */
  public static int compare(double first, double second) {
    var apart = first - second;
    return Math.abs(apart) <= SUMS * Math.max(1, Math.max(Math.abs(first), Math.abs(second))) ? 0 : apart > 0 ? 1 : -1;
  }

  /** Which of {@code steps} equal steps from 0 to {@code full} a score lies in, 0-based; a score at an edge in the upper one. */
  public static int step(double score, double full, int steps) {
    return Math.clamp((int) Math.floor(score / full * steps + SUMS * steps), 0, steps - 1);
  }
}
