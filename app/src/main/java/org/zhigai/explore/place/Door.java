package org.zhigai.explore.place;

/**
 * A way from a mark of a chart, or from a row of its table, to a closer look.
 *
 * @param row of the chart and the table, 0 the first
 * @param column of the chart, or {@link #WHOLE_ROW}
 */
public record Door(int row, int column, Place to) {
  /** The door is wherever one touches the row. */
  public static final int WHOLE_ROW = -1;
}
