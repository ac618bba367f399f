/** Tests of what many schools say together. */
@NullMarked
package org.zhigai.rollup;

import org.jspecify.annotations.NullMarked;
