/**
 * The explorer: what each paper and questionnaire says, one figure at a time, with its reading, its n, its interval and how it was made. Changes nothing.
 * Sorts nobody by result.
 */
@NullMarked
package org.zhigai.ui.explore;

import org.jspecify.annotations.NullMarked;
