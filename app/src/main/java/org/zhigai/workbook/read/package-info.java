/**
 * From a file to grids of typed cells. Knows formats, encodings, limits and damage; knows nothing of what a sheet means.
 */
@NullMarked
package org.zhigai.workbook.read;

import org.jspecify.annotations.NullMarked;
