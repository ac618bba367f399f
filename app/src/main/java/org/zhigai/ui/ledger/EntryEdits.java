package org.zhigai.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.ledger.EvidenceItem;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;

/** The same entry with one part changed. */
final class EntryEdits {
  private EntryEdits() {}

  static LedgerEntry dates(LedgerEntry e, LocalDate start, LocalDate due) {
    return copy(e, e.measures(), start, due, e.evidence(), e.verification());
  }

  static LedgerEntry measures(LedgerEntry e, List<Measure> measures) {
    return copy(e, measures, e.start(), e.due(), e.evidence(), e.verification());
  }

  static LedgerEntry evidence(LedgerEntry e, List<EvidenceItem> evidence) {
    return copy(e, e.measures(), e.start(), e.due(), evidence, e.verification());
  }

  static LedgerEntry verification(LedgerEntry e, Optional<Verification> verification) {
    return copy(e, e.measures(), e.start(), e.due(), e.evidence(), verification);
  }

  private static LedgerEntry copy(
      LedgerEntry e, List<Measure> measures, LocalDate start, LocalDate due, List<EvidenceItem> evidence,
      Optional<Verification> verification) {
    return new LedgerEntry(
        e.id(), e.number(), e.problemId(), e.issue(), e.target(), e.successRule(), measures, e.leader(),
        e.responsibleBody(), e.responsiblePerson(), e.supportingDepts(), start, due, e.progress(), e.status(), evidence,
        e.outcome(), e.selfCheck(), verification, e.closedOn(), e.lookBack(), e.remark());
  }
}
