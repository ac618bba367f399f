package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as cells. Row and column numbers are 0-based; outside what is filled every cell is blank. A merged area holds its
 * value in its first cell only, as in the file.
 */
public final class Grid {
  static final int MAX_ROWS = 1_048_576;
  static final int MAX_COLUMNS = 16_384;

  private final String name;
  private final boolean hidden;
  private final List<Cell @Nullable []> rows;
  private final int columns;
  private final List<Area> merges;
  private final Set<Integer> hiddenRows;
  private final Set<Integer> hiddenColumns;
  private final List<ReadNote> notes;

  Grid(
      String name,
      boolean hidden,
      List<Cell @Nullable []> rows,
      List<Area> merges,
      Set<Integer> hiddenRows,
      Set<Integer> hiddenColumns,
      List<ReadNote> notes) {
    this.name = name;
    this.hidden = hidden;
    this.rows = rows;
    this.merges = List.copyOf(merges);
    this.hiddenRows = Set.copyOf(hiddenRows);
    this.hiddenColumns = Set.copyOf(hiddenColumns);
    this.notes = List.copyOf(notes);
    var widest = 0;
    for (var row : rows) {
      widest = Math.max(widest, row == null ? 0 : row.length);
    }
    this.columns = widest;
  }

  public String name() {
    return name;
  }

  public boolean isHidden() {
    return hidden;
  }

  /** One past the last filled row. */
  public int rows() {
    return rows.size();
  }

  /** One past the last filled column. */
  public int columns() {
    return columns;
  }

  public List<Area> merges() {
    return merges;
  }

  /** The same cells under another name. */
  Grid named(String other) {
    return new Grid(other, hidden, rows, merges, hiddenRows, hiddenColumns, notes);
  }

  /** What its cells do not say and a person must be told. */
  public List<ReadNote> notes() {
    return notes;
  }

  public boolean isRowHidden(int row) {
    return hiddenRows.contains(row);
  }

  public boolean isColumnHidden(int column) {
    return hiddenColumns.contains(column);
  }

  public Cell cell(int row, int column) {
    if (row < 0 || column < 0 || row >= rows.size()) {
      return Cell.BLANK;
    }
    var cells = rows.get(row);
    return cells == null || column >= cells.length ? Cell.BLANK : cells[column];
  }

  /** One past the last cell that is kept of a row; 0 for an empty one. */
  public int width(int row) {
    var cells = row < 0 || row >= rows.size() ? null : rows.get(row);
    return cells == null ? 0 : cells.length;
  }

  /** The sheet turned over: rows become columns. Hidden rows are forgotten. */
  public Grid transposed() {
    var builder = new GridBuilder(name, hidden);
    for (var r = 0; r < rows.size(); r++) {
      for (var c = 0; c < columns; c++) {
        builder.put(c, r, cell(r, c));
      }
    }
    merges.forEach(m -> builder.merge(new Area(m.left(), m.top(), m.right(), m.bottom())));
    return builder.build();
  }

  /** Other cells, by row and column, under this sheet's name; nothing is merged or hidden. */
  public Grid laidOut(Map<Integer, Map<Integer, Cell>> cells) {
    return new Grid(name, hidden, List.of(), List.of(), Set.of(), Set.of(), notes).changed(cells, Set.of());
  }

  /**
   * This sheet with some cells changed; everything else is shared with it.
   *
   * @param cells new values by row and column
   * @param emptied rows of which nothing but those values stays
   */
  public Grid changed(Map<Integer, Map<Integer, Cell>> cells, Set<Integer> emptied) {
    var out = new ArrayList<Cell @Nullable []>(rows);
    for (var row : emptied) {
      if (row >= 0 && row < out.size()) {
        out.set(row, null);
      }
    }
    cells.forEach((row, values) -> {
      while (out.size() <= row) {
        out.add(null);
      }
      var old = out.get(row);
      var width = Math.max(old == null ? 0 : old.length, values.keySet().stream().mapToInt(c -> c + 1).max().orElse(0));
      var fresh = new Cell[width];
      for (var c = 0; c < width; c++) {
        fresh[c] = values.getOrDefault(c, old == null || c >= old.length ? Cell.BLANK : old[c]);
      }
      out.set(row, fresh);
    });
    return new Grid(name, hidden, out, merges, hiddenRows, hiddenColumns, notes);
  }
}
