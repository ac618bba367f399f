/**
 * The only threads of the program: work off the window's thread, with progress, cancelling and "newest wins". Knows no station and
 * draws nothing.
 */
@NullMarked
package org.zhigai.ui.jobs;

import org.jspecify.annotations.NullMarked;
