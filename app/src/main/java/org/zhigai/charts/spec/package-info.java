/** What a chart shows: records of labels and numbers, and what of it the pointer is on. Draws nothing. */
@NullMarked
package org.zhigai.charts.spec;

import org.jspecify.annotations.NullMarked;
