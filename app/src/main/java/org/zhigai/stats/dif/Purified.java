package org.zhigai.stats.dif;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhigai.stats.ScoreMatrix;

/** Which items the matching score is made of. */
final class Purified {
  private static final int MOST_ROUNDS = 10;
  private static final double LEVEL = .05;

  private Purified() {}

  /**
   * Items found to differ leave the matching score of the others, again and again until the same items are found (Holland and Thayer
   * 1988; Candell and Drasgow 1988).
   *
   * @param test all items by these anchors; the item looked at always counts in its own
   * @param differs whether an item was found to differ
   */
  static <T> List<T> of(int items, boolean purified, Function<boolean[], List<T>> test, Predicate<T> differs) {
    var anchors = new boolean[items];
    Arrays.fill(anchors, true);
    var out = test.apply(anchors);
    for (var again = 1; purified && again < MOST_ROUNDS; again++) {
      var next = new boolean[items];
      for (var i = 0; i < items; i++) {
        next[i] = !differs.test(out.get(i));
      }
      if (Arrays.equals(next, anchors)) {
        break;
      }
      anchors = next;
      out = test.apply(anchors);
    }
    return out;
  }

  /** Whether a test says so; one that is not defined does not. */
  static boolean significant(double p) {
    return p < LEVEL;
  }

  /** The score of each row on the anchors, and on the item itself; {@code NaN} for a row with any gap, whatever the anchors. */
  static double[] matching(ScoreMatrix scores, boolean[] anchors, int item) {
    var out = new double[scores.persons()];
    for (var p = 0; p < out.length; p++) {
      for (var i = 0; i < anchors.length; i++) {
        double score = scores.get(p, i);
        out[p] += anchors[i] || i == item || Double.isNaN(score) ? score : 0;
      }
    }
    return out;
  }
}
