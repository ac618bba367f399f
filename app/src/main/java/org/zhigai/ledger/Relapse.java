package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Prose;

/**
 * 回头看: something that was dealt with and may have come back, or is to be looked at again.
 *
 * @param entry number of the ledger entry
 * @param issue what it is about
 * @param when the round in which it was seen again, or the day the look-back was due
 */
public record Relapse(Kind kind, String entry, Prose issue, String when) {
  /** In the order of urgency. */
  public enum Kind {
    /** Closed, and a later measurement of the same pupils is weak again. */
    WEAK_AGAIN,
    /** The same weakness in the pupils who came after. */
    RECURS,
    /** Closed long enough ago, and nobody has looked back. */
    LOOK_BACK_DUE
  }

  /** What it says, with number, issue and time. */
  public Phrase says() {
    return Phrase.of("ledger.relapse." + kind.name().toLowerCase(java.util.Locale.ROOT), entry, Prose.TYPE.said(issue), when);
  }

  /**
   * What to look back at, most urgent first.
   *
   * @param looks planned and held
   * @param found what the results say is weak now
   */
  public static List<Relapse> watch(
      List<LedgerEntry> entries, List<Problem> problems, List<LookBack> looks, Collection<Finding> found, LocalDate today) {
    var byId = problems.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
    var out = new ArrayList<Relapse>();
    for (var entry : entries) {
      var finding = Optional.ofNullable(byId.get(entry.problemId())).map(Problem::finding);
      if (entry.status() == LedgerStatus.CLOSED) {
        finding.flatMap(f -> seen(f, found, Finding::isLaterOf)).ifPresent(r -> out.add(of(Kind.WEAK_AGAIN, entry, r)));
      }
      finding.flatMap(f -> seen(f, found, Finding::recurs)).ifPresent(r -> out.add(of(Kind.RECURS, entry, r)));
      looks.stream().filter(l -> l.entryId() == entry.id() && l.isAhead() && !l.due().isAfter(today)).findFirst()
          .ifPresent(l -> out.add(of(Kind.LOOK_BACK_DUE, entry, l.due().toString())));
    }
    out.sort(Comparator.comparing(Relapse::kind));
    return List.copyOf(out);
  }

  /** The first look-back that still lies ahead. */
  public static Optional<LocalDate> next(List<LookBack> looks, LocalDate today) {
    return looks.stream().filter(LookBack::isAhead).map(LookBack::due).filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
  }

  private static Optional<String> seen(Finding first, Collection<Finding> found, BiPredicate<Finding, Finding> again) {
    return found.stream().filter(f -> again.test(f, first)).max(Comparator.comparing(Finding::round)).map(f -> f.round().label());
  }

  private static Relapse of(Kind kind, LedgerEntry entry, String when) {
    return new Relapse(kind, entry.number(), entry.issue(), when);
  }
}
