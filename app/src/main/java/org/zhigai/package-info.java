/** Start and wiring: the one place that makes objects across rooms. */
@NullMarked
package org.zhigai;

import org.jspecify.annotations.NullMarked;
