/** Tests of what was handed in, as the page shows it. */
@NullMarked
package org.zhigai.ui.report.sent;

import org.jspecify.annotations.NullMarked;
