/** Putting two papers on one scale by the items they share. */
@NullMarked
package org.zhigai.stats.link;

import org.jspecify.annotations.NullMarked;
