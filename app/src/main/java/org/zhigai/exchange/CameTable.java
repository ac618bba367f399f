package org.zhigai.exchange;

import java.util.List;
import java.util.Set;
import org.zhigai.kernel.Phrase;

/**
 * The ledger as it came back.
 *
 * @param id what the file says it is; empty where it says nothing
 * @param missing headings of the ledger it has no column for
 * @param told what was seen at reading it
 */
record CameTable(String id, List<CameRow> rows, Set<LedgerColumn> missing, List<Phrase> told) {

  CameTable {
    rows = List.copyOf(rows);
    missing = Set.copyOf(missing);
    told = List.copyOf(told);
  }
}
