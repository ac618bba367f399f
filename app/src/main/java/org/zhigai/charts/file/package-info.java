/** A drawn chart as the bytes of a file: SVG, PDF, a picture. */
@NullMarked
package org.zhigai.charts.file;

import org.jspecify.annotations.NullMarked;
