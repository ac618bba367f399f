/**
 * Item response theory: Rasch, partial credit and rating scale by conditional likelihood; Rasch, 2PL, 3PL, (generalised) partial credit and
 * graded response by marginal likelihood; with ability, information, fit of items and of the whole.
 *
 * <p>Everywhere in slope–intercept form, θ standard normal where likelihood is marginal; what a slope and intercepts mean, the curve says
 * ({@link org.zhigai.stats.irt.ItemCurve}).
 */
@NullMarked
package org.zhigai.stats.irt;

import org.jspecify.annotations.NullMarked;
