/** What waits for whoever acts: told once when a store opens, and kept at hand behind a bell. Never stands in the way. */
@NullMarked
package org.zhigai.ui.ledger.remind;

import org.jspecify.annotations.NullMarked;
