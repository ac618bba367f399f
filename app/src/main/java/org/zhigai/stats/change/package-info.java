/** The same pupils twice: change, regression to the mean, change beside that of others. */
@NullMarked
package org.zhigai.stats.change;

import org.jspecify.annotations.NullMarked;
