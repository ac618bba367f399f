/**
 * Somebody else's workbook or document, filled in place. Of the package every part that is not touched keeps its bytes; of a sheet the elements that are not
 * touched keep their text. Rows that are added move everything that names a row: formulas of all sheets, names, lists, formats, filters, print areas, tables,
 * pictures, notes, charts. Nothing in a form is run, followed or resolved.
 */
@NullMarked
package org.zhigai.workbook.form;

import org.jspecify.annotations.NullMarked;
