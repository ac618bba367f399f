/**
 * The ledger as a workbook that goes through other hands and comes back. What went out is kept ({@link org.zhigai.report.SentLedger}); what comes back is read
 * whatever program saved it last, its rows are known by their visible numbers, then by problem and unit, never by their place or by what is hidden alone, and
 * each cell is held against what went out and what stands now. Nothing is decided here that a person has to decide; what is taken is one change.
 */
@NullMarked
package org.zhigai.exchange;

import org.jspecify.annotations.NullMarked;
