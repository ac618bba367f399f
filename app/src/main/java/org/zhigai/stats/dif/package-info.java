/** Differential item functioning: whether an item is harder for one group than for another of equal ability. */
@NullMarked
package org.zhigai.stats.dif;

import org.jspecify.annotations.NullMarked;
