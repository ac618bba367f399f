package org.zhigai.monitoring.intake;

/**
 * How a column was understood.
 *
 * @param index 0-based column in the sheet
 * @param header its heading, levels joined by a space
 * @param fullMark full mark of an item or subject column; NaN otherwise
 */
public record ColumnReading(int index, String header, Meaning meaning, double fullMark) {

  /** A column's letters: {@code AG} for 32. */
  public static String letters(int column) {
    return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
  }
}
