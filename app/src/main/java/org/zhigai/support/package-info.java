/** Station 6: the ledgers that hang on a problem — training, reflection and what else supports it. A ledger is one file here. */
@NullMarked
package org.zhigai.support;

import org.jspecify.annotations.NullMarked;
