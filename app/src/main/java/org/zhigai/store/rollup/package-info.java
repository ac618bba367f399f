/**
 * Sums of many schools behind {@link org.zhigai.rollup.RollupStore}: the same tables and the same jOOQ on H2, in memory or in a plain file beside nothing
 * secret, and on PostgreSQL, for which alone this program opens a connection to a server that somebody named.
 */
@NullMarked
package org.zhigai.store.rollup;

import org.jspecify.annotations.NullMarked;
