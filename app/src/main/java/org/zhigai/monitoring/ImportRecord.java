package org.zhigai.monitoring;

import java.time.LocalDateTime;

/**
 * One import as history keeps it.
 *
 * @param sha256 of the file's bytes, hexadecimal
 * @param what what came in, in words, as it was shown
 */
public record ImportRecord(long id, String file, String sha256, LocalDateTime at, String by, String what) {}
