/** Somebody else's form, on the page of station 7: dropped or chosen, shown column by column with what goes in, corrected by hand, written beside it. */
@NullMarked
package org.zhigai.ui.report.template;

import org.jspecify.annotations.NullMarked;
