package org.zhigai.ledger;

import java.util.List;
import org.zhigai.kernel.Actor;

/** The port through which the ledger is kept. Every change leaves an audit line. */
public interface LedgerArchive {

  /** All entries, by number. */
  List<LedgerEntry> entries();

  /** Keeps a new (id 0) or changed entry and returns it as kept. */
  LedgerEntry save(LedgerEntry entry, Actor by);

  /** History of an entry, oldest first. */
  List<AuditLine> history(long entryId);
}
