/**
 * The manual, in the window and in both languages. Its text lies in {@code /org/zhigai/manual}, a file a language; the form stands in {@link ManualFile}.
 */
@NullMarked
package org.zhigai.ui.manual;

import org.jspecify.annotations.NullMarked;
