package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.SentLedger;

/**
 * Which row of the ledger a row that came back is: by its visible numbers; where it lost them, by problem and unit together, and a measure by its words within its entry. A row that says two
 * things is nobody's until a person has looked.
 */
final class MatchRows {
  private final LedgerLines now;
  private final Map<String, SentLedger.Line> standing;
  private final Map<String, SentLedger.Line> sent;
  private final Map<String, Set<String>> prints = new HashMap<>();
  private final Set<String> present;
  private final List<Match> out = new ArrayList<>();
  private final List<Phrase> told = new ArrayList<>();
  private String last = "";
  private int opened;

  /** What a row is. */
  enum Sort {
    /** An entry with one of its measures, or alone. */
    KNOWN,
    /** One more measure of an entry. */
    NEW_MEASURE,
    /** A problem that nobody has written down yet. */
    NEW_ENTRY,
    /** It cannot be told which. */
    DOUBTFUL
  }

  /**
   * A row and what it is.
   *
   * @param entry 台账编号; {@code +1} and so on for those that are new
   * @param measure 措施编号; empty for a new one, or where the row has none
   * @param doubt why it cannot be told
   */
  record Match(CameRow row, Sort sort, String entry, String measure, Optional<Phrase> doubt) {}

  private MatchRows(List<CameRow> rows, LedgerLines now, Optional<LedgerLines> base) {
    this.now = now;
    this.standing = now.byNumber();
    this.sent = base.map(LedgerLines::byNumber).orElse(Map.of());
    this.present = rows.stream().flatMap(r -> java.util.stream.Stream.of(r.entry(), r.measure())).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
    prints(now);
    base.ifPresent(this::prints);
  }

  /**
   * All rows with what they are.
   *
   * @param told what was seen at it
   */
  record Matched(List<Match> rows, List<Phrase> told) {}

  static Matched of(List<CameRow> rows, LedgerLines now, Optional<LedgerLines> base) {
    var match = new MatchRows(rows, now, base);
    rows.forEach(match::row);
    var misled = rows.stream().filter(r -> !RowMark.agrees(r)).count();
    if (misled > 0) {
      match.told.add(Phrase.of("exchange.told.marks", misled));
    }
    return new Matched(match.out, match.told);
  }

  private void prints(LedgerLines lines) {
    lines.lines().forEach(l -> lines.print(l).ifPresent(p -> prints.computeIfAbsent(p, k -> new HashSet<>()).add(l.entry())));
  }

  private void row(CameRow row) {
    var match = row.measure().isEmpty() ? ofEntry(row) : ofMeasure(row);
    last = match.entry().isEmpty() ? last : match.entry();
    out.add(match);
  }

  private Match ofMeasure(CameRow row) {
    var line = standing.get(row.measure());
    if (line == null) {
      var gone = sent.containsKey(row.measure());
      return doubtful(row, Phrase.of(gone ? "exchange.doubt.withdrawn" : "exchange.doubt.number", row.measure()));
    }
    if (!row.entry().isEmpty() && !row.entry().equals(line.entry())) {
      return doubtful(row, Phrase.of("exchange.doubt.moved", row.measure(), line.entry(), row.entry()));
    }
    return new Match(row, Sort.KNOWN, line.entry(), row.measure(), Optional.empty());
  }

  private Match ofEntry(CameRow row) {
    if (standing.containsKey(row.entry())) {
      return within(row, row.entry());
    }
    var byPrint = byPrint(row);
    if (byPrint.size() > 1) {
      return doubtful(row, Phrase.of("exchange.doubt.several", String.join("、", byPrint)));
    }
    if (byPrint.size() == 1) {
      var number = byPrint.getFirst();
      told.add(Phrase.of("exchange.told.print", row.place(), number));
      return within(row, number);
    }
    if (!row.entry().isEmpty()) {
      var gone = sent.containsKey(row.entry());
      return doubtful(row, Phrase.of(gone ? "exchange.doubt.withdrawn" : "exchange.doubt.number", row.entry()));
    }
    if (row.says(LedgerColumn.ISSUE)) {
      opened++;
      return new Match(row, Sort.NEW_ENTRY, "+" + opened, "", Optional.empty());
    }
    return last.isEmpty() ? doubtful(row, Phrase.of("exchange.doubt.nobody")) : within(row, last);
  }

  /** Those whose numbers nobody else in the file bears. */
  private List<String> byPrint(CameRow row) {
    return CellText.print(row.cell(LedgerColumn.ISSUE), row.cell(LedgerColumn.RESPONSIBLE)).map(prints::get).stream().flatMap(Set::stream)
        .filter(n -> !present.contains(n) && standing.containsKey(n)).sorted().toList();
  }

  /** A row of an entry that does not say which measure it is. */
  private Match within(CameRow row, String entry) {
    if (!row.says(LedgerColumn.TEXT)) {
      return new Match(row, Sort.KNOWN, entry, "", Optional.empty());
    }
    var same = now.lines().stream()
        .filter(l -> l.entry().equals(entry) && !l.measure().isEmpty() && !present.contains(l.measure()))
        .filter(l -> now.cell(l, LedgerColumn.TEXT.heading()).equals(row.cell(LedgerColumn.TEXT))
            || Optional.ofNullable(sent.get(l.measure())).filter(s -> s.cells().contains(row.cell(LedgerColumn.TEXT))).isPresent())
        .map(SentLedger.Line::measure).filter(m -> out.stream().noneMatch(o -> o.measure().equals(m))).findFirst();
    return same.map(m -> new Match(row, Sort.KNOWN, entry, m, Optional.empty()))
        .orElseGet(() -> new Match(row, Sort.NEW_MEASURE, entry, "", Optional.empty()));
  }

  private static Match doubtful(CameRow row, Phrase why) {
    return new Match(row, Sort.DOUBTFUL, "", "", Optional.of(why));
  }
}
