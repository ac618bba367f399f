package org.zhigai.charts.spec;

import java.util.List;

/**
 * Shares of proficiency levels, one stacked bar a row, centred on the pass line: levels below it run left, the others right.
 *
 * @param levels names, lowest first
 * @param passFrom index of the first level that passes
 * @param rows top down
 * @param passLabel name of the pass line; empty where the subtitle says it
 */
public record LevelShareBars(Heading heading, List<String> levels, int passFrom, List<LevelRow> rows, String passLabel) implements ChartSpec {
  public LevelShareBars {
    levels = List.copyOf(levels);
    rows = List.copyOf(rows);
    if (passFrom < 1 || passFrom >= levels.size()) {
      throw new IllegalArgumentException("the pass line lies between two levels");
    }
    for (var row : rows) {
      if (!row.shares().isEmpty() && row.shares().size() != levels.size()) {
        throw new IllegalArgumentException("a share for each level: " + row.label());
      }
    }
  }

  /**
   * A bar.
   *
   * @param shares of the levels, 0–1, lowest first; empty when too few pupils to be shown
   * @param note at the end of the row: {@code n=38}
   */
  public record LevelRow(String label, List<Double> shares, String note, Role role) {
    public LevelRow {
      shares = List.copyOf(shares);
    }
  }
}
