package org.zhigai.workbook.read;

import java.util.HashSet;
import java.util.Set;

/** Places that merged cells of rows above take up, in formats that do not say in which column a cell stands. */
final class Spans {
  private static final int MOST = 200_000;

  private final Set<Long> taken = new HashSet<>();

  /** A cell over {@code down} rows and {@code across} columns. */
  void add(int row, int column, int down, int across) {
    for (var r = 1; r < down; r++) {
      for (var c = 0; c < across && taken.size() < MOST; c++) {
        taken.add(key(row + r, column + c));
      }
    }
  }

  /** The first column from {@code column} on that no cell above takes up. */
  int free(int row, int column) {
    var out = column;
    while (taken.contains(key(row, out))) {
      out++;
    }
    return out;
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }
}
