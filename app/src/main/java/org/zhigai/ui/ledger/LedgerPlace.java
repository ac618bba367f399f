package org.zhigai.ui.ledger;

/** Ways of looking at the same rows, and what is done with them by file. */
enum LedgerPlace {
  TABLE,
  /** What falls due when. */
  CALENDAR,
  /** What goes out to be verified, and what comes back. */
  OUTSIDE
}
