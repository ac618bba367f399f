package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
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
    var words = new Words(table.lang());
    out.println("== " + table.title() + "  " + table.reportingLine().in(words));
    var shown = more.isEmpty() ? table.grid().rows() : table.grid().rows().subList(0, Math.min(MOST_ROWS, table.grid().rows().size()));
    var lines = new ArrayList<List<String>>();
    lines.add(table.grid().columns().stream().map(c -> c.header().in(words)).toList());
    shown.forEach(r -> lines.add(r.stream().map(cell -> cell.in(words)).toList()));
    var widths = new int[table.grid().columns().size()];
    for (var line : lines) {
      for (var c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], width(line.get(c)));
      }
    }
    for (var line : lines) {
      var text = new StringBuilder();
      for (var c = 0; c < widths.length; c++) {
        var gap = " ".repeat(widths[c] - width(line.get(c)));
        var right = table.grid().columns().get(c).align() == Block.Align.RIGHT;
        text.append(c == 0 ? "" : "  ").append(right ? gap + line.get(c) : line.get(c) + gap);
      }
      out.println(text.toString().stripTrailing());
    }
    if (shown.size() < table.grid().rows().size()) {
      out.println(more);
    }
    table.notes().forEach(n -> out.println("  " + n.in(words)));
    out.println();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFFEF)) ? 2 : 1).sum();
  }
}
