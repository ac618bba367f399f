package org.zhigai.adjustment.diagnosis;

import java.util.List;
import org.zhigai.problems.Power;

/**
 * What a change must be for so many pupils to show it.
 *
 * <p>{@link #least} is read off the simulated schools of the power table: a knowledge point of three items, classes that differ as usual. {@link #items} is the usual
 * sum for the mean of the same pupils before and after: k ≥ 2 e (1.96 + 0.84)² / (n gain²), e the variance by chance of one item's score rate; real
 * change differs from pupil to pupil, so it is a least number.
 */
public final class Detectable {
  /** In four of five schools. */
  private static final double OFTEN = 0.8;
  /** Of the three shares between classes that were simulated the middle one. */
  private static final int USUAL = 1;
  private static final double BOTH = 1.96 + 0.84;
  private static final int LEAST_ITEMS = 3;
  /** A check of more items is no check any more. */
  private static final int MOST_ITEMS = 20;

  private Detectable() {}

  /** The least change of a rate, 0–1, that so many pupils show in four of five cases; NaN when even the largest simulated is not. Smaller numbers than were simulated count as the smallest. */
  public static double least(int pupils, int classes) {
    var found = Power.between(pupils, classes).sizes().get(USUAL).found();
    var below = Power.BELOW;
    for (var i = 0; i < found.size(); i++) {
      if (found.get(i) >= OFTEN) {
        var before = i == 0 ? 0 : found.get(i - 1);
        var from = i == 0 ? 0 : below.get(i - 1);
        return from + (below.get(i) - from) * (OFTEN - before) / (found.get(i) - before);
      }
    }
    return Double.NaN;
  }

  /**
   * How many items of the point a check needs at least; 0 when no usual test is long enough.
   *
   * @param gain 0–1
   */
  public static int items(int pupils, double gain, double itemVariance) {
    if (!(gain > 0) || pupils == 0) {
      return 0;
    }
    var k = (int) Math.ceil(2 * itemVariance * BOTH * BOTH / (pupils * gain * gain) - 1e-9);
    return k > MOST_ITEMS ? 0 : Math.max(LEAST_ITEMS, k);
  }

  /** Variance by chance of one item's score rate, as large as a right-or-wrong item of that rate has it. */
  public static double itemVariance(List<ItemLoss> items) {
    return items.stream().mapToDouble(i -> i.rate() * (1 - i.rate())).average().orElse(0.25);
  }
}
