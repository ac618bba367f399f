package org.zhigai.store;

import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.chain.ProfileArchive;
import org.zhigai.monitoring.PupilArchive;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.VaultArchive;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.ledger.EvidenceFiles;
import org.zhigai.rows.Shelf;
import org.zhigai.store.file.Hold;
import org.zhigai.store.tables.Db;
import org.zhigai.store.tables.EvidenceTable;
import org.zhigai.store.tables.IntakeTables;
import org.zhigai.store.tables.ProfileTable;
import org.zhigai.store.tables.PupilTables;
import org.zhigai.store.tables.RecordShelf;
import org.zhigai.store.tables.ResultsTables;

/** One open store. */
record H2Archive(Db db, Hold hold, OpenStoreCare care, VaultArchive vault) implements ChainArchive {

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
  public PupilArchive pupils() {
    return new PupilTables(db);
  }

  @Override
  public Shelf records() {
    return new RecordShelf(db);
  }

  @Override
  public EvidenceFiles evidence() {
    return new EvidenceTable(db);
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
