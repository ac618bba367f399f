/**
 * Papers from tables of items, of subjects, or a row a score; letters and keys, full marks, blueprints; what is odd about them.
 * Knows nothing of how the table was found.
 */
@NullMarked
package org.zhigai.workbook.recognise.scores;

import org.jspecify.annotations.NullMarked;
