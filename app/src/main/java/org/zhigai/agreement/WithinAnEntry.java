package org.zhigai.agreement;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.Circle;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.Person;
import org.zhigai.value.Value;

/** Contradictions that one line of the ledger has in itself. */
final class WithinAnEntry {
  private WithinAnEntry() {}

  static Stream<Contradiction> dueBeforeStart(Ledgered all) {
    return each(all, e -> e.due().isBefore(e.start())
        ? said(Check.DUE_BEFORE_START, e, "agreement.due-before-start", e.number(), day(e.due()), day(e.start()))
        : Stream.empty());
  }

  /** A measure is due within its entry. */
  static Stream<Contradiction> measureAfterDue(Ledgered all) {
    return each(all, e -> all.measures(e).stream().filter(m -> m.due().isAfter(e.due()))
        .flatMap(m -> said(Check.MEASURE_AFTER_DUE, e, "agreement.measure-after-due", m.number(), day(m.due()), e.number(), day(e.due()))));
  }

  static Stream<Contradiction> evidenceBeforeStart(Ledgered all) {
    return each(all, e -> {
      var pieces = all.evidence(e);
      if (isUntouched(e) && !pieces.isEmpty()) {
        return said(Check.EVIDENCE_BEFORE_START, e, "agreement.evidence-before-start", e.number(), (long) pieces.size(), e.status().label());
      }
      return pieces.stream().filter(p -> isOfNow(e) && p.on().isBefore(e.start()))
          .flatMap(p -> said(Check.EVIDENCE_BEFORE_START, e, "agreement.evidence-dated-before", p.number(), day(p.on()), e.number(), day(e.start())));
    });
  }

  static Stream<Contradiction> doneBeforeStart(Ledgered all) {
    return each(all, e -> {
      var done = all.measures(e).stream().filter(Measure::isDone).toList();
      if (isUntouched(e) && !done.isEmpty()) {
        return said(Check.DONE_BEFORE_START, e, "agreement.done-before-start", e.number(), (long) done.size(), e.status().label());
      }
      return done.stream().filter(m -> isOfNow(e)).flatMap(m -> m.doneOn().filter(on -> on.isBefore(e.start())).stream()
          .flatMap(on -> said(Check.DONE_BEFORE_START, e, "agreement.done-dated-before", m.number(), day(on), e.number(), day(e.start()))));
    });
  }

  /** What hangs on an entry says where it stands; rows of another hand may say something else. */
  static Stream<Contradiction> stateAgainstWork(Ledgered all) {
    return each(all, e -> {
      var worked = EntryStanding.of(e.row(), all.facts());
      var decided = e.status() == LedgerStatus.CLOSED || e.status() == LedgerStatus.ESCALATED;
      return decided || worked == e.status()
          ? Stream.empty()
          : said(Check.STATE_AGAINST_WORK, e, "agreement.state-against-work", e.number(), e.status().label(), worked.label());
    });
  }

  static Stream<Contradiction> closedWithout(Ledgered all) {
    return each(all, e -> e.status() != LedgerStatus.CLOSED
        ? Stream.empty()
        : LedgerDesk.conditions(e, all.facts()).stream().filter(c -> !c.met()).map(LedgerDesk.Met::what).reduce((a, b) -> Phrase.of("agreement.and", a, b))
            .stream()
            .flatMap(missing -> said(Check.CLOSED_WITHOUT, e, "agreement.closed-without", e.number(), missing)));
  }

  static Stream<Contradiction> verifierInside(Ledgered all) {
    return each(all, e -> all.rounds(e).stream()
        .filter(r -> r.state() == VerificationRound.State.PASSED && r.circle(all.facts()) == Circle.INSIDE)
        .flatMap(r -> said(
            Check.VERIFIER_INSIDE, e, "agreement.verifier-inside", e.number(), all.facts().find(Person.KIND, r.person()).map(Person::name).orElse("—"))));
  }

  static Stream<Contradiction> outOfOrder(Ledgered all) {
    return each(all, e -> all.rounds(e).stream().filter(r -> r.cycle() == e.cycle()).flatMap(r -> r.answeredOn().stream().flatMap(on -> Stream.concat(
        on.isBefore(e.start())
            ? said(Check.CLOSED_OUT_OF_ORDER, e, "agreement.verified-before-start", e.number(), day(on), day(e.start()))
            : Stream.empty(),
        e.closedOn().filter(closed -> closed.isBefore(on)).stream()
            .flatMap(closed -> said(Check.CLOSED_OUT_OF_ORDER, e, "agreement.closed-before-verified", e.number(), day(closed), day(on)))))));
  }

  /** Reopened, an entry began anew: what was done before is of before. */
  private static boolean isOfNow(LedgerEntry entry) {
    return entry.cycle() == 1;
  }

  static boolean isUntouched(LedgerEntry entry) {
    return entry.status() == LedgerStatus.NOT_STARTED;
  }

  private static Stream<Contradiction> each(Ledgered all, Function<LedgerEntry, Stream<Contradiction>> search) {
    return all.entries().stream().flatMap(search);
  }

  static Stream<Contradiction> said(Check check, LedgerEntry entry, String key, Object... values) {
    return Stream.of(new Contradiction(check, entry.row(), Phrase.of(key, values)));
  }

  static Value day(LocalDate on) {
    return new Value.Day(on);
  }
}
