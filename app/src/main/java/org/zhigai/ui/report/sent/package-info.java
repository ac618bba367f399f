/** What was handed in, on the page of station 7: who took it, the stamped sheets, and what went out then. */
@NullMarked
package org.zhigai.ui.report.sent;

import org.jspecify.annotations.NullMarked;
