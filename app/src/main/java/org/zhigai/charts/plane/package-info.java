/** Charts in a plane of two scales: curves, points, profiles, histograms. */
@NullMarked
package org.zhigai.charts.plane;

import org.jspecify.annotations.NullMarked;
