package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.Run;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SheetReport;
import org.zhigai.value.Value;

/** Rows of the ledger as they stand, by heading: what went out, or what is there now. */
record LedgerLines(List<String> headings, List<SentLedger.Line> lines) {
  static final String ENTRY = "台账编号";
  static final String MEASURE = "措施编号";
  private static final Words ZH = new Words(Lang.ZH);

  LedgerLines {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
  }

  /** Of a table as it is written: what is of an entry stands in each of its rows. */
  static LedgerLines of(SheetReport report) {
    var grid = report.grid();
    var headings = grid.columns().stream().map(c -> c.header().in(ZH)).toList();
    var entry = headings.indexOf(ENTRY);
    var measure = headings.indexOf(MEASURE);
    var lines = new ArrayList<SentLedger.Line>();
    var head = List.<String>of();
    for (var row : grid.rows()) {
      var cells = new ArrayList<String>();
      var first = !row.get(entry).isEmpty();
      for (var c = 0; c < row.size(); c++) {
        cells.add(first || !grid.columns().get(c).joined() ? said(row.get(c)) : head.get(c));
      }
      head = cells;
      lines.add(new SentLedger.Line(cells.get(entry), measure < 0 ? "" : cells.get(measure), cells));
    }
    return new LedgerLines(headings, lines);
  }

  static LedgerLines of(SentLedger sent) {
    return new LedgerLines(sent.row().get(SentLedger.HEADINGS), sent.lines());
  }

  private static String said(Run run) {
    return run instanceof Run.Held held && held.value() instanceof Value.Day day ? day.on().toString() : CellText.plain(run.in(ZH));
  }

  String cell(SentLedger.Line line, String heading) {
    var at = headings.indexOf(heading);
    return at < 0 || at >= line.cells().size() ? "" : line.cells().get(at);
  }

  /** Rows by number: of an entry its first, of a measure its own. */
  Map<String, SentLedger.Line> byNumber() {
    var out = new LinkedHashMap<String, SentLedger.Line>();
    for (var line : lines) {
      out.putIfAbsent(line.entry(), line);
      if (!line.measure().isEmpty()) {
        out.put(line.measure(), line);
      }
    }
    return out;
  }

  Optional<String> print(SentLedger.Line line) {
    return CellText.print(cell(line, LedgerColumn.ISSUE.heading()), cell(line, LedgerColumn.RESPONSIBLE.heading()));
  }
}
