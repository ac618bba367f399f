package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Run;

/** A table, declared column by column: what it is called, how wide it is and what stands in it, side by side. */
final class Tables<T> {
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Run>> cells = new ArrayList<>();
  private List<Integer> groups = List.of();

  Tables<T> left(String header, int width, Function<T, Run> cell) {
    return column(header, width, Align.LEFT, cell);
  }

  Tables<T> centred(String header, int width, Function<T, Run> cell) {
    return column(header, width, Align.CENTRE, cell);
  }

  Tables<T> right(String header, int width, Function<T, Run> cell) {
    return column(header, width, Align.RIGHT, cell);
  }

  private Tables<T> column(String header, int width, Align align, Function<T, Run> cell) {
    columns.add(new Column(header, width, align));
    cells.add(cell);
    return this;
  }

  /** The column declared last has one cell for all rows of a thing. */
  Tables<T> once() {
    var last = columns.removeLast();
    columns.add(new Column(last.header(), last.group(), last.width(), last.align(), true, last.asked(), last.choices()));
    return this;
  }

  /** Its rows are of things, so many each. */
  Tables<T> things(List<Integer> rowsEach) {
    groups = rowsEach;
    return this;
  }

  /** Its caption above it; what is missing instead, where there is no row. */
  List<Block> of(Run called, List<T> rows, Run missing) {
    return rows.isEmpty() ? List.of(new Block.Lack(missing)) : List.of(new Block.Caption(Block.Caption.Of.TABLE, called), grid(rows));
  }

  private Block.Grid grid(List<T> rows) {
    return new Block.Grid(columns, rows.stream().map(r -> cells.stream().map(c -> c.apply(r)).toList()).toList(), false, groups);
  }
}
