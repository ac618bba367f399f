/**
 * Item response theory: Rasch (conditional and marginal), 2PL and generalised partial credit, with ability, information and fit.
 *
 * <p>Everywhere in slope–intercept form: category k of an item has weight exp(k·a·θ + d_k), d_0 = 0, θ standard normal.
 */
@NullMarked
package org.zhigai.stats.irt;

import org.jspecify.annotations.NullMarked;
