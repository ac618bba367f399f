/**
 * Station 4 in the window: the rectification ledger as a table, one entry open beside it.
 */
@NullMarked
package org.zhigai.ui.ledger;

import org.jspecify.annotations.NullMarked;
