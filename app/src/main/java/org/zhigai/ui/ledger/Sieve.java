package org.zhigai.ui.ledger;

import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.rows.Facts;
import org.zhigai.people.Person;

/** Which entries of the ledger are looked at. */
enum Sieve {
  ALL,
  /** Whoever sits at the window leads it, is responsible, or does one of its measures. */
  MINE,
  /** Due within a fortnight. */
  SOON,
  OVERDUE,
  /** A verification was asked for and is not answered. */
  WAITING,
  LASTING,
  RETURNED,
  CLOSED;

  private static final int SOON_DAYS = 14;

  /** @param me the name of whoever sits at the window */
  boolean lets(EntrySight sight, String me) {
    var entry = sight.entry();
    return switch (this) {
      case ALL -> true;
      case MINE -> isCalled(entry.leader(), me, sight.facts()) || isCalled(entry.person(), me, sight.facts())
          || sight.live().stream().anyMatch(m -> isCalled(m.person(), me, sight.facts()));
      case SOON -> entry.status().isOpen() && !entry.isOverdue(sight.today()) && !sight.today().plusDays(SOON_DAYS).isBefore(entry.due());
      case OVERDUE -> entry.isOverdue(sight.today()) || sight.live().stream().anyMatch(m -> !sight.isClosed() && m.isOverdue(sight.today()));
      case WAITING -> entry.status() == LedgerStatus.AWAITING_VERIFICATION;
      case LASTING -> entry.status() == LedgerStatus.LONG_TERM;
      case RETURNED -> entry.status() == LedgerStatus.RETURNED || entry.status() == LedgerStatus.REOPENED;
      case CLOSED -> entry.status() == LedgerStatus.CLOSED;
    };
  }

  private static boolean isCalled(long person, String name, Facts all) {
    return all.find(Person.KIND, person).filter(p -> p.name().equals(name)).isPresent();
  }

  Phrase label() {
    return Phrase.of("ledgerview.sieve." + name().toLowerCase(Locale.ROOT));
  }
}
