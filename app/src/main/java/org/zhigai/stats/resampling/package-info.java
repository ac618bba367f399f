/** Intervals by drawing again. */
@NullMarked
package org.zhigai.stats.resampling;

import org.jspecify.annotations.NullMarked;
