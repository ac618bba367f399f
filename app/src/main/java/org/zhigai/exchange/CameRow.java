package org.zhigai.exchange;

import java.util.List;
import java.util.Map;

/**
 * A row of a table that came back.
 *
 * @param place in the file, as a spreadsheet counts: {@code 整改台账!7}
 * @param entry 台账编号 as it stands in the row, or over it in a merged cell; empty where neither
 * @param head whether the row says itself what its entry is
 * @param measure 措施编号; empty where it says none
 * @param cells what the row says, by heading; a heading is missing where the file has no such column, or where another row says it for this one
 * @param mark what it carries unseen; empty where nothing
 */
record CameRow(String place, String entry, boolean head, String measure, Map<String, String> cells, String mark) {
  static final String PROBLEM = "问题编号";
  static final String STATUS = "完成情况";
  /** Headings of what is decided elsewhere. */
  static final List<String> READ = List.of(PROBLEM, STATUS);

  CameRow {
    cells = Map.copyOf(cells);
  }

  String cell(LedgerColumn column) {
    return cells.getOrDefault(column.heading(), "");
  }

  boolean says(LedgerColumn column) {
    return !cell(column).isEmpty();
  }
}
