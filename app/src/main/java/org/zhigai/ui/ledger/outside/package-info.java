/** Verification from outside by file, as the ledger's page does it: what goes out, what comes back, a stamped scan with what it says typed beside it. */
@NullMarked
package org.zhigai.ui.ledger.outside;

import org.jspecify.annotations.NullMarked;
