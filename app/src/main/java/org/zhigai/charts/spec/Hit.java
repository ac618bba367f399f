package org.zhigai.charts.spec;

/**
 * What the pointer is on.
 *
 * @param row index of the spec's row or point, 0 the first
 * @param column index of the spec's column; {@link #NO_COLUMN} where a chart has none
 */
public record Hit(int row, int column) {
  public static final int NO_COLUMN = -1;
}
