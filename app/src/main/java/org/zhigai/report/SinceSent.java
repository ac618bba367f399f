package org.zhigai.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.rows.Types;
import org.zhigai.value.Value;

/** 较上次报送: what came, was closed, went or moved since the ledger was last handed in. */
final class SinceSent {
  private static final Words ZH = new Words(Sheets.LANG);

  private SinceSent() {}

  static Run of(SentLedger last, List<LedgerEntry> entries) {
    Map<String, SentLedger.Line> before = last.lines().stream().collect(Collectors.toMap(SentLedger.Line::entry, l -> l, (a, b) -> a, LinkedHashMap::new));
    var fresh = entries.stream().filter(e -> !before.containsKey(e.number())).count();
    var gone = before.keySet().stream().filter(n -> entries.stream().noneMatch(e -> e.number().equals(n))).count();
    var closed = 0;
    var moved = 0;
    var other = 0;
    for (var entry : entries) {
      var line = before.get(entry.number());
      if (line != null) {
        var was = last.cell(line, LedgerReport.STATUS);
        var is = ZH.say(entry.status().label());
        closed += entry.status() == LedgerStatus.CLOSED && !was.equals(is) ? 1 : 0;
        other += entry.status() != LedgerStatus.CLOSED && !was.equals(is) ? 1 : 0;
        moved += last.cell(line, LedgerReport.DUE).equals(Types.DAY.plain(entry.due())) ? 0 : 1;
      }
    }
    return Run.say("report.ledger.since", new Value.Day(last.on()), fresh, closed, other, moved, gone);
  }
}
