/**
 * Reports as .xlsx: one {@link org.zhigai.report.SheetReport} a sheet, set up to be printed and submitted as it is. Writes only;
 * knows nothing of what a report says.
 */
@NullMarked
package org.zhigai.workbook.write;

import org.jspecify.annotations.NullMarked;
