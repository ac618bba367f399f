/** The diagnostic session (学科诊断会): prepared, shown on the wall, handed out, and followed up. */
@NullMarked
package org.zhigai.ui.session;

import org.jspecify.annotations.NullMarked;
