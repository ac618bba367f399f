package org.zhigai.ledger;

import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Branch;
import org.zhigai.people.Person;
import org.zhigai.rows.Facts;

/** From where somebody verifies, seen from those who are responsible. */
public enum Circle {
  /** 责任部门之内: counts for nothing. */
  INSIDE,
  /** 责任部门之外、校内. */
  SCHOOL,
  /** 校外. */
  OUTSIDE;

  /**
   * Whether the verifier's unit, and the unit the verifier belongs to, stand outside the branch of the responsible unit, or outside the school, and they
   * are another person.
   */
  static Circle of(long unit, long person, LedgerEntry entry, Facts all) {
    var known = all.find(Person.KIND, person);
    var responsible = entry.responsible();
    if (known.isEmpty() || person == entry.person() || !Branch.isOutside(all, unit, responsible)
        || (known.get().unit() != 0 && !Branch.isOutside(all, known.get().unit(), responsible))) {
      return INSIDE;
    }
    return Branch.isOutsideSchool(all, unit) && (known.get().unit() == 0 || Branch.isOutsideSchool(all, known.get().unit())) ? OUTSIDE : SCHOOL;
  }

  public boolean isOutsideTheBranch() {
    return this != INSIDE;
  }

  public Phrase label() {
    return Phrase.of("verification.circle." + name().toLowerCase(Locale.ROOT));
  }
}
