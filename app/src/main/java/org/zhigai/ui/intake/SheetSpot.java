package org.zhigai.ui.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhigai.monitoring.intake.ColumnReading;

/** A cell's place, 0-based, and how people write it. */
record SheetSpot(int row, int column) {
  private static final Pattern ROWS = Pattern.compile("([1-9]\\d{0,6}):\\d+");
  private static final Pattern FIRST_CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})(?::.*)?");

  /** The first cell of a range in A1 notation, or of whole rows such as {@code 7:7}; empty when it is none, as for a whole sheet. */
  static Optional<SheetSpot> of(String range) {
    var rows = ROWS.matcher(range);
    if (rows.matches()) {
      return Optional.of(new SheetSpot(Integer.parseInt(rows.group(1)) - 1, 0));
    }
    var m = FIRST_CELL.matcher(range);
    if (!m.matches()) {
      return Optional.empty();
    }
    var column = m.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    return Optional.of(new SheetSpot(Integer.parseInt(m.group(2)) - 1, column));
  }

  String name() {
    return ColumnReading.letters(column) + (row + 1);
  }
}
