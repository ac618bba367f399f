package org.zhigai.ledger;

import java.time.LocalDateTime;

/**
 * One line of an entry's history, written by the store with the change itself.
 *
 * @param field what changed: a field name, or {@code status}
 */
public record AuditLine(LocalDateTime at, String by, String department, String field, String before, String after) {}
