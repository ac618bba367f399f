package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhigai.report.SheetReport;
import org.zhigai.value.ValueWriter;

/** Tables as text, columns aligned, a Chinese character two places wide; long tables only as far as a person reads on. */
final class PlainTables {
  private static final int MOST_ROWS = 40;

  private final PrintWriter out;
  private final String more;

  /** @param more what to say under a table that goes on; empty to print all of it */
  PlainTables(PrintWriter out, String more) {
    this.out = out;
    this.more = more;
  }

  void print(SheetReport table) {
    out.println("== " + table.title() + "  " + table.reportingLine());
    var shown = more.isEmpty() ? table.rows() : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
    var lines = new ArrayList<List<String>>();
    lines.add(table.columns().stream().map(SheetReport.Column::header).toList());
    shown.forEach(r -> lines.add(r.stream().map(PlainTables::text).toList()));
    var widths = new int[table.columns().size()];
    for (var line : lines) {
      for (var c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], width(line.get(c)));
      }
    }
    for (var line : lines) {
      var text = new StringBuilder();
      for (var c = 0; c < widths.length; c++) {
        var gap = " ".repeat(widths[c] - width(line.get(c)));
        var right = table.columns().get(c).align() == SheetReport.Align.RIGHT;
        text.append(c == 0 ? "" : "  ").append(right ? gap + line.get(c) : line.get(c) + gap);
      }
      out.println(text.toString().stripTrailing());
    }
    if (shown.size() < table.rows().size()) {
      out.println(more);
    }
    table.notes().forEach(n -> out.println("  " + n));
    out.println();
  }

  private static String text(SheetReport.Cell cell) {
    return switch (cell) {
      case SheetReport.Text text -> text.value();
      case SheetReport.Figure figure when Double.isFinite(figure.value()) -> number(figure);
      case SheetReport.Figure _ -> "—";
    };
  }

  private static String number(SheetReport.Figure figure) {
    var point = figure.format().indexOf('.');
    return ValueWriter.fixed(figure.value(), point < 0 ? 0 : figure.format().length() - point - 1, false);
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFFEF)) ? 2 : 1).sum();
  }
}
