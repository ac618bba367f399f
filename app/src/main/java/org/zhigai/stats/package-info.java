/**
 * Statistics: primitive arrays in, records out. Knows no school, no window, no store, no file.
 *
 * <p>Conventions of the whole room. A missing score is {@code NaN}. A number in a result that is <em>not defined</em> for the
 * data it was asked for (the spread of one value, the correlation with a constant) is {@code NaN}, and the type's comment says
 * when; legal data never lead to an exception. Arguments that contradict each other (arrays of unequal length) do.
 *
 * <p>Here stands what all of it is built on: score matrices, clusters, intervals, quantiles, descriptives. The rooms inside build on it, never it on them.
 */
@NullMarked
package org.zhigai.stats;

import org.jspecify.annotations.NullMarked;
