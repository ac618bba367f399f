/** Reports as .xlsx files ready to print and submit. Knows POI, and of the program only what a report says. */
@NullMarked
package org.zhigai.workbook.write;

import org.jspecify.annotations.NullMarked;
