package org.zhigai.workbook.read;

import org.zhigai.monitoring.intake.ColumnReading;

/** A rectangle of cells, 0-based, both ends included. */
public record Area(int top, int left, int bottom, int right) {

  public boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  /** In A1 notation: {@code D3:AG240}, or {@code D3} for one cell. */
  public String a1() {
    var first = name(top, left);
    return top == bottom && left == right ? first : first + ":" + name(bottom, right);
  }

  /** A cell's name: {@code AG240} for row 239, column 32. */
  public static String name(int row, int column) {
    return ColumnReading.letters(column) + (row + 1);
  }

  /** Reads {@code B2} or {@code B2:D9}; null when it is neither. */
  static @org.jspecify.annotations.Nullable Area parse(String range) {
    var colon = range.indexOf(':');
    var from = cell(colon < 0 ? range : range.substring(0, colon));
    var to = colon < 0 ? from : cell(range.substring(colon + 1));
    return from == null || to == null || to[0] < from[0] || to[1] < from[1]
        ? null
        : new Area(from[0], from[1], to[0], to[1]);
  }

  /** Row and column of {@code B2}, 0-based; null when it is no cell of a sheet. */
  static int @org.jspecify.annotations.Nullable [] cell(String name) {
    var column = 0;
    var at = 0;
    while (at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z' && at < 4) {
      column = column * 26 + name.charAt(at) - 'A' + 1;
      at++;
    }
    var row = 0;
    var digits = at;
    while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9' && at - digits < 8) {
      row = row * 10 + name.charAt(at) - '0';
      at++;
    }
    var whole = at == name.length() && column > 0 && column <= Grid.MAX_COLUMNS && row > 0 && row <= Grid.MAX_ROWS;
    return whole ? new int[] {row - 1, column - 1} : null;
  }
}
