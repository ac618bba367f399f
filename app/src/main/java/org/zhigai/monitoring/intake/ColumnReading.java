package org.zhigai.monitoring.intake;

import java.util.List;

/**
 * How a column was understood.
 *
 * @param index 0-based column in the sheet
 * @param header its heading, levels joined by a space
 * @param fullMark full mark of an item or subject column; NaN otherwise
 * @param confidence 0–1
 * @param witnesses who spoke for the meaning: {@code HEADING}, {@code VALUES}, {@code NEIGHBOURS}, {@code SHEETS}, {@code PERSON}
 */
public record ColumnReading(int index, String header, Meaning meaning, double fullMark, double confidence, List<String> witnesses) {
  public ColumnReading {
    witnesses = List.copyOf(witnesses);
  }

  /** A column told by its heading. */
  public ColumnReading(int index, String header, Meaning meaning, double fullMark) {
    this(index, header, meaning, fullMark, 1, List.of("HEADING"));
  }

  /** A column's letters: {@code AG} for 32. */
  public static String letters(int column) {
    return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
  }
}
