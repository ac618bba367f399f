/**
 * What is no paper: questionnaires, their keys of questions, and indicators beside district, city and nation.
 * Knows nothing of scores.
 */
@NullMarked
package org.zhigai.workbook.recognise.survey;

import org.jspecify.annotations.NullMarked;
