/**
 * Station 5: before and after, relative to the district, and the verdict.
 */
@NullMarked
package org.zhigai.effect;

import org.jspecify.annotations.NullMarked;
