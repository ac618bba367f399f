/**
 * 审签: the principal signs the tables as they stand, and what was signed can be held against what is there later.
 *
 * <p>What is signed is one text, {@code zhigai-signed-rows/1}: UTF-8, a line a row, each ended by a line feed. Every line is JSON in the form of RFC 8785
 * (keys sorted, no blanks, the fewest digits), so that whoever has the rows comes to the same bytes.
 * <ul>
 * <li>The first line says which form it is and up to which day it speaks: {@code {"as-of":"2026-11-27","format":"zhigai-signed-rows/1"}}.
 * <li>Then come all confirmed problems, plans, entries, measures, requests for time, evidence, verifications, looks back and verdicts that are not
 * withdrawn, and the units and persons that these name, sorted by {@code kind}, then {@code number}, then {@code id}, as
 * {@link org.zhigai.rows.Canonical#line} writes them. Files of evidence stand in it by their own SHA-256.
 * </ul>
 * The sum is the SHA-256 of these bytes; {@code store signatures --out FOLDER} writes them out, and {@code sha256sum} gives the sum again.
 */
@NullMarked
package org.zhigai.signing;

import org.jspecify.annotations.NullMarked;
