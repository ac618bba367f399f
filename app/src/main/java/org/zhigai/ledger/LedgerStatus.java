package org.zhigai.ledger;

import java.util.Set;

/** Where an entry stands. 逾期 is derived from the due date and never stored. */
public enum LedgerStatus {
  /** 未启动. */
  NOT_STARTED,
  /** 进行中. */
  IN_PROGRESS,
  /** 阶段性完成: measures done, but not enough to ask for verification. */
  STAGE_DONE,
  /** 已完成（待复核）. */
  AWAITING_VERIFICATION,
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

  /** The statuses an entry may go to from here; conditions of a move are checked by {@link LedgerRules}. */
  public Set<LedgerStatus> next() {
    return switch (this) {
      case NOT_STARTED -> Set.of(IN_PROGRESS, ESCALATED);
      case IN_PROGRESS, RETURNED, REOPENED -> Set.of(STAGE_DONE, AWAITING_VERIFICATION, LONG_TERM, ESCALATED);
      case STAGE_DONE -> Set.of(IN_PROGRESS, AWAITING_VERIFICATION, LONG_TERM);
      case AWAITING_VERIFICATION -> Set.of(CLOSED, RETURNED, STAGE_DONE);
      case CLOSED -> Set.of(REOPENED);
      case LONG_TERM -> Set.of(IN_PROGRESS, AWAITING_VERIFICATION);
      case ESCALATED -> Set.of(IN_PROGRESS);
    };
  }

  /** Whether the school still owes work on it, so that it can be overdue. */
  public boolean isOpen() {
    return this != CLOSED && this != LONG_TERM;
  }
}
