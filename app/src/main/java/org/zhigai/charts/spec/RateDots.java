package org.zhigai.charts.spec;

import java.util.List;

/**
 * Rates 0–100 %, one a line: a dot with its interval, and an upright stroke where the benchmark stands.
 *
 * @param rateName name of the dots: the school
 * @param benchmarkName name of the strokes: the district
 * @param intervalName name of the thin lines
 */
public record RateDots(Heading heading, List<RateRow> rows, String rateName, String benchmarkName, String intervalName)
    implements ChartSpec {
  public RateDots {
    rows = List.copyOf(rows);
  }

  /**
   * A line, all 0–1; NaN when there is none.
   *
   * @param low lower end of the interval
   * @param note at the end of the row, the numbers in words
   */
  public record RateRow(String label, double rate, double low, double high, double benchmark, String note, Role role) {

    /** One of many like it. */
    public RateRow(String label, double rate, double low, double high, double benchmark, String note) {
      this(label, rate, low, high, benchmark, note, Role.PART);
    }
  }
}
