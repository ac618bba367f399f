/**
 * Station 4: rectification entries, their measures, evidence, status machine and verification from outside.
 */
@NullMarked
package org.zhigai.ledger;

import org.jspecify.annotations.NullMarked;
