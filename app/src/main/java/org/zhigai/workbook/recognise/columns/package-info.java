/**
 * The witnesses of a column's meaning: heading, cells, neighbours with groups and sums, other sheets; and their settlement for a table as a whole.
 * Each adds its weight; none overrules in silence.
 */
@NullMarked
package org.zhigai.workbook.recognise.columns;

import org.jspecify.annotations.NullMarked;
