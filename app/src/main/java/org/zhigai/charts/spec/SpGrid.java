package org.zhigai.charts.spec;

import java.util.Arrays;
import java.util.List;

/**
 * The S-P table: a row a pupil from the most right answers to the fewest, a column an item from the easiest to the hardest, filled where
 * right; the S line stands after as many columns as the row has right, the P line below as many rows as got the column right. Rows bear
 * no name: the form sorts by score, so nobody may be read off it.
 *
 * @param right row by row, sorted both ways
 * @param items names of the columns
 * @param pupils name of the rows as a whole
 */
public record SpGrid(Heading heading, boolean[] right, int rows, List<String> items, String pupils, String easyToHard, String s, String p)
    implements ChartSpec {
  public SpGrid {
    right = right.clone();
    items = List.copyOf(items);
    if (right.length != rows * items.size()) {
      throw new IllegalArgumentException(rows + " × " + items.size() + " is not " + right.length + " cells");
    }
  }

  public boolean at(int row, int item) {
    return right[row * items.size() + item];
  }

  /** How many each row has right. */
  public int[] rightByRow() {
    var out = new int[rows];
    for (var r = 0; r < rows; r++) {
      for (var i = 0; i < items.size(); i++) {
        out[r] += at(r, i) ? 1 : 0;
      }
    }
    return out;
  }

  /** How many have each item right. */
  public int[] rightByItem() {
    var out = new int[items.size()];
    for (var r = 0; r < rows; r++) {
      for (var i = 0; i < out.length; i++) {
        out[i] += at(r, i) ? 1 : 0;
      }
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpGrid that && heading.equals(that.heading) && items.equals(that.items) && Arrays.equals(right, that.right);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + Arrays.hashCode(right);
  }
}
