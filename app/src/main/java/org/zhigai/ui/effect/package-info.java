/**
 * Station 5 in the window: what became of each problem, with its uncertainty.
 */
@NullMarked
package org.zhigai.ui.effect;

import org.jspecify.annotations.NullMarked;
