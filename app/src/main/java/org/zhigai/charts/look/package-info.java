/** What every chart is drawn with: colours of both themes, fonts, the ink of numbers and words, the reach of an axis. */
@NullMarked
package org.zhigai.charts.look;

import org.jspecify.annotations.NullMarked;
