/** One change of several entries at once: all of them or none, and every one that stands in the way is named. */
@NullMarked
package org.zhigai.ui.ledger.bulk;

import org.jspecify.annotations.NullMarked;
