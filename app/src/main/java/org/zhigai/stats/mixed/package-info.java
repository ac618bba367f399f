/** Linear mixed models beyond one random intercept: crossed grouping, slopes that differ between groups. */
@NullMarked
package org.zhigai.stats.mixed;

import org.jspecify.annotations.NullMarked;
