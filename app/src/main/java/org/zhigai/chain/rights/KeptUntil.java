package org.zhigai.chain.rights;

import java.time.LocalDate;
import org.zhigai.monitoring.ImportRecord;

/**
 * An import, and until when its results are kept.
 *
 * @param isDue whether that day has come
 */
public record KeptUntil(ImportRecord record, LocalDate until, boolean isDue) {}
