package org.zhigai.monitoring.intake;

/**
 * How a column was understood.
 *
 * @param index 0-based column in the sheet
 * @param header its heading, levels joined by a space
 * @param fullMark full mark of an item or subject column; NaN otherwise
 */
public record ColumnReading(int index, String header, Meaning meaning, double fullMark) {}
