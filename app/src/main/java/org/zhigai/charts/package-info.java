/**
 * Figures as pictures: a record of labels and numbers in, a JavaFX region or a PNG out. Drawn with JFreeChart; AWT is used here
 * and nowhere else. Imports run from here through {@code rows}, {@code plane} and {@code grids} to {@code look} and {@code spec}. Knows no school, no station and no language: every word on a chart comes in with its record.
 */
@NullMarked
package org.zhigai.charts;

import org.jspecify.annotations.NullMarked;
