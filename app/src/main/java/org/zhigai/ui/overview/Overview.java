package org.zhigai.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ProblemState;

/**
 * What the overview says, read at once from the store.
 *
 * @param funnel 发现 → 确认 → 整改中 → 待复核 → 已销号 → 反弹
 * @param next at most five, most pressing first
 * @param dues open entries by due date, at most six
 * @param papers the latest paper of each subject, with its figures
 */
record Overview(List<Stage> funnel, List<Next> next, List<LedgerEntry> dues, List<PaperFigures> papers) {
  private static final int MOST_NEXT = 5;
  private static final int MOST_DUES = 6;

  /** A stage of the chain. */
  record Stage(Phrase name, long count, String station) {}

  /** Something to do, and where. */
  record Next(Phrase what, String station, String target) {}

  static Overview of(ReadFigures figures, ProblemDesk problems, LedgerDesk ledger) {
    var all = problems.problems();
    var entries = ledger.entries();
    return new Overview(funnel(all, entries), next(all, entries, figures, ledger), dues(entries), latest(figures));
  }

  private static List<Stage> funnel(List<Problem> problems, List<LedgerEntry> entries) {
    return List.of(
        new Stage(Phrase.of("overview.found"), problems.size(), "problems"),
        new Stage(Phrase.of("overview.confirmed"), problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED).count(), "problems"),
        new Stage(Phrase.of("overview.underway"), count(entries, LedgerStatus.IN_PROGRESS, LedgerStatus.STAGE_DONE, LedgerStatus.RETURNED), "ledger"),
        new Stage(Phrase.of("overview.awaiting"), count(entries, LedgerStatus.AWAITING_VERIFICATION), "ledger"),
        new Stage(Phrase.of("overview.closed"), count(entries, LedgerStatus.CLOSED), "ledger"),
        new Stage(Phrase.of("overview.lapsed"), count(entries, LedgerStatus.REOPENED), "ledger"));
  }

  private static long count(List<LedgerEntry> entries, LedgerStatus... statuses) {
    return entries.stream().filter(e -> List.of(statuses).contains(e.status())).count();
  }

  private static List<Next> next(List<Problem> problems, List<LedgerEntry> entries, ReadFigures figures, LedgerDesk ledger) {
    var out = new ArrayList<Next>();
    if (figures.papers().isEmpty()) {
      out.add(new Next(Phrase.of("overview.next.import"), "import", ""));
    }
    entries.stream().filter(e -> e.isOverdue(ledger.today()))
        .forEach(e -> out.add(new Next(Phrase.of("overview.next.overdue", e.number(), e.issue()), "ledger", e.number())));
    var suggested = problems.stream().filter(p -> p.state() == ProblemState.SUGGESTED).count();
    if (suggested > 0) {
      out.add(new Next(Phrase.of("overview.next.confirm", suggested), "problems", ""));
    }
    entries.stream().filter(e -> e.status() == LedgerStatus.AWAITING_VERIFICATION)
        .forEach(e -> out.add(new Next(Phrase.of("overview.next.verify", e.number()), "ledger", e.number())));
    var answered = entries.stream().map(LedgerEntry::problemId).toList();
    var open = problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED && !answered.contains(p.id())).count();
    if (open > 0) {
      out.add(new Next(Phrase.of("overview.next.open", open), "ledger", ""));
    }
    entries.stream().filter(e -> e.status() == LedgerStatus.NOT_STARTED && e.responsiblePerson().isBlank())
        .forEach(e -> out.add(new Next(Phrase.of("overview.next.person", e.number(), e.issue()), "ledger", e.number())));
    return out.stream().limit(MOST_NEXT).toList();
  }

  private static List<LedgerEntry> dues(List<LedgerEntry> entries) {
    return entries.stream()
        .filter(e -> e.status().isOpen())
        .sorted(java.util.Comparator.comparing(LedgerEntry::due).thenComparing(LedgerEntry::number))
        .limit(MOST_DUES)
        .toList();
  }

  /** The latest paper with items of each subject, in the order of rounds. */
  private static List<PaperFigures> latest(ReadFigures figures) {
    var papers = figures.papers().stream().filter(p -> !p.items().isEmpty()).toList();
    return papers.stream()
        .filter(p -> papers.stream().noneMatch(
            later -> later.info().subject().equals(p.info().subject()) && later.info().round().compareTo(p.info().round()) > 0))
        .map(p -> figures.figures(p.id()))
        .toList();
  }
}
