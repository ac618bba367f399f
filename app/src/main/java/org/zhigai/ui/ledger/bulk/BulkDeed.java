package org.zhigai.ui.ledger.bulk;

import java.util.Locale;
import org.zhigai.kernel.Phrase;

/** What can be done to several entries at once. */
enum BulkDeed {
  /** 责任单位, and whoever leads it as 责任人 where the register knows them. */
  RESPONSIBLE,
  PERSON,
  LEADER,
  /** One more 配合部门. */
  SUPPORT_MORE,
  /** One less. */
  SUPPORT_LESS,
  DUE,
  /** 作废. */
  WITHDRAW;

  Phrase label() {
    return Phrase.of("bulk.deed." + name().toLowerCase(Locale.ROOT));
  }

  /** Whether it takes a unit from the register. */
  boolean takesUnit() {
    return this == RESPONSIBLE || this == SUPPORT_MORE || this == SUPPORT_LESS;
  }

  boolean takesPerson() {
    return this == PERSON || this == LEADER;
  }
}
