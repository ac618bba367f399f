/**
 * The researchers' bench: a table of scores in, every number of {@code stats} out, as records whose components are the keys of
 * {@code analyse --json} and as tables to print. Knows columns, not pupils; keeps nothing; has no screen.
 */
@NullMarked
package org.zhigai.analysis;

import org.jspecify.annotations.NullMarked;
