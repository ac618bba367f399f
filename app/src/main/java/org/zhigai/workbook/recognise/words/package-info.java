/**
 * What words say: a heading taken apart, the lexicon (a line a meaning), item labels, subjects, classes, what titles tell. Knows no
 * sheet and no table.
 */
@NullMarked
package org.zhigai.workbook.recognise.words;

import org.jspecify.annotations.NullMarked;
