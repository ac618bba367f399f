/** Small types every room shares. Knows no school data, no store, no window. At most twelve types. */
@NullMarked
package org.zhigai.kernel;

import org.jspecify.annotations.NullMarked;
