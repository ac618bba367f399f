package org.zhigai.ledger;

import java.util.List;
import org.zhigai.people.Branch;
import org.zhigai.people.Person;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;

/** The law of closing: nobody closes what they were responsible for, and nothing is closed that a later measurement has not judged. */
final class Closing {
  /** The four conditions of 销号, in the order they are shown. */
  static final List<Condition<LedgerEntry>> CONDITIONS =
      List.of(
          Condition.of("ledger.condition.measures", (r, all) -> isDone(r.get(LedgerEntry.MEASURES))),
          Condition.of("ledger.condition.evidence", (r, all) -> !r.get(LedgerEntry.EVIDENCE).isEmpty()),
          Condition.of("ledger.condition.effect", Closing::isJudged),
          Condition.of("ledger.condition.outside", (r, all) -> r.get(LedgerEntry.VERIFICATION).filter(v -> v.passed() && isOutside(r, v, all)).isPresent()));

  static final List<Condition<LedgerEntry>> ALWAYS =
      List.of(Condition.of("ledger.condition.dates", (r, all) -> !r.get(LedgerEntry.DUE).isBefore(r.get(LedgerEntry.START))));

  private Closing() {}

  /** A measure without a text is none. */
  private static boolean isDone(List<Measure> measures) {
    return !measures.isEmpty() && measures.stream().allMatch(m -> m.done() && !m.text().isBlank());
  }

  private static boolean isJudged(Row<LedgerEntry> entry, Facts all) {
    return all.standingOn(Link.row(entry.get(LedgerEntry.PROBLEM))).stream().anyMatch(r -> r.view() instanceof Judged judged && judged.isJudged(entry.view()));
  }

  /** Whether the verifier's unit, and the unit the verifier belongs to, stand outside the branch of the responsible unit, and they are another person. */
  static boolean isOutside(Row<LedgerEntry> entry, Verification verification, Facts all) {
    var responsible = entry.get(LedgerEntry.RESPONSIBLE);
    var person = all.find(Person.KIND, verification.person());
    return person.isPresent()
        && verification.person() != entry.get(LedgerEntry.PERSON)
        && Branch.isOutside(all, verification.unit(), responsible)
        && (person.get().unit() == 0 || Branch.isOutside(all, person.get().unit(), responsible));
  }
}
