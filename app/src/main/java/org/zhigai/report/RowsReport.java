package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;

/** The table of any kind of record, as its kind declares it. */
final class RowsReport {
  private static final Words ZH = new Words(Lang.ZH);

  private RowsReport() {}

  static <K> SheetReport of(Letterhead head, org.zhigai.rows.Kind<K> kind, Facts facts) {
    var columns = new ArrayList<SheetReport.Column>();
    columns.add(new SheetReport.Column("序号", "", 5, SheetReport.Align.CENTRE));
    columns.add(new SheetReport.Column("编号", "", 13, SheetReport.Align.CENTRE));
    kind.columns().forEach(c -> columns.add(new SheetReport.Column(ZH.say(kind.label(c.field())), "", c.width(), SheetReport.Align.LEFT)));
    var rows = new ArrayList<List<SheetReport.Cell>>();
    for (var row : facts.rows(kind)) {
      var cells = new ArrayList<SheetReport.Cell>();
      cells.add(new SheetReport.Figure(rows.size() + 1, "0"));
      cells.add(new SheetReport.Text(row.number()));
      kind.columns().forEach(c -> cells.add(cell(row, c.field(), facts)));
      rows.add(cells);
    }
    var title = ZH.say(kind.title());
    return new SheetReport(title, "", head.school() + title, head.reportingLine(), head.dateLine(), SheetReport.Paper.A4, columns, rows, List.of(), Sheets.FOOTER);
  }

  private static <K, V> SheetReport.Cell cell(Row<K> row, Field<K, V> field, Facts facts) {
    return new SheetReport.Text(ZH.text(facts.shown(field.type().said(row.get(field)))));
  }
}
