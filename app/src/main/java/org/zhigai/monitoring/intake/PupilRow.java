package org.zhigai.monitoring.intake;

import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;

/**
 * A pupil's row as read, with identity. Lives only between reading and the vault.
 *
 * @param examNumber 考号 as text; empty when the sheet has none
 * @param studentCode 学籍号 as text; empty when the sheet has none
 * @param name 姓名; empty when the sheet has none
 * @param total total as written, or the sum of items; NaN unless present
 * @param sheetRow 1-based
 */
public record PupilRow(
    String examNumber,
    String studentCode,
    String name,
    ClassRef classRef,
    Presence presence,
    double total,
    int sheetRow) {}
