/**
 * Rows that are pupils, and who they are: number, name, class, groups, presence; of which term and grade.
 * What is nobody's is told.
 */
@NullMarked
package org.zhigai.workbook.recognise.pupils;

import org.jspecify.annotations.NullMarked;
