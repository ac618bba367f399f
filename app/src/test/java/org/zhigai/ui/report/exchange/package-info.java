@NullMarked
package org.zhigai.ui.report.exchange;

import org.jspecify.annotations.NullMarked;
