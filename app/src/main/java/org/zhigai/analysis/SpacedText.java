package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A text file whose cells are parted by spaces, as statistics programs write them, comes as a single column: parts it. */
final class SpacedText {

  private SpacedText() {}

  /** The table in its columns; the table itself when its one column is no such text. */
  static RawTable parted(RawTable table) {
    if (!table.sheet().isEmpty() || table.columns() != 1) {
      return table;
    }
    var rows = IntStream.range(0, table.rows().size()).mapToObj(r -> cells(table.cell(r, 0))).toList();
    var filled = rows.stream().filter(r -> !r.isEmpty()).toList();
    if (filled.size() < 2) {
      return table;
    }
    var width = filled.get(1).size();
    // A line of headings has one cell less when rows are named.
    var named = filled.getFirst().size() == width - 1;
    if (width < 2 || filled.stream().skip(1).anyMatch(r -> r.size() != width) || (!named && filled.getFirst().size() != width)) {
      return table;
    }
    var out = new ArrayList<>(rows);
    if (named) {
      var first = IntStream.range(0, rows.size()).filter(r -> !rows.get(r).isEmpty()).findFirst().orElse(0);
      var heading = new ArrayList<>(List.of(""));
      heading.addAll(rows.get(first));
      out.set(first, heading);
    }
    return new RawTable(table.file(), table.sheet(), out);
  }

  private static List<String> cells(String line) {
    return line.isBlank()
        ? List.of()
        : Arrays.stream(line.strip().split("\\s+"))
            .map(c -> c.length() > 1 && c.startsWith("\"") && c.endsWith("\"") ? c.substring(1, c.length() - 1) : c).toList();
  }
}
