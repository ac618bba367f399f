package org.zhigai.ledger;

import java.time.LocalDate;

/**
 * What counts as success, fixed when the entry is opened. A later edit is kept as a deviation.
 *
 * @param indicator what is measured again: the finding's target
 * @param baseline value when opened, relative to the district: difference in the finding's unit (rates 0–1)
 * @param target the difference to reach, same unit
 * @param by when it is measured
 */
public record SuccessRule(String indicator, double baseline, double target, LocalDate by) {}
