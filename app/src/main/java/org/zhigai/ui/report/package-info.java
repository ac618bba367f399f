/**
 * Station 7 in the window: writing the tables a school submits.
 */
@NullMarked
package org.zhigai.ui.report;

import org.jspecify.annotations.NullMarked;
