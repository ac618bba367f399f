package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.workbook.read.Area;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;

/** What looks like somebody's results and stands in no table of a sheet: above the first header, between two, beside them. */
final class Residue {
  private static final int LEAST_ROWS = 2;

  private final SheetView view;
  private final List<Area> covered;

  Residue(SheetView view, List<Table> tables) {
    this.view = view;
    this.covered = tables.stream().map(t -> new Area(first(t), t.left(), t.bottom(), t.right())).toList();
  }

  private static int first(Table table) {
    return table.headerRows().isEmpty() ? table.top() : Math.min(Collections.min(table.headerRows()), table.top());
  }

  /**
   * Where it stands.
   *
   * @param rows in number
   * @param found its first cell
   */
  record Left(Area area, int rows, String found) {}

  Optional<Left> find() {
    var rows = IntStream.range(0, view.rows()).filter(this::holdsResults).boxed().toList();
    if (rows.size() < LEAST_ROWS) {
      return Optional.empty();
    }
    var columns = rows.stream().flatMap(r -> free(r).boxed()).toList();
    var first = rows.getFirst();
    return Optional.of(new Left(
        new Area(first, Collections.min(columns), rows.getLast(), Collections.max(columns)), rows.size(),
        view.value(first, free(first).findFirst().orElseThrow())));
  }

  /** Two numbers, or a number beside a name. */
  private boolean holdsResults(int row) {
    var looks = new ArrayList<CellLook>();
    free(row).forEach(c -> looks.add(CellLook.of(view.cell(row, c))));
    var numbers = Collections.frequency(looks, CellLook.NUMBER);
    return numbers >= 2 ? !looks.contains(CellLook.SUMMARY) : numbers == 1 && looks.contains(CellLook.NAME);
  }

  /** Filled cells of no table. */
  private IntStream free(int row) {
    var across = covered.stream().filter(a -> row >= a.top() && row <= a.bottom()).toList();
    return IntStream.range(0, view.grid().width(row)).filter(c -> across.stream().noneMatch(a -> a.contains(row, c)) && !view.grid().cell(row, c).isBlank());
  }
}
