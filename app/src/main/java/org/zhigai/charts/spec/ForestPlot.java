package org.zhigai.charts.spec;

import java.util.List;

/**
 * Differences from a benchmark with their intervals, one a line; filled where the interval leaves out zero.
 *
 * @param zeroLabel name of the line at zero: 区
 * @param axis what is measured and its unit
 */
public record ForestPlot(Heading heading, List<ForestRow> rows, String zeroLabel, String axis) implements ChartSpec {
  public ForestPlot {
    rows = List.copyOf(rows);
  }

  /**
   * A line, in the axis's unit.
   *
   * @param low lower end of the interval; NaN when there is none
   * @param note at the end of the row, the numbers in words
   */
  public record ForestRow(String label, double estimate, double low, double high, String note) {}
}
