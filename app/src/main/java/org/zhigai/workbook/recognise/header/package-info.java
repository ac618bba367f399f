/**
 * Finds the tables of a sheet and reads their headers: levels, edges, rows about items, columns with what their headings may mean.
 * Decides no meaning.
 */
@NullMarked
package org.zhigai.workbook.recognise.header;

import org.jspecify.annotations.NullMarked;
