package org.zhigai.stats.trust;

/**
 * Which counts not to print, so that no small group can be read off, not even by taking the others from the total. Counts of
 * zero are not hidden and cannot cover another (nobody is behind them, and everybody knows).
 */
public final class Suppression {

  private Suppression() {}

  /**
   * Cells of one total that is printed: hides every count of 1 … threshold − 1, and then the smallest others until what is
   * hidden is at least two cells that together reach the threshold, or nothing is left to hide.
   */
  public static boolean[] hide(int[] counts, int threshold) {
    var out = new boolean[counts.length];
    for (var i = 0; i < counts.length; i++) {
      out[i] = counts[i] > 0 && counts[i] < threshold;
    }
    cover(counts, out, threshold);
    return out;
  }

  /** A table whose row and column totals are printed: every row and every column is covered as one total's cells are. */
  public static boolean[][] hide(int[][] table, int threshold) {
    var out = new boolean[table.length][];
    var columns = 0;
    for (var r = 0; r < table.length; r++) {
      out[r] = hide(table[r], threshold);
      columns = Math.max(columns, table[r].length);
    }
    var changed = true;
    while (changed) {
      changed = false;
      for (var c = 0; c < columns; c++) {
        changed |= coverColumn(table, out, c, threshold);
      }
      for (var r = 0; r < table.length; r++) {
        changed |= cover(table[r], out[r], threshold);
      }
    }
    return out;
  }

  private static boolean coverColumn(int[][] table, boolean[][] hidden, int c, int threshold) {
    var counts = new int[table.length];
    var flags = new boolean[table.length];
    for (var r = 0; r < table.length; r++) {
      if (c < table[r].length) {
        counts[r] = table[r][c];
        flags[r] = hidden[r][c];
      }
    }
    var changed = cover(counts, flags, threshold);
    for (var r = 0; r < table.length; r++) {
      if (c < table[r].length) {
        hidden[r][c] = flags[r];
      }
    }
    return changed;
  }

  private static boolean cover(int[] counts, boolean[] hidden, int threshold) {
    var changed = false;
    while (true) {
      var cells = 0;
      long sum = 0;
      var next = -1;
      for (var i = 0; i < counts.length; i++) {
        if (hidden[i]) {
          cells++;
          sum += counts[i];
        } else if (counts[i] > 0 && (next < 0 || counts[i] < counts[next])) {
          next = i;
        }
      }
      if (cells == 0 || (cells > 1 && sum >= threshold) || next < 0) {
        return changed;
      }
      hidden[next] = true;
      changed = true;
    }
  }
}
