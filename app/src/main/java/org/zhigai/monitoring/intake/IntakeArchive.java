package org.zhigai.monitoring.intake;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperInfo;

/** The port through which readings are kept. Every call is one transaction: whole or not at all. */
public interface IntakeArchive {

  /** The import of a file with these bytes, if it still stands. */
  Optional<ImportRecord> bySha256(String sha256);

  /**
   * Keeps one workbook: vault, pupils (matched by 考号, then 学籍号, then class and name), papers, indicators,
   * questionnaires. When {@code progress} is cancelled nothing of it stays.
   *
   * <p>A sheet of totals whose paper is stored with its items already brings nothing more and is passed over.
   *
   * @param what the counts in words, for history
   */
  ImportRecord commit(WorkbookReading reading, String what, Actor by, Progress progress);

  /** Whether this paper is stored already, from whatever file. */
  boolean has(PaperInfo paper);

  /** Runs {@code work} as one transaction: when it throws, nothing that was kept within it stays. */
  void whole(Runnable work);

  /** Which problems, plans and entries stand on this import, by number; an import with dependants is not undone. */
  List<String> dependants(long importId);

  /** Takes an import back with everything it brought. */
  void undo(long importId, Actor by);

  /** What a person had said of the sheets of an import, in the sheets' order. */
  List<SheetCorrections> corrections(long importId);

  /** Layouts a person put right once. */
  ImportProfiles profiles();
}
