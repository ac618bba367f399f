/** Whether a number may be said, of whom it may not be said, and how it was made, with the numbers put in. */
@NullMarked
package org.zhigai.stats.trust;

import org.jspecify.annotations.NullMarked;
