package org.zhigai.problems;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the 问题清单.
 *
 * @param id key in the store; 0 before it is kept
 * @param number 问题编号, stable once given: {@code WT-2026-001}
 * @param statement 具体问题表现
 * @param severity 严重程度: 重 / 中 / 轻
 * @param cause 原因分析
 * @param direction 整改方向
 * @param responsibleBody 责任主体
 * @param supportingDepts 配合部门
 * @param proposer 提出人
 * @param proposedOn 提出日期
 * @param reason why it was declined or merged; empty otherwise
 * @param mergedInto the problem it was merged into
 */
public record Problem(
    long id,
    String number,
    Finding finding,
    ProblemState state,
    String statement,
    String severity,
    String cause,
    String direction,
    String responsibleBody,
    String supportingDepts,
    String proposer,
    LocalDate proposedOn,
    String reason,
    Optional<Long> mergedInto) {

  public Problem withId(long newId, String newNumber) {
    return new Problem(
        newId, newNumber, finding, state, statement, severity, cause, direction, responsibleBody, supportingDepts,
        proposer, proposedOn, reason, mergedInto);
  }

  public Problem withState(ProblemState newState, String newReason, Optional<Long> into) {
    return new Problem(
        id, number, finding, newState, statement, severity, cause, direction, responsibleBody, supportingDepts,
        proposer, proposedOn, newReason, into);
  }

  public Problem withCause(String newCause) {
    return new Problem(
        id, number, finding, state, statement, severity, newCause, direction, responsibleBody, supportingDepts, proposer,
        proposedOn, reason, mergedInto);
  }

  public Problem withFinding(Finding newer) {
    return new Problem(
        id, number, newer, state, statement, severity, cause, direction, responsibleBody, supportingDepts, proposer,
        proposedOn, reason, mergedInto);
  }
}
