package org.zhigai.ledger;

import java.time.LocalDate;

/**
 * 复核（验收) by someone outside the branch of the responsible unit.
 *
 * @param unit 复核单位: key of a unit
 * @param person 复核人: key of a person
 * @param passed whether the verifier agrees to close
 * @param opinion 意见
 */
public record Verification(long unit, long person, LocalDate on, boolean passed, String opinion) {}
