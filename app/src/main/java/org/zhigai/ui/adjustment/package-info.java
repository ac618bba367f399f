/**
 * Station 3 in the window: plans as documents edited in place, the diagnosis always in sight.
 */
@NullMarked
package org.zhigai.ui.adjustment;

import org.jspecify.annotations.NullMarked;
