package org.zhigai.stats.trust;

import java.util.Arrays;

/**
 * Which counts not to print, so that no small group can be read off, neither by taking the others from the total nor by asking which counts would have been
 * hidden like this. Counts of zero are shown (nobody is behind them, and everybody knows), but where nothing else is left to cover with.
 */
public final class Suppression {

  private Suppression() {}

  /**
   * Cells of one total that is printed: hides every count of 1 … threshold − 1, and then others until each small one may be anything from 1 to
   * threshold − 1, or nothing is left to hide. One that is not small is always among them: two small ones alone say that both are. What
   * covers is told by its place, next after the last small one, and not by its size: a cover that is the smallest of its kind says how large what it covers
   * is not.
   */
  public static boolean[] hide(int[] counts, int threshold) {
    var out = new boolean[counts.length];
    var last = -1;
    for (var i = 0; i < counts.length; i++) {
      out[i] = counts[i] > 0 && counts[i] < threshold;
      last = out[i] ? i : last;
    }
    var covers = 0;
    for (var step = 1; last >= 0 && step < counts.length && (covers == 0 || !isCovered(counts, out, threshold)); step++) {
      var next = (last + step) % counts.length;
      if (counts[next] >= threshold) {
        out[next] = true;
        covers++;
      }
    }
    if (last >= 0 && isTold(counts, out, threshold)) {
      Arrays.fill(out, true);
    }
    return out;
  }

  /** Whether everybody can tell of a line that is hidden whole, but for its zeros, that none is as large as small ones are: there are too many for their sum. */
  private static boolean isTold(int[] counts, boolean[] hidden, int threshold) {
    var room = 2L - threshold;
    for (var i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && !hidden[i]) {
        return false;
      }
      room += counts[i] > 0 ? counts[i] - 1 : 0;
    }
    return room < 0;
  }

  /** Whether a small one may still be as large as small ones are when every other is as small as its sort can be, and everybody knows of what sort it is. */
  private static boolean isCovered(int[] counts, boolean[] hidden, int threshold) {
    var room = 2L - threshold;
    var smallOnes = 0;
    for (var i = 0; i < counts.length; i++) {
      if (hidden[i]) {
        var small = counts[i] < threshold;
        smallOnes += small ? 1 : 0;
        room += counts[i] - (small ? 1 : threshold);
      }
    }
    return smallOnes == 0 || room >= 0;
  }
}
