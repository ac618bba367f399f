package org.zhigai.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.zhigai.rows.Facts;

/**
 * How the ledger as a whole is worked off: what an inspector asks first.
 *
 * @param open entries the school still owes work on
 * @param closed entries closed now
 * @param verifiedSchool of the closed and those to be closed, verified inside the school
 * @param verifiedOutside verified from outside the school
 * @param selfClosed closed without what closing asks: the law allows none, rows of another hand may be such
 * @param returned verifications that were returned, ever
 * @param overdue entries past their date
 * @param daysToClose mean days from start to closing, of the closed
 * @param reopened entries that came back after they were closed
 * @param looksDone looks back that were held
 * @param looksDue looks back that should have been held by now, also those
 */
public record Gauges(
    int open, int closed, int verifiedSchool, int verifiedOutside, int selfClosed, int returned, int overdue, OptionalDouble daysToClose, int reopened,
    int looksDone, int looksDue) {

  public static Gauges of(List<LedgerEntry> entries, Facts all, LocalDate today) {
    var closed = entries.stream().filter(e -> e.status() == LedgerStatus.CLOSED).toList();
    var circles = entries.stream().flatMap(e -> EntryStanding.verified(e.row(), all).stream()).map(r -> r.circle(all)).toList();
    var rounds = all.all(VerificationRound.KIND);
    var looks = all.all(LookBack.KIND);
    var held = looks.stream().filter(l -> l.state() == LookBack.State.HOLDS || l.state() == LookBack.State.RELAPSED).count();
    return new Gauges(
        (int) entries.stream().filter(e -> e.status().isOpen()).count(),
        closed.size(),
        (int) circles.stream().filter(c -> c == Circle.SCHOOL).count(),
        (int) circles.stream().filter(c -> c == Circle.OUTSIDE).count(),
        (int) closed.stream().filter(e -> LedgerDesk.conditions(e, all).stream().anyMatch(c -> !c.met())).count(),
        (int) rounds.stream().filter(r -> r.state() == VerificationRound.State.RETURNED).count(),
        (int) entries.stream().filter(e -> e.isOverdue(today)).count(),
        closed.stream().flatMap(e -> e.closedOn().map(on -> ChronoUnit.DAYS.between(e.start(), on)).stream()).mapToLong(d -> d).average(),
        (int) entries.stream().filter(e -> e.cycle() > 1).count(),
        (int) held,
        (int) (held + looks.stream().filter(l -> l.isAhead() && !l.due().isAfter(today)).count()));
  }
}
