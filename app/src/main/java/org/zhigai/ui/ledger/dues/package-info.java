/** What falls due when, as a month: entries, measures, verifications that wait, looks back, tasks of the three-year plan. Changes nothing itself. */
@NullMarked
package org.zhigai.ui.ledger.dues;

import org.jspecify.annotations.NullMarked;
