package org.zhigai.ledger;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** The law of moving an entry, above all of closing it: nobody closes what they were responsible for. */
public final class LedgerRules {

  private LedgerRules() {}

  /**
   * One condition of closing.
   *
   * @param what the condition in words
   */
  public record Condition(Phrase what, boolean met) {}

  /**
   * The four conditions of 销号, in the order they are shown.
   *
   * @param hasEffect whether a later measurement judged the entry, with whatever verdict but 数据不足 or 不可比
   */
  public static List<Condition> conditions(LedgerEntry entry, boolean hasEffect) {
    var verified = entry.verification().filter(Verification::passed);
    return List.of(
        new Condition(
            Phrase.of("ledger.condition.measures"),
            !entry.measures().isEmpty() && entry.measures().stream().allMatch(Measure::done)),
        new Condition(Phrase.of("ledger.condition.evidence"), !entry.evidence().isEmpty()),
        new Condition(Phrase.of("ledger.condition.effect"), hasEffect),
        new Condition(Phrase.of("ledger.condition.outside"), verified.filter(v -> isOutside(entry, v)).isPresent()));
  }

  /** Whether the verifier is neither the responsible person nor of a responsible department. */
  public static boolean isOutside(LedgerEntry entry, Verification verification) {
    var unit = verification.unit().strip();
    var person = verification.person().strip();
    return !unit.isEmpty()
        && !person.isEmpty()
        && !person.equals(entry.responsiblePerson().strip())
        && !entry.responsibleBody().strip().equals(unit)
        && !entry.responsibleBody().contains(unit);
  }

  /** @throws UserFault of kind INPUT when the move is not allowed from here, or a condition of it is not met */
  public static void check(LedgerEntry entry, LedgerStatus to, boolean hasEffect) {
    if (!entry.status().next().contains(to)) {
      throw new UserFault(
          UserFault.Kind.INPUT,
          "ZG-340",
          Phrase.of("ledger.move.illegal", entry.number(), name(entry.status()), name(to)),
          Phrase.of("ledger.move.remedy"));
    }
    if (to == LedgerStatus.CLOSED) {
      var missing = conditions(entry, hasEffect).stream().filter(c -> !c.met()).toList();
      if (!missing.isEmpty()) {
        throw new UserFault(
            UserFault.Kind.INPUT,
            "ZG-341",
            Phrase.of("ledger.close.refused", entry.number(), missing.getFirst().what(), missing.size()),
            Phrase.of("ledger.close.remedy"));
      }
    }
  }

  /** The name of a status. */
  public static Phrase name(LedgerStatus status) {
    return Phrase.of("ledger.status." + status.name().toLowerCase(java.util.Locale.ROOT));
  }
}
