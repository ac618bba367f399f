/**
 * A table of a sheet as the rooms above see it: cells, columns with what speaks for their meaning, context, what is told of it.
 * Knows words, not where a header stands nor what a table is.
 */
@NullMarked
package org.zhigai.workbook.recognise.table;

import org.jspecify.annotations.NullMarked;
