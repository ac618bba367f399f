package org.zhigai.ledger;

/** What a later measurement said of a problem, as closing asks for it: the effect station's rows are such. */
public interface Judged {

  /** Whether it came to a verdict, whichever; not when there was too little data or nothing to compare. */
  boolean isJudged(LedgerEntry entry);

  /** Whether what was done is seen in it. */
  boolean isEffective(LedgerEntry entry);
}
