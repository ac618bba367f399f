package org.zhigai.workbook.recognise.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** A table's cells, column by column, looked at when asked. */
public final class ColumnCells {
  private static final int LOOKED_AT = 300;
  private static final int FIRST = 8;

  private final SheetView view;
  private final List<Integer> rows;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, ColumnValues> values = new HashMap<>();
  /** By column, then by place among {@link #rows}: sums are tried over the same cells again and again. */
  private final Map<Integer, double[]> numbers = new HashMap<>();

  public ColumnCells(Table table) {
    this.view = table.view();
    var filled = table.dataRows().filter(r -> !view.isRowBlank(r, table.left(), table.right())).limit(LOOKED_AT).boxed().toList();
    var own = filled.stream().filter(r -> !isSummary(r, table)).toList();
    this.rows = own.size() * 2 > filled.size() ? own : filled;
    for (var i = 0; i < rows.size(); i++) {
      places.put(rows.get(i), i);
    }
  }

  /** Means and shares among the rows look like nothing else in their columns, and add up to nothing. */
  private boolean isSummary(int row, Table table) {
    return table.columns().stream().limit(FIRST).map(c -> view.grid().cell(row, c.index()))
        .anyMatch(c -> c.kind() == Cell.Kind.TEXT && SummaryWords.isOne(Clean.head(c.text())));
  }

  public ColumnValues at(int column) {
    return values.computeIfAbsent(column, c -> ColumnValues.of(view, rows, c));
  }

  public ColumnValues at(Column column) {
    return at(column.index());
  }

  /** Rows that are looked at. */
  public List<Integer> rows() {
    return rows;
  }

  public String head(int row, Column column) {
    return Clean.head(view.data(row, column.index()).head());
  }

  /** @param row one of {@link #rows} */
  public double number(int row, Column column) {
    return numbers.computeIfAbsent(column.index(), this::numbers)[places.getOrDefault(row, 0)];
  }

  private double[] numbers(int column) {
    return rows.stream().mapToDouble(r -> ScoreMark.number(view.data(r, column))).toArray();
  }
}
