package org.zhigai.ui.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Relapse;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Prose;
import org.zhigai.ui.parts.Tone;

/**
 * Something to do, and where.
 *
 * @param station where one does it
 * @param target what is to be in sight there; empty for the station itself
 */
record Next(Phrase what, Tone tone, String station, String target) {
  /** From so many days before it is due an entry is named. */
  private static final int NEAR_DAYS = 14;

  /** Everything that waits, the most pressing first. */
  static List<Next> of(List<Problem> problems, List<LedgerEntry> entries, List<Relapse> watch, boolean hasPapers, LocalDate today) {
    var out = new ArrayList<Next>();
    if (!hasPapers) {
      out.add(new Next(Phrase.of("overview.next.import"), Tone.ACCENT, "import", ""));
    }
    overdue(entries, today, out);
    watch.stream()
        .filter(r -> r.kind() == Relapse.Kind.WEAK_AGAIN)
        .map(r -> new Next(Phrase.of("overview.next.again", r.entry(), Prose.TYPE.said(r.issue())), Tone.REFUSED, "ledger", r.entry()))
        .forEach(out::add);
    verify(entries, out);
    near(entries, today, out);
    decide(problems, out);
    open(problems, entries, out);
    start(entries, out);
    if (out.isEmpty() && !entries.isEmpty()) {
      out.add(new Next(Phrase.of("overview.next.report"), Tone.DONE, "report", ""));
    }
    return out;
  }

  private static void overdue(List<LedgerEntry> entries, LocalDate today, List<Next> out) {
    entries.stream()
        .filter(e -> e.isOverdue(today))
        .sorted(Comparator.comparing(LedgerEntry::due))
        .map(e -> entry("overdue", Tone.REFUSED, e, ChronoUnit.DAYS.between(e.due(), today)))
        .forEach(out::add);
  }

  private static void verify(List<LedgerEntry> entries, List<Next> out) {
    entries.stream()
        .filter(e -> e.status() == LedgerStatus.AWAITING_VERIFICATION)
        .map(e -> entry("verify", Tone.ACCENT, e, 0))
        .forEach(out::add);
  }

  private static void near(List<LedgerEntry> entries, LocalDate today, List<Next> out) {
    entries.stream()
        .filter(e -> e.status().isOpen() && e.status() != LedgerStatus.AWAITING_VERIFICATION)
        .filter(e -> !e.isOverdue(today) && ChronoUnit.DAYS.between(today, e.due()) <= NEAR_DAYS)
        .sorted(Comparator.comparing(LedgerEntry::due))
        .map(e -> entry("near", Tone.CARE, e, ChronoUnit.DAYS.between(today, e.due())))
        .forEach(out::add);
  }

  private static void decide(List<Problem> problems, List<Next> out) {
    count("confirm", problems.stream().filter(p -> p.state() == ProblemState.SUGGESTED).count(), "problems", out);
  }

  private static void open(List<Problem> problems, List<LedgerEntry> entries, List<Next> out) {
    var answered = entries.stream().map(LedgerEntry::problemId).collect(Collectors.toSet());
    var waiting = problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED && !answered.contains(p.id())).count();
    count("open", waiting, "ledger", out);
  }

  private static void start(List<LedgerEntry> entries, List<Next> out) {
    var idle = entries.stream().filter(e -> e.status() == LedgerStatus.NOT_STARTED).toList();
    idle.stream().filter(e -> e.person() == 0).map(e -> entry("person", Tone.NEUTRAL, e, 0)).forEach(out::add);
    count("start", idle.stream().filter(e -> e.person() != 0).count(), "ledger", out);
  }

  private static Next entry(String what, Tone tone, LedgerEntry entry, long days) {
    return new Next(Phrase.of("overview.next." + what, entry.number(), Prose.TYPE.said(entry.issue()), days), tone, "ledger", entry.number());
  }

  private static void count(String what, long count, String station, List<Next> out) {
    if (count > 0) {
      out.add(new Next(Phrase.of("overview.next." + what, count), Tone.NEUTRAL, station, ""));
    }
  }
}
