/**
 * The stations as one: the use cases over one open store, shared by the window and the commands, and the run from workbook to exports.
 */
@NullMarked
package org.zhigai.chain;

import org.jspecify.annotations.NullMarked;
