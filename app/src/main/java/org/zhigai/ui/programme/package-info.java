/** The three-year plan as a screen. May import parts; knows no station. */
@NullMarked
package org.zhigai.ui.programme;

import org.jspecify.annotations.NullMarked;
