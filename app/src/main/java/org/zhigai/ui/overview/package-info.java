/** The principal's first screen: the chain as counts, what to do next, and where the school stands. */
@NullMarked
package org.zhigai.ui.overview;

import org.jspecify.annotations.NullMarked;
