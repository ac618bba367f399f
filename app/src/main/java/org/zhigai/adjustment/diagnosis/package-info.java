/**
 * What kind of weakness a weak point is, from the pupils' own answers, and which form of help follows by which rule. Pure: papers in, records of
 * numbers and kept sentences out; knows no plan and no book.
 */
@NullMarked
package org.zhigai.adjustment.diagnosis;

import org.jspecify.annotations.NullMarked;
