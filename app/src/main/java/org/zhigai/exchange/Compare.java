package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.exchange.Asked.Why;
import org.zhigai.exchange.MatchRows.Match;
import org.zhigai.exchange.MatchRows.Sort;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.SentLedger;
import org.zhigai.rows.Row;

/** Holds each cell that came back against what went out and what stands now. What only the other side changed is taken; what both changed is asked. */
final class Compare {
  private final Optional<LedgerLines> base;
  private final LedgerLines now;
  private final Map<String, SentLedger.Line> sent;
  private final Map<String, SentLedger.Line> standing;
  private final LedgerWriting trial;
  private final List<Step> steps = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Phrase> told = new ArrayList<>();
  private final Map<LedgerColumn, List<Change>> changed = new LinkedHashMap<>();

  /** A cell that only the other side changed. */
  private record Change(String place, String number, String base, String theirs) {}

  /** A text that a row claims for a cell. */
  private record Claim(String place, String text) {}

  private Compare(Optional<LedgerLines> base, LedgerLines now, LedgerWriting trial) {
    this.base = base;
    this.now = now;
    this.sent = base.map(LedgerLines::byNumber).orElse(Map.of());
    this.standing = now.byNumber();
    this.trial = trial;
  }

  /** @param trial whether something can be written at all; nothing of it is kept */
  static ReturnedLedger of(CameTable came, Optional<SentLedger> sent, LedgerLines now, LedgerWriting trial) {
    var base = sent.map(LedgerLines::of);
    var compare = new Compare(base, now, trial);
    compare.told.addAll(came.told());
    var matched = MatchRows.of(came.rows(), now, base);
    compare.told.addAll(matched.told());
    compare.all(matched.rows());
    return new ReturnedLedger(
        base.isPresent(), compare.steps, compare.asked, compare.told, sent.stream().filter(SentLedger::isPart).collect(Collectors.toSet()));
  }

  private void all(List<Match> rows) {
    var entries = new LinkedHashMap<String, List<CameRow>>();
    var measures = new LinkedHashMap<String, List<CameRow>>();
    for (var match : rows) {
      switch (match.sort()) {
        case KNOWN -> {
          entries.computeIfAbsent(match.entry(), k -> new ArrayList<>()).add(match.row());
          if (!match.measure().isEmpty()) {
            measures.computeIfAbsent(match.measure(), k -> new ArrayList<>()).add(match.row());
          }
        }
        case NEW_MEASURE -> {
          entries.computeIfAbsent(match.entry(), k -> new ArrayList<>()).add(match.row());
          fresh(match);
        }
        case NEW_ENTRY -> opened(match);
        case DOUBTFUL -> asked.add(whole(Why.DOUBTFUL, match.row(), "", match.doubt(), List.of()));
      }
    }
    entries.forEach((number, claims) -> cells(number, claims, true));
    measures.forEach(this::measure);
    changed.forEach(this::settle);
    gone(rows);
  }

  private void fresh(Match match) {
    var row = readable(match.row(), false);
    steps.add(new Step(
        Phrase.of("exchange.step.measure", row.place(), match.entry(), row.cell(LedgerColumn.TEXT)), new Deed.Measured(match.entry(), row), row.place(), ""));
  }

  private void opened(Match match) {
    var row = readable(match.row(), true);
    steps.add(new Step(Phrase.of("exchange.step.entry", row.place(), row.cell(LedgerColumn.ISSUE)), new Deed.Opened(match.entry(), row), row.place(), ""));
    if (row.says(LedgerColumn.TEXT)) {
      fresh(match);
    }
  }

  /** A new row without what cannot be read, which is told. */
  private CameRow readable(CameRow row, boolean ofEntry) {
    var cells = new LinkedHashMap<>(row.cells());
    for (var column : LedgerColumn.values()) {
      var why = column.isOfEntry() == ofEntry && row.says(column) ? trial.unreadable(column, row.cell(column)) : Optional.<Phrase>empty();
      if (why.isPresent()) {
        told.add(Phrase.of("exchange.told.refused", row.place(), "", column.heading(), row.cell(column), why.get()));
        cells.remove(column.heading());
      }
    }
    return new CameRow(row.place(), row.entry(), row.head(), row.measure(), cells, row.mark());
  }

  /**
   * Several rows of one number: the one that says what went out is it, and another that says something else is a copy, which may be meant as one more. Where
   * none says what went out nobody can tell which is the copy: each is asked about.
   */
  private void measure(String number, List<CameRow> rows) {
    var known = original(number, rows);
    var first = known.orElse(rows.getFirst());
    var others = rows.stream().filter(r -> differs(r, first)).toList();
    if (known.isPresent() || others.isEmpty()) {
      cells(number, List.of(first), false);
      others.forEach(row -> another(number, row));
    } else {
      cells(number, rows, false);
      rows.forEach(row -> another(number, row));
    }
  }

  private void another(String number, CameRow row) {
    asked.add(whole(Why.COPIED, row, number, Optional.empty(), List.of(new Deed.Measured(standing(number).entry(), readable(row, false)))));
  }

  private Optional<CameRow> original(String number, List<CameRow> rows) {
    var line = sent.containsKey(number) ? Objects.requireNonNull(sent.get(number)) : standing(number);
    var source = sent.containsKey(number) ? base.orElse(now) : now;
    return rows.stream().filter(r -> r.cell(LedgerColumn.TEXT).equals(source.cell(line, LedgerColumn.TEXT.heading()))).findFirst();
  }

  private SentLedger.Line standing(String number) {
    return Objects.requireNonNull(standing.get(number));
  }

  private static boolean differs(CameRow one, CameRow other) {
    return Arrays.stream(LedgerColumn.values()).filter(c -> !c.isOfEntry()).anyMatch(c -> !one.cell(c).equals(other.cell(c)));
  }

  private void cells(String number, List<CameRow> rows, boolean ofEntry) {
    for (var column : LedgerColumn.values()) {
      if (column.isOfEntry() == ofEntry) {
        var claims = rows.stream().filter(r -> r.cells().containsKey(column.heading())).map(r -> new Claim(r.place(), r.cell(column))).toList();
        if (!claims.isEmpty()) {
          cell(number, column, claims);
        }
      }
    }
  }

  /** Where an entry says the same thing in several rows, those that say what went out say nothing new. */
  private void cell(String number, LedgerColumn column, List<Claim> claims) {
    var ours = column.plain(now.cell(standing(number), column.heading()));
    var known = Optional.ofNullable(sent.get(number)).flatMap(l -> base.map(b -> column.plain(b.cell(l, column.heading()))));
    // Of cells that were one, the rest are empty once somebody takes them apart.
    var spoken = claims.stream().anyMatch(c -> !c.text().isEmpty());
    var news = new LinkedHashMap<String, Claim>();
    claims.stream().filter(c -> !spoken || !c.text().isEmpty()).filter(c -> !c.text().equals(ours) && !known.equals(Optional.of(c.text())))
        .forEach(c -> news.putIfAbsent(c.text(), c));
    for (var claim : news.values()) {
      if (news.size() > 1) {
        ask(Why.COPIED, number, column, claim, known.orElse(""), ours);
      } else if (known.isEmpty()) {
        ask(Why.NO_BASE, number, column, claim, "", ours);
      } else if (!known.get().equals(ours)) {
        ask(Why.BOTH, number, column, claim, known.get(), ours);
      } else {
        changed.computeIfAbsent(column, k -> new ArrayList<>()).add(new Change(claim.place(), number, ours, claim.text()));
      }
    }
  }

  private void ask(Why why, String number, LedgerColumn column, Claim claim, String before, String ours) {
    take(number, column, claim.place(), claim.text())
        .ifPresent(deed -> asked.add(new Asked(why, claim.place(), number, column.heading(), before, ours, claim.text(), Optional.empty(), List.of(deed))));
  }

  /** What can be written; what cannot is told with the reason. */
  private Optional<Deed> take(String number, LedgerColumn column, String place, String text) {
    return switch (trial.cell(number, column, text)) {
      case LedgerWriting.Took.Same _ -> Optional.empty();
      case LedgerWriting.Took.Refused refused -> {
        told.add(Phrase.of("exchange.told.refused", place, number, column.heading(), text, refused.why()));
        yield Optional.empty();
      }
      case LedgerWriting.Took.Written _ -> Optional.of(new Deed.Cell(number, column, text));
    };
  }

  private void settle(LedgerColumn column, List<Change> changes) {
    var strange = displaced(column, changes);
    for (var change : changes) {
      var deed = take(change.number(), column, change.place(), change.theirs());
      if (deed.isPresent() && strange.contains(change)) {
        asked.add(new Asked(
            Why.SHUFFLED, change.place(), change.number(), column.heading(), change.base(), change.base(), change.theirs(), Optional.empty(),
            List.of(deed.get())));
      } else {
        deed.ifPresent(d -> steps.add(
            new Step(Phrase.of("exchange.step.cell", change.place(), change.number(), column.heading(), change.base(), change.theirs()), d, change.place(),
                change.base())));
      }
    }
  }

  /**
   * Texts that stood in another row of this column, which lost them: somebody sorted a part of the table, or cells moved up. Where sentences are written one is
   * enough; names and days are exchanged on purpose as well, so that only a column that was dealt out anew as a whole is strange.
   */
  private static Set<Change> displaced(LedgerColumn column, List<Change> changes) {
    var lost = changes.stream().map(Change::base).filter(t -> !t.isEmpty()).collect(Collectors.toSet());
    var out = changes.stream().filter(c -> lost.contains(c.theirs())).collect(Collectors.toCollection(HashSet::new));
    if (!column.isSentence()) {
      var before = changes.stream().map(Change::base).sorted().toList();
      var after = changes.stream().map(Change::theirs).sorted().toList();
      return changes.size() > 1 && before.equals(after) ? out : Set.of();
    }
    return out;
  }

  private void gone(List<Match> rows) {
    if (rows.stream().anyMatch(m -> m.sort() == Sort.DOUBTFUL)) {
      // One of them may be what is missed.
      return;
    }
    var came = rows.stream().flatMap(m -> Stream.of(m.entry(), m.measure())).collect(Collectors.toSet());
    for (var line : base.map(LedgerLines::lines).orElse(List.of())) {
      if (!came.contains(line.entry())) {
        came.add(line.entry());
        missed(line.entry(), base.orElseThrow().cell(line, LedgerColumn.ISSUE.heading()));
        base.orElseThrow().lines().stream().filter(l -> l.entry().equals(line.entry())).forEach(l -> came.add(l.measure()));
      } else if (!line.measure().isEmpty() && came.add(line.measure())) {
        missed(line.measure(), base.orElseThrow().cell(line, LedgerColumn.TEXT.heading()));
      }
    }
  }

  private void missed(String number, String said) {
    if (standing.containsKey(number)) {
      Optional<Row<?>> row = trial.row(number);
      row.ifPresent(r -> asked.add(new Asked(Why.GONE, "", number, "", said, said, "", Optional.empty(), List.of(new Deed.Away(r)))));
    }
  }

  private static Asked whole(Why why, CameRow row, String number, Optional<Phrase> doubt, List<Deed> deeds) {
    var text = row.says(LedgerColumn.TEXT) ? row.cell(LedgerColumn.TEXT) : row.cell(LedgerColumn.ISSUE);
    return new Asked(why, row.place(), number, "", "", "", text, doubt, deeds);
  }
}
