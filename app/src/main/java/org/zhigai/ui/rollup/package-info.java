/** The window of whoever looks at many schools, over packages and workbooks and nothing else: no store, no password. Schools stand by name. */
@NullMarked
package org.zhigai.ui.rollup;

import org.jspecify.annotations.NullMarked;
