package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts a report together column by column: what a column is called and what stands in it are written once, side by side. */
final class Sheets<T> {
  static final List<String> FOOTER = List.of("填报人：", "审核人：", "主要负责人（签字）：", "联系电话：");

  private final List<SheetReport.Column> columns = new ArrayList<>();
  private final List<Function<T, SheetReport.Cell>> cells = new ArrayList<>();

  Sheets<T> text(String header, int width, Function<T, String> value) {
    return column(new SheetReport.Column(header, "", width, SheetReport.Align.LEFT), t -> new SheetReport.Text(value.apply(t)));
  }

  Sheets<T> centred(String header, int width, Function<T, String> value) {
    return column(
        new SheetReport.Column(header, "", width, SheetReport.Align.CENTRE), t -> new SheetReport.Text(value.apply(t)));
  }

  Sheets<T> grouped(String group, String header, int width, Function<T, SheetReport.Cell> value) {
    return column(new SheetReport.Column(header, group, width, SheetReport.Align.CENTRE), value);
  }

  private Sheets<T> column(SheetReport.Column column, Function<T, SheetReport.Cell> value) {
    columns.add(column);
    cells.add(value);
    return this;
  }

  /** The report; the first column is the running number 序号. */
  SheetReport of(Kind kind, Letterhead head, SheetReport.Paper paper, List<T> lines, List<String> notes) {
    var rows = new ArrayList<List<SheetReport.Cell>>();
    for (var line : lines) {
      var row = new ArrayList<SheetReport.Cell>();
      row.add(new SheetReport.Figure(rows.size() + 1, "0"));
      cells.forEach(c -> row.add(c.apply(line)));
      rows.add(row);
    }
    var all = new ArrayList<SheetReport.Column>();
    all.add(new SheetReport.Column("序号", "", 5, SheetReport.Align.CENTRE));
    all.addAll(columns);
    return new SheetReport(
        kind.title(), "附件" + (kind.ordinal() + 1), head.school() + kind.title(), head.reportingLine(),
        head.dateLine(), paper, all, rows, notes, FOOTER);
  }
}
