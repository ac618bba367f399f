/** Classical test theory: items, options, reliability, scales, tiers, the S-P table. */
@NullMarked
package org.zhigai.stats.ctt;

import org.jspecify.annotations.NullMarked;
