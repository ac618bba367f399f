package org.zhigai.ui.ledger;

import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;

/** A text of an entry that is edited in place. */
enum EntryText {
  ISSUE,
  TARGET,
  LEADER,
  BODY,
  PERSON,
  DEPTS,
  PROGRESS,
  OUTCOME,
  SELF_CHECK,
  LOOK_BACK,
  REMARK;

  /** End of its node ids. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Phrase label() {
    return Phrase.of("ledgerview.text." + id());
  }

  String of(LedgerEntry e) {
    return switch (this) {
      case ISSUE -> e.issue();
      case TARGET -> e.target();
      case LEADER -> e.leader();
      case BODY -> e.responsibleBody();
      case PERSON -> e.responsiblePerson();
      case DEPTS -> e.supportingDepts();
      case PROGRESS -> e.progress();
      case OUTCOME -> e.outcome();
      case SELF_CHECK -> e.selfCheck();
      case LOOK_BACK -> e.lookBack();
      case REMARK -> e.remark();
    };
  }

  LedgerEntry with(LedgerEntry e, String value) {
    return new LedgerEntry(
        e.id(), e.number(), e.problemId(), or(ISSUE, value, e), or(TARGET, value, e), e.successRule(), e.measures(),
        or(LEADER, value, e), or(BODY, value, e), or(PERSON, value, e), or(DEPTS, value, e), e.start(), e.due(),
        or(PROGRESS, value, e), e.status(), e.evidence(), or(OUTCOME, value, e), or(SELF_CHECK, value, e),
        e.verification(), e.closedOn(), or(LOOK_BACK, value, e), or(REMARK, value, e));
  }

  private String or(EntryText other, String value, LedgerEntry e) {
    return this == other ? value : other.of(e);
  }
}
