/**
 * Of whom numbers have gone out, and of whom the next may be made, so that no two tables tell by their difference what one pupil had.
 */
@NullMarked
package org.zhigai.chain.release;

import org.jspecify.annotations.NullMarked;
