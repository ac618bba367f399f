/** Two groups or two rates beside each other, effect sizes, and many tests at once. */
@NullMarked
package org.zhigai.stats.compare;

import org.jspecify.annotations.NullMarked;
