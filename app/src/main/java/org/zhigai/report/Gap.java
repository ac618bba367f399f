package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table in which something is missing.
 *
 * @param empty how many of its cells hold nothing
 * @param of how many there are
 * @param asked whether the table is not complete without it; else it is told because all of it is empty
 */
public record Gap(Run heading, int empty, int of, boolean asked) {

  /** Columns that must be filled and are not everywhere, and others that nobody has filled at all. */
  public static List<Gap> in(SheetReport report) {
    var grid = report.grid();
    var first = firsts(grid);
    var out = new ArrayList<Gap>();
    for (var c = 0; c < grid.columns().size(); c++) {
      var column = grid.columns().get(c);
      var at = c;
      var rows = column.joined() ? first : grid.rows();
      var empty = (int) rows.stream().filter(row -> row.get(at).isEmpty()).count();
      if (empty > 0 && (column.asked() || empty == rows.size())) {
        out.add(new Gap(column.header(), empty, rows.size(), column.asked()));
      }
    }
    return out;
  }

  /** The first row of each thing. */
  private static List<List<Run>> firsts(Block.Grid grid) {
    if (grid.groups().isEmpty()) {
      return grid.rows();
    }
    var out = new ArrayList<List<Run>>();
    var at = 0;
    for (var many : grid.groups()) {
      out.add(grid.rows().get(at));
      at += many;
    }
    return out;
  }
}
