/** The ledger through other hands, on the page of station 7: in which form tables go out, what is passed on, and what came back held against what is here. */
@NullMarked
package org.zhigai.ui.report.exchange;

import org.jspecify.annotations.NullMarked;
