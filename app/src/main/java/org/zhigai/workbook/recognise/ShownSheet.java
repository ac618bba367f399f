package org.zhigai.workbook.recognise;

import java.util.HashMap;
import java.util.Map;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.read.Grid;

/** A grid as a person looks at it. */
final class ShownSheet implements SheetCells {
  private final Grid grid;
  private final Map<Long, Integer> spans = new HashMap<>();

  ShownSheet(Grid grid) {
    this.grid = grid;
    for (var area : grid.merges()) {
      if (area.right() > area.left()) {
        spans.put((long) area.top() << 32 | area.left(), area.right() - area.left() + 1);
      }
    }
  }

  @Override
  public String name() {
    return grid.name();
  }

  @Override
  public int rows() {
    return grid.rows();
  }

  @Override
  public int columns() {
    return grid.columns();
  }

  @Override
  public String text(int row, int column) {
    var cell = grid.cell(row, column);
    return cell.kind() == Cell.Kind.DATE ? cell.head() : cell.text();
  }

  @Override
  public boolean isNumber(int row, int column) {
    return grid.cell(row, column).isNumber();
  }

  @Override
  public int span(int row, int column) {
    return spans.getOrDefault((long) row << 32 | column, 1);
  }
}
