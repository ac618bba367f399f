package org.zhigai.ui.intake;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.zhigai.monitoring.intake.SheetCells;

/** How wide the columns of a sheet are shown, in pixels: as wide as what stands in their first rows, within reason. */
record ColumnWidths(double[] widths) {
  private static final int ROWS = 60;
  private static final double NARROWEST = 64;
  private static final double WIDEST = 200;
  private static final double PADDING = 18;
  private static final double WIDE_LETTER = 13;
  private static final double NARROW_LETTER = 7.4;
  private static final double CAPITAL = 9.2;
  private static final int LAST_NARROW = 0x2E7F;

  /** @param heads what stands at the head of each column */
  static ColumnWidths of(SheetCells cells, IntFunction<String> heads) {
    var out = new double[Math.max(1, cells.columns())];
    Arrays.setAll(out, c -> Math.max(NARROWEST, PADDING + width(heads.apply(c))));
    for (var r = 0; r < Math.min(ROWS, cells.rows()); r++) {
      for (var c = 0; c < out.length; c++) {
        if (out[c] < WIDEST && cells.span(r, c) == 1 && !isTitle(cells, r, c)) {
          out[c] = Math.min(WIDEST, Math.max(out[c], PADDING + width(cells.text(r, c))));
        }
      }
    }
    return new ColumnWidths(out);
  }

  /** A line that stands alone in its row runs over its neighbours. */
  private static boolean isTitle(SheetCells cells, int row, int column) {
    return cells.text(row, column).length() > 8 && cells.text(row, column + 1).isEmpty() && cells.text(row, column + 2).isEmpty()
        && !cells.isNumber(row, column);
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c > LAST_NARROW ? WIDE_LETTER : Character.isUpperCase(c) ? CAPITAL : NARROW_LETTER).sum();
  }

  double of(int column) {
    return column < widths.length ? widths[column] : NARROWEST;
  }

  /** Of {@code many} columns from one on. */
  double of(int column, int many) {
    var sum = 0.0;
    for (var c = column; c < column + many; c++) {
      sum += of(c);
    }
    return sum;
  }

  /** The first column from which on the last ones fit into a room. */
  int lastFirst(double room) {
    var left = room;
    for (var c = widths.length - 1; c > 0; c--) {
      left -= widths[c];
      if (left < widths[c - 1]) {
        return c;
      }
    }
    return 0;
  }
}
