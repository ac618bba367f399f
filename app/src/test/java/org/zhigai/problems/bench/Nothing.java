package org.zhigai.problems.bench;

import java.util.List;
import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.AuditLine;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.ledger.LedgerEntry;

/** A school that keeps neither adjustments nor a ledger. */
enum Nothing implements AdjustmentArchive, LedgerArchive {
  HERE;

  @Override
  public List<TeachingAdjustment> adjustments() {
    return List.of();
  }

  @Override
  public TeachingAdjustment save(TeachingAdjustment adjustment, Actor by) {
    return adjustment;
  }

  @Override
  public void delete(long id, Actor by) {
    throw new IllegalStateException();
  }

  @Override
  public List<LedgerEntry> entries() {
    return List.of();
  }

  @Override
  public LedgerEntry save(LedgerEntry entry, Actor by) {
    return entry;
  }

  @Override
  public List<AuditLine> history(long entryId) {
    return List.of();
  }
}
