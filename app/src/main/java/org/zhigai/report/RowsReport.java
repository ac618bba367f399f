package org.zhigai.report;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.value.Value;

/** The table of any kind of record, as its kind declares it. */
final class RowsReport {
  private static final int NUMBER_WIDTH = 13;
  /** Columns no wider hold one short thing, which stands in the middle. */
  private static final int NARROW = 10;
  /** What a sheet of A4 holds at a size that can be read. */
  private static final int FITS_A4 = 130;

  private RowsReport() {}

  static <K> SheetReport of(Letterhead head, Kind<K> kind, Facts facts) {
    var words = new Words(Sheets.LANG);
    var layout = new Sheets<Row<K>>().centred(words.say("report.number"), NUMBER_WIDTH, row -> Run.of(row.number()));
    for (var column : kind.columns()) {
      layout.column(new Column(words.say(kind.label(column.field())), column.width(), align(column)), row -> cell(row, column.field(), facts));
    }
    var wide = kind.columns().stream().mapToInt(Kind.Column::width).sum() + NUMBER_WIDTH;
    return layout.of(
        words.say(kind.title()), head, wide > FITS_A4 ? Document.Paper.A3 : Document.Paper.A4, facts.rows(kind), List.of());
  }

  private static <K> Align align(Kind.Column<K> column) {
    return switch (absent(column.field())) {
      case Value.Day _,Phrase _ -> Align.CENTRE;
      case Value _ -> Align.RIGHT;
      default -> column.width() <= NARROW ? Align.CENTRE : Align.LEFT;
    };
  }

  private static <K, V> Object absent(Field<K, V> field) {
    return field.type().said(field.absent());
  }

  private static <K, V> Run cell(Row<K> row, Field<K, V> field, Facts facts) {
    return Run.said(facts.shown(field.type().said(row.get(field))));
  }
}
