/** Charts of cells and of knots: heat map, S-P table, network. */
@NullMarked
package org.zhigai.charts.grids;

import org.jspecify.annotations.NullMarked;
