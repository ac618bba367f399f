package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line of the 整改台账. The problem it answers is its way back to the evidence.
 *
 * @param id key in the store; 0 before it is kept
 * @param number {@code ZG-2026-001}; its 序号 is its place by number and never moves
 * @param issue 存在问题
 * @param target 整改目标, in words
 * @param leader 牵头领导
 * @param responsibleBody 责任单位（部门）
 * @param responsiblePerson 责任人
 * @param supportingDepts 配合部门
 * @param progress 整改进展
 * @param outcome 成效
 * @param selfCheck 自查意见
 * @param closedOn 销号日期
 * @param lookBack 回头看
 * @param remark 备注
 */
public record LedgerEntry(
    long id,
    String number,
    long problemId,
    String issue,
    String target,
    SuccessRule successRule,
    List<Measure> measures,
    String leader,
    String responsibleBody,
    String responsiblePerson,
    String supportingDepts,
    LocalDate start,
    LocalDate due,
    String progress,
    LedgerStatus status,
    List<EvidenceItem> evidence,
    String outcome,
    String selfCheck,
    Optional<Verification> verification,
    Optional<LocalDate> closedOn,
    String lookBack,
    String remark) {

  public LedgerEntry {
    measures = List.copyOf(measures);
    evidence = List.copyOf(evidence);
  }

  /** 逾期: past due and still open. */
  public boolean isOverdue(LocalDate today) {
    return status.isOpen() && today.isAfter(due);
  }

  public LedgerEntry withId(long newId, String newNumber) {
    return new LedgerEntry(
        newId, newNumber, problemId, issue, target, successRule, measures, leader, responsibleBody, responsiblePerson,
        supportingDepts, start, due, progress, status, evidence, outcome, selfCheck, verification, closedOn, lookBack,
        remark);
  }

  /** The same entry elsewhere in its life. */
  public LedgerEntry withStatus(LedgerStatus to, Optional<LocalDate> closed) {
    return new LedgerEntry(
        id, number, problemId, issue, target, successRule, measures, leader, responsibleBody, responsiblePerson,
        supportingDepts, start, due, progress, to, evidence, outcome, selfCheck, verification, closed, lookBack,
        remark);
  }
}
