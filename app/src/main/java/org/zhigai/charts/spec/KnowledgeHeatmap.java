package org.zhigai.charts.spec;

import java.util.List;

/**
 * Rates of knowledge points (rows) by class (columns), coloured by their distance from the row's benchmark; the rate stands in the
 * cell.
 *
 * @param rates a row each, a rate 0–1 each column; NaN is "not measured"
 * @param benchmarks of each row, 0–1; NaN when there is none, the row then stays uncoloured
 * @param legend the words at the ends and the middle of the scale: below, equal, above
 */
public record KnowledgeHeatmap(
    Heading heading, List<String> rows, List<Column> columns, List<List<Double>> rates, List<Double> benchmarks, Legend legend)
    implements ChartSpec {
  public KnowledgeHeatmap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    rates = rates.stream().map(List::copyOf).toList();
    benchmarks = List.copyOf(benchmarks);
    if (rates.size() != rows.size() || benchmarks.size() != rows.size()) {
      throw new IllegalArgumentException("a row of rates and a benchmark for each label");
    }
    for (var row : rates) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a rate for each column");
      }
    }
  }

  /**
   * A column.
   *
   * @param hidden what stands in its cells instead of rates, {@code n<5}; empty when shown
   */
  public record Column(String label, Role role, String hidden) {}

  /** Words of the colour scale. */
  public record Legend(String below, String equal, String above) {}
}
