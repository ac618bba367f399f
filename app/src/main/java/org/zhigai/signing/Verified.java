package org.zhigai.signing;

import java.util.List;
import org.zhigai.rows.AuditLine;

/**
 * A signature held against what is there.
 *
 * @param whole whether the text that was signed is there and has the sum that was signed, and is of the rows the signature names
 * @param strayed numbers of rows whose history does not lead back to what was signed
 * @param changed what is other today in the rows that were signed, a line a field, with what was signed and what is there now
 * @param added numbers of rows that came since
 * @param gone numbers of rows that were signed and are no more
 */
public record Verified(Signature signature, boolean whole, List<String> strayed, List<AuditLine> changed, List<String> added, List<String> gone) {
  public Verified {
    strayed = List.copyOf(strayed);
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** Whether what was signed is there as it was, in the store and in the history. What was changed since does not matter. */
  public boolean isIntact() {
    return whole && strayed.isEmpty();
  }

  /** Whether the tables say today what was signed. */
  public boolean isUnchanged() {
    return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
  }

  /** How many rows are other than signed, new or gone. */
  public long differences() {
    return changed.stream().map(AuditLine::number).distinct().count() + added.size() + gone.size();
  }
}
