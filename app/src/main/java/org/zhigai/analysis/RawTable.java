package org.zhigai.analysis;

import java.util.List;

/**
 * A sheet as text, cell by cell, before anybody has said what its columns are.
 *
 * @param file name of the file, without its folder
 * @param sheet name of the sheet; empty for a text file
 * @param rows top down, blank rows included so that a row's place is its number in the file; rows may differ in length,
 *     and one of no cells at all is a line that has not even separators
 */
public record RawTable(String file, String sheet, List<List<String>> rows) {

  public RawTable {
    rows = List.copyOf(rows);
  }

  /** The text of a cell, 0-based; empty outside the table. */
  public String cell(int row, int column) {
    if (row >= rows.size()) {
      return "";
    }
    var cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  /** One past the last column that any row fills. */
  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** How a spreadsheet calls a cell: {@code B7}. */
  public static String address(int row, int column) {
    var letters = new StringBuilder();
    for (var c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
