/** Factors behind items, as far as the reliability of a total needs them: omega, total and hierarchical. */
@NullMarked
package org.zhigai.stats.factor;

import org.jspecify.annotations.NullMarked;
