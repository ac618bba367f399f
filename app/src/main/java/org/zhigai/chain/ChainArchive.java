package org.zhigai.chain;

import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.problems.ProblemArchive;
import org.zhigai.problems.ThresholdArchive;
import org.zhigai.session.BoardArchive;
import org.zhigai.session.MeetingArchive;

/** One open store, seen as the ports of all stations. Closing it writes everything down and lets others open it. */
public interface ChainArchive extends AutoCloseable {

  ProfileArchive profile();

  IntakeArchive intake();

  ResultsArchive results();

  ProblemArchive problems();

  ThresholdArchive thresholds();

  BoardArchive boards();

  MeetingArchive meetings();

  AdjustmentArchive adjustments();

  LedgerArchive ledger();

  /** Backing up, checking and a new password, while the store is open. */
  OpenStoreCare care();

  @Override
  void close();
}
