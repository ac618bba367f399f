/**
 * How a workbook comes in: what was recognised shown before anything is kept, and the history of what came in. Knows the import use
 * case, no file format and no store.
 */
@NullMarked
package org.zhigai.ui.intake;

import org.jspecify.annotations.NullMarked;
