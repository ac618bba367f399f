package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;

/**
 * The print layout of a kind, declared column by column: what a column is called, how wide it is and what stands in it, side by side. The .xlsx and the
 * .docx are made of the same declaration.
 */
final class Sheets<T> {
  static final Lang LANG = Lang.ZH;
  private static final List<Run> FOOTER =
      List.of(Run.of("填报人："), Run.of("审核人："), Run.of("主要负责人（签字）："), Run.of("联系电话："));

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Run>> cells = new ArrayList<>();

  Sheets<T> left(String header, int width, Function<T, Run> value) {
    return column(new Column(header, width, Align.LEFT), value);
  }

  Sheets<T> centred(String header, int width, Function<T, Run> value) {
    return column(new Column(header, width, Align.CENTRE), value);
  }

  Sheets<T> grouped(String group, String header, int width, Function<T, Run> value) {
    return column(new Column(Run.of(header), group, width, Align.CENTRE), value);
  }

  Sheets<T> column(Column column, Function<T, Run> value) {
    columns.add(column);
    cells.add(value);
    return this;
  }

  /** A table of the chain. */
  SheetReport of(Submitted table, Letterhead head, List<T> lines) {
    var notes = new Words(LANG).say("report.notes." + table.name().toLowerCase(Locale.ROOT)).lines().map(Run::of).toList();
    return of(table.title(), "附件" + (table.ordinal() + 1), head, Document.Paper.A3, lines, notes);
  }

  /** The first column is the running number 序号. */
  SheetReport of(String title, String attachment, Letterhead head, Document.Paper paper, List<T> lines, List<Run> notes) {
    var rows = new ArrayList<List<Run>>();
    for (var line : lines) {
      var row = new ArrayList<Run>();
      row.add(Run.count(rows.size() + 1));
      cells.forEach(c -> row.add(c.apply(line)));
      rows.add(row);
    }
    var all = new ArrayList<Column>();
    all.add(new Column("序号", 5, Align.CENTRE));
    all.addAll(columns);
    return new SheetReport(
        LANG, title, attachment, head.school() + title, head.reportingLine(), head.dateLine(), paper, new Block.Grid(all, rows), notes, FOOTER);
  }
}
