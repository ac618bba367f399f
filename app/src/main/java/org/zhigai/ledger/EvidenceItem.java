package org.zhigai.ledger;

import java.time.LocalDate;

/**
 * 佐证材料.
 *
 * @param number as the ledger quotes it: {@code 佐证1-2}
 * @param title what it is
 * @param place file name or where the paper lies
 */
public record EvidenceItem(String number, String title, String place, LocalDate on) {}
