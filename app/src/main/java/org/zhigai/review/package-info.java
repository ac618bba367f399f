/**
 * Review from outside: what goes out to a verifier as one file, and what comes back. A package holds the lines of the ledger that wait for verification,
 * as documents say them, with their evidence; no pupil and no password is in it. It is a zip that other tools read:
 *
 * <pre>
 * package.json              {"format": "zhigai-review", "version": 1, "id", "school", "as-of", "cases": [...]}
 * evidence/SHA-256          the bytes of a piece of evidence, under their own sum
 * </pre>
 *
 * Back comes an answer of the program ({@code .zgda}, one JSON object that names the package and its sum), or the form (an .xlsx beside the package) filled in.
 */
@NullMarked
package org.zhigai.review;

import org.jspecify.annotations.NullMarked;
