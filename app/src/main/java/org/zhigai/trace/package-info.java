/**
 * From cell to verdict and back: when what was measured has changed, exactly the records that quote a changed number are to be looked at again.
 */
@NullMarked
package org.zhigai.trace;

import org.jspecify.annotations.NullMarked;
