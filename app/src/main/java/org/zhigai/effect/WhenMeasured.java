package org.zhigai.effect;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** Whether a later measurement can speak of what was done: only one sat after something had begun. */
enum WhenMeasured {
  /** It counts. */
  AFTER,
  /** Nothing has begun that it could speak of. */
  NOT_BEGUN,
  /** It was sat before. */
  BEFORE,
  /** Within the term in which it began, on a day that nobody has said. */
  DAY_UNKNOWN;

  /** @param day when it was measured, if anybody said it */
  static WhenMeasured of(Optional<LedgerEntry> entry, Round round, Optional<LocalDate> day) {
    if (entry.filter(e -> e.status() != LedgerStatus.NOT_STARTED).isEmpty()) {
      return NOT_BEGUN;
    }
    var start = entry.get().start();
    if (day.orElse(first(round)).isAfter(start)) {
      return AFTER;
    }
    return day.orElse(last(round)).isAfter(start) ? DAY_UNKNOWN : BEFORE;
  }

  /** Without a day only the term is known; no term's papers are sat before its lessons. */
  private static LocalDate first(Round round) {
    return round.term() == Term.SPRING ? LocalDate.of(round.year(), Month.FEBRUARY, 15) : LocalDate.of(round.year(), Month.SEPTEMBER, 1);
  }

  /** A term ends with its holidays. */
  static LocalDate last(Round round) {
    return round.term() == Term.SPRING ? LocalDate.of(round.year(), Month.AUGUST, 31) : LocalDate.of(round.year() + 1, Month.FEBRUARY, 14);
  }

  /** Why a measurement says nothing; of one that counts its own reason. */
  Phrase reason(Phrase own) {
    return switch (this) {
      case AFTER -> own;
      case NOT_BEGUN -> Phrase.of("effect.reason.not-begun");
      case BEFORE -> Phrase.of("effect.reason.before-start");
      case DAY_UNKNOWN -> Phrase.of("effect.reason.day-unknown");
    };
  }
}
