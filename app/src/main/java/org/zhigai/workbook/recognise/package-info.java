/**
 * From grids to readings: which kind a sheet is, where its header stands, what each column means, what is wrong with which
 * cell. Knows no file format.
 */
@NullMarked
package org.zhigai.workbook.recognise;

import org.jspecify.annotations.NullMarked;
