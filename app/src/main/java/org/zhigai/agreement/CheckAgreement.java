package org.zhigai.agreement;

import java.util.Arrays;
import java.util.List;
import org.zhigai.rows.Facts;

/** Use case: what in the tables contradicts what, before they are signed or sent. */
public final class CheckAgreement {
  private final Facts facts;

  /** @param facts read at every check */
  public CheckAgreement(Facts facts) {
    this.facts = facts;
  }

  /** In the order of the checks, within one by number. Empty when the tables say one thing. */
  public List<Contradiction> now() {
    var all = Ledgered.of(facts);
    return Arrays.stream(Check.values()).flatMap(check -> check.in(all)).toList();
  }

  /** Of {@link Check#FIELDS_EMPTY}: which columns, each with how many rows lack it. */
  public List<EmptyColumn> emptyColumns() {
    return AcrossTables.emptyColumns(Ledgered.of(facts));
  }
}
