/**
 * Many schools by file: what their packages ({@code pack}) say together. {@link org.zhigai.rollup.RollupStore} is the port to where the sums lie, {@link
 * org.zhigai.rollup.RollUp} reckons with them, {@link org.zhigai.rollup.RollupReport} says it. Schools stand by their names, never by a value: no list, table
 * or chart here orders them by result. Imports {@code pack}, {@code report} and what lies below; no store, no window, no pupil.
 */
@NullMarked
package org.zhigai.rollup;

import org.jspecify.annotations.NullMarked;
