package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.value.SeenText;

/** Fills a grid cell by cell, in any order, and refuses to grow past what a school's sheet can be. */
public final class GridBuilder {
  private static final int MAX_SLOTS = 24_000_000;
  private static final int MAX_MERGES = 60_000;

  private String name;
  private boolean hidden;
  private final List<Cell @Nullable []> rows = new ArrayList<>();
  private final List<Area> merges = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<ReadNote> notes = new ArrayList<>();
  private final Noticed noticed = new Noticed();
  private long slots;

  public GridBuilder(String name, boolean hidden) {
    this.name = SeenText.of(name);
    this.hidden = hidden;
  }

  /** @throws org.zhigai.kernel.UserFault when the sheet becomes larger than the program reads */
  public void put(int row, int column, Cell cell) {
    if (cell.isBlank() || row < 0 || column < 0 || row >= Grid.MAX_ROWS || column >= Grid.MAX_COLUMNS) {
      return;
    }
    while (rows.size() <= row) {
      rows.add(null);
    }
    var cells = rows.get(row);
    if (cells == null || cells.length <= column) {
      cells = grown(cells, column);
      rows.set(row, cells);
    }
    cells[column] = cell;
  }

  /** Merges past a number no person makes are forgotten: their cells keep their values. */
  public void merge(Area area) {
    if (merges.size() < MAX_MERGES) {
      merges.add(area);
    }
  }

  /** For files that say only behind its cells that a sheet is hidden. */
  void hide() {
    hidden = true;
  }

  public void hideRow(int row) {
    hiddenRows.add(row);
  }

  /** @param until the first column behind them */
  void hideColumns(int from, int until) {
    for (var c = Math.max(0, from); c < Math.min(until, Grid.MAX_COLUMNS); c++) {
      hiddenColumns.add(c);
    }
  }

  /** Says of a cell that its stored result is to be calculated when the file is opened: a column of nothing but zeros was never calculated. */
  void doubtful(int row, int column) {
    noticed.doubtful(row, column);
  }

  /** The sheet shows no zeros. */
  void hideZeros() {
    noticed.zerosHidden();
  }

  void note(ReadNote note) {
    notes.add(note);
  }

  /** For files that say only at their end what a sheet is called. */
  Grid build(String called) {
    name = called;
    return build();
  }

  public Grid build() {
    noticed.settle(rows);
    for (var r = 0; r < rows.size(); r++) {
      var cells = rows.get(r);
      if (cells != null) {
        var last = cells.length;
        while (last > 0 && cells[last - 1].isBlank()) {
          last--;
        }
        if (last < cells.length) {
          rows.set(r, Arrays.copyOf(cells, last));
        }
      }
    }
    notes.addAll(noticed.notes(rows, hiddenRows));
    return new Grid(name, hidden, rows, merges, hiddenRows, hiddenColumns, notes);
  }

  private Cell[] grown(Cell @Nullable [] old, int column) {
    var size = old == null ? column + 1 : Math.max(column + 1, Math.min(Grid.MAX_COLUMNS, old.length * 3 / 2));
    slots += size - (old == null ? 0 : old.length);
    if (slots > MAX_SLOTS) {
      throw ReadFaults.tooLarge(name);
    }
    var out = new Cell[size];
    var kept = old == null ? 0 : old.length;
    if (old != null) {
      System.arraycopy(old, 0, out, 0, kept);
    }
    Arrays.fill(out, kept, size, Cell.BLANK);
    return out;
  }
}
