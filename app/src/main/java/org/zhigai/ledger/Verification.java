package org.zhigai.ledger;

import java.time.LocalDate;

/**
 * 复核（验收) by someone outside the responsible department.
 *
 * @param unit 复核单位
 * @param person 复核人
 * @param passed whether the verifier agrees to close
 * @param opinion 意见
 */
public record Verification(String unit, String person, LocalDate on, boolean passed, String opinion) {}
