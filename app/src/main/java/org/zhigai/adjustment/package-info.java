/**
 * Station 3: drafted and edited teaching adjustments for grade, class and support group.
 */
@NullMarked
package org.zhigai.adjustment;

import org.jspecify.annotations.NullMarked;
