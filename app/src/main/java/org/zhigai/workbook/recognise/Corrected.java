package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.read.Grid;
import org.zhigai.workbook.recognise.columns.Settle;
import org.zhigai.workbook.recognise.header.FindTables;
import org.zhigai.workbook.recognise.header.ReadHeader;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Subjects;

/** Applies what a person said of a sheet: to its cells first, then to its tables, then to what they are held to be. */
final class Corrected {
  /** A header this close below an empty row begins a table of its own. */
  private static final int APART = 4;
  /** What a person says outweighs everything else. */
  private static final double SURELY = 9;

  private final Corrections said;
  private final Context around;
  private @Nullable Table largest;

  /** @param around what the sheet's name, the file's name and the other sheets say */
  Corrected(Corrections said, Context around) {
    this.said = said;
    this.around = around;
  }

  /** The sheet without excluded rows and with the values that were set. */
  static Grid grid(Grid grid, Corrections said) {
    if (said.excluded().isEmpty() && said.values().isEmpty()) {
      return grid;
    }
    var cells = new HashMap<Integer, Map<Integer, Cell>>();
    var emptied = new HashSet<Integer>();
    said.excluded().forEach(e -> emptied.add(e.row() - 1));
    for (var area : grid.merges()) {
      if (emptied.contains(area.top()) && area.bottom() > area.top() && area.bottom() < grid.rows()) {
        // The rows below keep what they were told by the first one.
        for (var r = area.top() + 1; r <= area.bottom(); r++) {
          cells.computeIfAbsent(r, k -> new HashMap<>()).putIfAbsent(area.left(), grid.cell(area.top(), area.left()));
        }
      }
    }
    said.values().forEach(v -> cells.computeIfAbsent(v.row(), k -> new HashMap<>()).put(v.column(), Cell.text(v.after())));
    return grid.changed(cells, emptied);
  }

  List<Table> tables(SheetView view) {
    var found = said.header().map(h -> under(view, h)).orElseGet(() -> new FindTables(view, around).find());
    var out = found.stream().map(Settle::columns).map(this::told).toList();
    largest = out.stream().max(Comparator.comparingInt(t -> t.columns().size() * (t.bottom() - t.top() + 2))).orElse(null);
    return out;
  }

  /** What a table is; as a person said for the largest of a sheet. */
  Optional<ShapeRules.Verdict> judge(Table table) {
    if (said.leavesOut()) {
      return Optional.empty();
    }
    return said.kind().isPresent() && table.equals(largest)
        ? Optional.of(ShapeRules.asTold(table, said.kind().get()))
        : ShapeRules.judge(table);
  }

  /** The table under the header a person pointed at, and what follows it after an empty row or under the same header again. */
  private List<Table> under(SheetView view, Corrections.Header header) {
    var rows = header.rows().stream().map(r -> r - 1).filter(r -> r >= 0 && r < view.rows()).toList();
    var last = view.columns() - 1;
    if (header.isMissing() && last >= 0) {
      var all = ReadHeader.without(view, 0, last);
      return all.columns().isEmpty() ? List.of() : List.of(all.table(view.rows() - 1, around));
    }
    if (rows.isEmpty() || last < 0) {
      return List.of();
    }
    var head = header.exact() ? ReadHeader.exactly(view, rows, 0, last) : ReadHeader.at(view, rows.getFirst(), 0, 0, last);
    if (head.columns().isEmpty()) {
      return List.of();
    }
    var finder = new FindTables(view, around);
    var next = finder.nextHeader(head.dataTop(), view.rows(), head.left(), head.right());
    while (next >= 0 && !repeats(view, rows.getFirst(), next) && !isApart(view, next, head)) {
      next = finder.nextHeader(next + 1, view.rows(), head.left(), head.right());
    }
    var out = new ArrayList<Table>();
    var titles = finder.titles(0, head.headerTop(), 0, last);
    out.add(head.table(next < 0 ? view.rows() - 1 : next - 1, Context.of(titles).or(around)));
    if (next >= 0) {
      finder.find(titleTop(view, next, head), head.left(), head.right(), out);
    }
    return out;
  }

  private static boolean repeats(SheetView view, int row, int other) {
    for (var c = 0; c < view.columns(); c++) {
      if (!view.head(row, c).equals(view.head(other, c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(SheetView view, int row, ReadHeader head) {
    return titleTop(view, row, head) < row;
  }

  /** The row under the empty row that parts two tables; {@code row} itself when nothing does. */
  private static int titleTop(SheetView view, int row, ReadHeader head) {
    for (var r = row - 1; r >= Math.max(head.dataTop(), row - APART); r--) {
      if (view.isRowBlank(r, head.left(), head.right())) {
        return r;
      }
    }
    return row;
  }

  private Table told(Table table) {
    var told = table.context().told(said);
    var columns = new ArrayList<Column>();
    table.columns().forEach(c -> columns.add(column(c)));
    said.columns().keySet().stream().sorted().filter(i -> table.columns().stream().noneMatch(c -> c.index() == i)).forEach(i -> {
      var head = table.headerRows().isEmpty() ? "" : table.view().head(table.headerRows().getLast(), i);
      columns.add(column(new Column(i, Heading.of(head).name(), null, List.of(), Heading.of(head).fullMark(), i)));
    });
    columns.sort(Comparator.comparingInt(Column::index));
    var open = table.doubts().stream().filter(d -> d.columns().isEmpty() || !said.columns().keySet().containsAll(d.columns())).toList();
    return new Table(table.view(), table.headerRows(), table.about(), columns, table.top(), table.bottom(), table.sides(), open, told);
  }

  private Column column(Column c) {
    var upper = said.subject().isEmpty() ? c.upper() : c.upper().stream().filter(u -> Subjects.of(u) == null).toList();
    var meaning = said.columns().get(c.index());
    var fullMark = said.fullMarks().getOrDefault(c.index(), c.fullMark());
    if (meaning == null) {
      return c.under(upper).withFullMark(fullMark);
    }
    var named = c.head().isEmpty() ? ColumnReading.letters(c.index()) : c.head();
    return new Column(c.index(), named, null, upper, fullMark, c.index()).as(HeadWord.valueOf(meaning.name()), SURELY, ColumnWitness.PERSON);
  }
}
