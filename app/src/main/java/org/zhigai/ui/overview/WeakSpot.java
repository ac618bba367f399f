package org.zhigai.ui.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.value.Unit;

/**
 * A weakness that is not dealt with, and how far it has come: suggested, confirmed, or somewhere in the ledger.
 *
 * @param entry its latest row of the ledger
 */
record WeakSpot(Problem problem, Optional<LedgerEntry> entry) {

  /** Those that stand on the list and are not closed, by their severity, then by their distance, then by their number. */
  static List<WeakSpot> of(List<Problem> problems, List<LedgerEntry> entries) {
    var latest = new HashMap<Long, LedgerEntry>();
    entries.forEach(e -> latest.merge(e.problemId(), e, (a, b) -> a.id() > b.id() ? a : b));
    return problems.stream()
        .filter(p -> p.state() == ProblemState.SUGGESTED || p.state() == ProblemState.CONFIRMED)
        .map(p -> new WeakSpot(p, Optional.ofNullable(latest.get(p.id()))))
        .filter(s -> !s.isAt(LedgerStatus.CLOSED))
        .sorted(
            Comparator.comparing((WeakSpot s) -> s.problem.severity()).thenComparingDouble(s -> -Math.abs(s.gap().orElse(0)))
                .thenComparing(s -> s.problem.number()))
        .toList();
  }

  private boolean isAt(LedgerStatus status) {
    return entry.filter(e -> e.status() == status).isPresent();
  }

  /** The distance from what it is held against where that is a share, so that bars of different spots may be compared. */
  OptionalDouble gap() {
    var finding = problem.finding();
    return finding.isMeasured() && finding.unit() == Unit.RATE ? OptionalDouble.of(finding.difference()) : OptionalDouble.empty();
  }

  /** How far it has come, in a word. */
  Phrase stand() {
    return entry.map(e -> e.status().label()).orElseGet(this::decided);
  }

  private Phrase decided() {
    return problem.state() == ProblemState.SUGGESTED ? Phrase.of("overview.weak.suggested") : Phrase.of("overview.weak.confirmed");
  }

  /** Whether it is weak again after it had been closed. */
  boolean isBack() {
    return isAt(LedgerStatus.REOPENED);
  }
}
