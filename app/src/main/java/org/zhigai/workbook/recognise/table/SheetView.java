package org.zhigai.workbook.recognise.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Origin;
import org.zhigai.workbook.read.Area;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.read.Grid;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;

/** A grid in which every cell of a merged area says what its first cell says, and which knows its file. */
public final class SheetView {
  private static final int MAX_FILLED = 400_000;
  private static final Places TURNED = (r, c) -> new Area(c, r, c, r);

  /** Where a cell of a sheet that is laid out otherwise stands in the file. */
  public interface Places {
    Area of(int row, int column);
  }

  private final Grid grid;
  private final String file;
  private final @Nullable Places places;
  private final Map<Long, Area> merged = new HashMap<>();
  private final Map<String, Heading> headings = new HashMap<>();
  private final Map<String, Optional<HeadWord>> words = new HashMap<>();

  public SheetView(Grid grid, String file) {
    this(grid, file, null);
  }

  private SheetView(Grid grid, String file, @Nullable Places places) {
    this.grid = grid;
    this.file = file;
    this.places = places;
    for (var area : grid.merges()) {
      var bottom = Math.min(area.bottom(), grid.rows() - 1);
      var right = Math.min(area.right(), grid.columns() - 1);
      var size = (long) (bottom - area.top() + 1) * (right - area.left() + 1);
      if (size > 0 && merged.size() + size <= MAX_FILLED) {
        for (var r = area.top(); r <= bottom; r++) {
          for (var c = area.left(); c <= right; c++) {
            merged.put(key(r, c), area);
          }
        }
      }
    }
  }

  public Grid grid() {
    return grid;
  }

  public int rows() {
    return grid.rows();
  }

  public int columns() {
    return grid.columns();
  }

  public Cell cell(int row, int column) {
    var own = grid.cell(row, column);
    if (own.isBlank() && !merged.isEmpty()) {
      var area = merged.get(key(row, column));
      return area == null ? own : grid.cell(area.top(), area.left());
    }
    return own;
  }

  /**
   * A cell of a pupil's or an item's row: merged cells fill downwards but not to the right, so that a footer across the sheet
   * is not everybody's score.
   */
  public Cell data(int row, int column) {
    var own = grid.cell(row, column);
    if (own.isBlank() && !merged.isEmpty()) {
      var area = merged.get(key(row, column));
      return area == null || area.left() != column ? own : grid.cell(area.top(), area.left());
    }
    return own;
  }

  /** A data cell's text as written, without spaces around it. */
  public String value(int row, int column) {
    return data(row, column).text().strip();
  }

  /** A cell as a heading: cleaned, a date read back as what was typed. */
  public String head(int row, int column) {
    return Clean.head(cell(row, column).head());
  }

  /** A cell as a heading taken apart. */
  public Heading heading(int row, int column) {
    return headings.computeIfAbsent(cell(row, column).head(), Heading::of);
  }

  /** What a cell says as a heading, item labels included; null for nothing known. */
  @Nullable
  public HeadWord word(int row, int column) {
    return words.computeIfAbsent(cell(row, column).head(), h -> Optional.ofNullable(ColumnWord.known(Heading.of(h)))).orElse(null);
  }

  public String text(int row, int column) {
    return Clean.line(cell(row, column).text());
  }

  /** The merged area a cell lies in; the cell itself when in none. */
  public Area area(int row, int column) {
    var area = merged.get(key(row, column));
    return area == null ? new Area(row, column, row, column) : area;
  }

  /** Whether the cell begins what it shows: it is no continuation of a merged area. */
  public boolean isStart(int row, int column) {
    var area = area(row, column);
    return area.top() == row && area.left() == column;
  }

  public boolean isRowBlank(int row, int left, int right) {
    for (var c = left; c <= Math.min(right, grid.width(row) - 1); c++) {
      if (!grid.cell(row, c).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The same sheet with people down and items across, for sheets that have it the other way round; addresses stay the file's. */
  public SheetView turnedOver() {
    return new SheetView(grid.transposed(), file, TURNED);
  }

  public boolean isTurned() {
    return places == TURNED;
  }

  /** Cells of this sheet laid out otherwise; addresses stay the file's. */
  public SheetView laidOut(Map<Integer, Map<Integer, Cell>> cells, Places where) {
    return new SheetView(grid.laidOut(cells), file, where);
  }

  public Origin at(int row, int column) {
    return range(row, column, row, column);
  }

  public Origin range(int top, int left, int bottom, int right) {
    var low = Math.max(top, bottom);
    var far = Math.max(left, right);
    if (places == null) {
      return new Origin(file, grid.name(), new Area(top, left, low, far).a1());
    }
    var a = places.of(top, left);
    var b = places.of(low, far);
    var area = new Area(Math.min(a.top(), b.top()), Math.min(a.left(), b.left()), Math.max(a.bottom(), b.bottom()), Math.max(a.right(), b.right()));
    return new Origin(file, grid.name(), area.a1());
  }

  public Origin whole() {
    return new Origin(file, grid.name(), "");
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }
}
