/** Charts of rows one below another: bars, dots, boxes, intervals. */
@NullMarked
package org.zhigai.charts.rows;

import org.jspecify.annotations.NullMarked;
