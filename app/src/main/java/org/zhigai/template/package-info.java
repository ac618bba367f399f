/**
 * Somebody else's form: what its tables, labels and columns ask for, what of the ledger goes where, and what stays empty and why. Knows no file format: a form
 * is seen as sheets of cells ({@link org.zhigai.template.FormSheet}) and written in place by what opened it ({@link org.zhigai.template.OpenForm}). Look-alikes
 * are asked, nothing is guessed in silence.
 */
@NullMarked
package org.zhigai.template;

import org.jspecify.annotations.NullMarked;
