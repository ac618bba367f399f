package org.zhigai.ledger;

import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;

/** Where an entry stands. 逾期 is derived from the due date and never stored. */
public enum LedgerStatus {
  /** 未启动. */
  NOT_STARTED,
  /** 进行中. */
  IN_PROGRESS,
  /** 阶段性完成: measures done, but not enough to ask for verification. */
  STAGE_DONE,
  /** 已完成（待复核）: asked of somebody and not answered. */
  AWAITING_VERIFICATION,
  /** 复核通过（待销号）. */
  VERIFIED,
  /** 退回（二次整改）. */
  RETURNED,
  /** 已销号. */
  CLOSED,
  /** 长期坚持. */
  LONG_TERM,
  /** 上报协调: the cause lies outside the school. */
  ESCALATED,
  /** 重新挂账: closed before, weak again. */
  REOPENED;

  /** Where people may move an entry to from here; everything else follows from its measures and verifications. */
  public List<LedgerStatus> next() {
    return LedgerEntry.KIND.life().next(name()).stream().map(LedgerStatus::valueOf).sorted().toList();
  }

  /** Whether the school still owes work on it, so that it can be overdue. */
  public boolean isOpen() {
    return this != CLOSED && this != LONG_TERM;
  }

  public Phrase label() {
    return Phrase.of("ledger.status." + name().toLowerCase(Locale.ROOT));
  }
}
