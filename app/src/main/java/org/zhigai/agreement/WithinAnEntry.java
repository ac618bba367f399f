package org.zhigai.agreement;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
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

  static Stream<Contradiction> evidenceBeforeStart(Ledgered all) {
    return each(all, e -> isUntouched(e) && !e.evidence().isEmpty()
        ? said(Check.EVIDENCE_BEFORE_START, e, "agreement.evidence-before-start", e.number(), (long) e.evidence().size(), e.status().label())
        : Stream.empty());
  }

  static Stream<Contradiction> doneBeforeStart(Ledgered all) {
    return each(all, e -> {
      var done = e.measures().stream().filter(Measure::done).count();
      return isUntouched(e) && done > 0
          ? said(Check.DONE_BEFORE_START, e, "agreement.done-before-start", e.number(), done, e.status().label())
          : Stream.empty();
    });
  }

  static Stream<Contradiction> verifierInside(Ledgered all) {
    return each(all, e -> e.verification().filter(v -> !e.isVerifiedFromOutside(all.facts())).stream()
        .flatMap(v -> said(
            Check.VERIFIER_INSIDE, e, "agreement.verifier-inside", e.number(), all.facts().find(Person.KIND, v.person()).map(Person::name).orElse("—"))));
  }

  static Stream<Contradiction> outOfOrder(Ledgered all) {
    return each(all, e -> Stream.concat(
        e.verification().filter(v -> v.on().isBefore(e.start())).stream()
            .flatMap(v -> said(Check.CLOSED_OUT_OF_ORDER, e, "agreement.verified-before-start", e.number(), day(v.on()), day(e.start()))),
        e.closedOn().stream().flatMap(closed -> e.verification().filter(v -> closed.isBefore(v.on())).stream()
            .flatMap(v -> said(Check.CLOSED_OUT_OF_ORDER, e, "agreement.closed-before-verified", e.number(), day(closed), day(v.on()))))));
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
