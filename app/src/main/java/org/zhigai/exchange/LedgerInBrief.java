package org.zhigai.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Progress;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Types;

/** What a ledger that a school handed in says of each entry, for whoever counts many: no sentences, and nobody's name. */
public final class LedgerInBrief {
  private LedgerInBrief() {}

  /**
   * An entry.
   *
   * @param number 台账编号; its place in the file where it has none
   * @param problem 问题编号
   * @param status 完成情况 as it is written
   * @param measures rows of measures
   */
  public record Entry(String number, String problem, String status, Optional<LocalDate> start, Optional<LocalDate> due, int measures, int done) {}

  /** @throws org.zhigai.kernel.UserFault {@code ZG-385} when the file holds no ledger */
  public static List<Entry> read(Path file, BookReader reader) {
    Map<String, List<CameRow>> byEntry = new LinkedHashMap<>();
    for (var row : ReadLedger.of(String.valueOf(file.getFileName()), false, reader.sheets(file, Progress.NONE)).rows()) {
      byEntry.computeIfAbsent(row.entry().isEmpty() ? row.place() : row.entry(), e -> new ArrayList<>()).add(row);
    }
    return byEntry.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList();
  }

  private static Entry entry(String number, List<CameRow> rows) {
    var head = rows.stream().filter(CameRow::head).findFirst().orElseGet(rows::getFirst);
    return new Entry(
        number, head.cells().getOrDefault(CameRow.PROBLEM, ""), head.cells().getOrDefault(CameRow.STATUS, ""), day(head.cell(LedgerColumn.START)),
        day(head.cell(LedgerColumn.DUE)), (int) rows.stream().filter(r -> r.says(LedgerColumn.TEXT)).count(),
        (int) rows.stream().filter(r -> r.says(LedgerColumn.DONE_ON)).count());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Types.DAY.parse(text, LedgerWriting.ZH));
    } catch (BadValue none) {
      return Optional.empty();
    }
  }
}
