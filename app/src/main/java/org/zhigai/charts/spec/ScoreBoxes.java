package org.zhigai.charts.spec;

import java.util.List;

/**
 * How marks lie in each class: a box from the lower to the upper quartile with the median in it, whiskers
 * where the lowest and the highest tenth begin: the least and greatest mark are a pupil's own.
 * Rows stand in the order they are given, which is that of the classes.
 *
 * @param fullMark where the scale ends
 * @param benchmark mean of the district in marks; NaN when there is none
 */
public record ScoreBoxes(Heading heading, List<BoxRow> rows, double fullMark, double benchmark, String benchmarkLabel, String axis)
    implements ChartSpec {
  public ScoreBoxes {
    rows = List.copyOf(rows);
  }

  /**
   * A box, in marks; NaN throughout for a row that is hidden or empty.
   *
   * @param note at the end of the row: {@code n=38}, {@code n<5}
   * @param outline how densely marks lie at evenly spaced places from {@code low} to {@code high}, in one unit for all rows: the box is then
   *     drawn as a violin of that width; empty for a box
   */
  public record BoxRow(
      String label, double low, double q1, double median, double q3, double high, String note, Role role, List<Double> outline) {
    public BoxRow {
      outline = List.copyOf(outline);
    }

    /** A box. */
    public BoxRow(String label, double low, double q1, double median, double q3, double high, String note, Role role) {
      this(label, low, q1, median, q3, high, note, role, List.of());
    }
  }
}
