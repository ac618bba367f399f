package org.zhigai.agreement;

import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Row;

/**
 * Two things that cannot both be so.
 *
 * @param row where it is put right
 * @param what in one sentence, with what stands on either side
 */
public record Contradiction(Check check, Row<?> row, Phrase what) {}
