package org.zhigai.store;

import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.chain.ProfileArchive;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.problems.ProblemArchive;
import org.zhigai.problems.ThresholdArchive;
import org.zhigai.session.BoardArchive;
import org.zhigai.session.MeetingArchive;

/** One open store. */
record H2Archive(Db db, Hold hold, OpenStoreCare care) implements ChainArchive {

  @Override
  public ProfileArchive profile() {
    return new ProfileTable(db);
  }

  @Override
  public IntakeArchive intake() {
    return new IntakeTables(db);
  }

  @Override
  public ResultsArchive results() {
    return new ResultsTables(db);
  }

  @Override
  public ProblemArchive problems() {
    return new ProblemTable(db);
  }

  @Override
  public ThresholdArchive thresholds() {
    return new ThresholdTable(db);
  }

  @Override
  public BoardArchive boards() {
    return new BoardTable(db);
  }

  @Override
  public MeetingArchive meetings() {
    return new MeetingTable(db);
  }

  @Override
  public AdjustmentArchive adjustments() {
    return new AdjustmentTable(db);
  }

  @Override
  public LedgerArchive ledger() {
    return new LedgerTable(db);
  }

  @Override
  public void close() {
    try {
      db.close();
    } finally {
      hold.close();
    }
  }
}
