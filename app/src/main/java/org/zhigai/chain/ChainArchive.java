package org.zhigai.chain;

import org.zhigai.monitoring.PupilArchive;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.VaultArchive;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.ledger.EvidenceFiles;
import org.zhigai.rows.Shelf;

/** One open store, seen as the ports of all stations. Closing it writes everything down and lets others open it. */
public interface ChainArchive extends AutoCloseable {

  ProfileArchive profile();

  IntakeArchive intake();

  ResultsArchive results();

  /** Who is who. */
  VaultArchive vault();

  /** All about one pupil. */
  PupilArchive pupils();

  /** What people decide. */
  Shelf records();

  /** The bytes of evidence. */
  EvidenceFiles evidence();

  /** Backing up, checking and a new password, while the store is open. */
  OpenStoreCare care();

  @Override
  void close();
}
