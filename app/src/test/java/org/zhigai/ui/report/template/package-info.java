@NullMarked
package org.zhigai.ui.report.template;

import org.jspecify.annotations.NullMarked;
