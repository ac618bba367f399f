/** What a screen puts on paper or into a file: Ctrl+P with its preview and Ctrl+S, one way for all screens. */
@NullMarked
package org.zhigai.ui.print;

import org.jspecify.annotations.NullMarked;
