package org.zhigai.monitoring.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
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
   * <p>A sheet of totals whose paper is stored already brings nothing more and is passed over, unless it was decided that it takes
   * that paper's place. A paper that is replaced keeps its key, and undoing the import brings back what was there.
   *
   * @param what the counts in words, for history
   */
  ImportRecord commit(WorkbookReading reading, String what, Decisions decided, Actor by, Progress progress);

  /** As above when nothing was to be decided. */
  default ImportRecord commit(WorkbookReading reading, String what, Actor by, Progress progress) {
    return commit(reading, what, Decisions.NONE, by, progress);
  }

  /** Who the pupils of a paper are, as {@link #commit} would take them, in their order; writes nothing. */
  List<PupilMatch> match(Content.PaperContent paper);

  /** The stored paper of this round, subject and grade, unless the days of both are known and differ where one of them names no exam. */
  Optional<StoredPaper> stored(PaperInfo paper, Optional<LocalDate> date);

  /** Whether this paper is stored already, from whatever file. */
  boolean has(PaperInfo paper, Optional<LocalDate> date);

  /** Runs {@code work} as one transaction: when it throws, nothing that was kept within it stays. */
  void whole(Runnable work);

  /** Files whose import replaced papers of this one: they have to be taken back first. */
  List<String> replacements(long importId);

  /** What this import brought, as {@link org.zhigai.rows.Link} names it: records rest on it. A paper that comes back is none of it. */
  Set<String> sources(long importId);

  /** Takes an import back with everything it brought; whether something stands on it is asked before. */
  void undo(long importId, Actor by);

  /** What a person had said of the sheets of an import, in the sheets' order. */
  List<SheetCorrections> corrections(long importId);

  /**
   * A school's own names of classes as a person said what they are, the last time each was told. Only names that say their grade: 四（实验）班
   * stays what it is; 启明班, see {@link #ownClasses}, goes up a grade each year.
   */
  Map<String, ClassRef> classNames();

  /** Names of classes that do not say their grade, as a person said what they are; what was told last stands first. */
  List<OwnClass> ownClasses();

  /** All that is imported, as one number that changes with every import and with every one taken back; 0 for nothing. */
  int standing();

  /** For what was imported everything that follows was last worked out; 0 for never. */
  int followed();

  /** Remembers that it was worked out for this {@link #standing}. */
  void followed(int standing);

  /** Layouts a person put right once. */
  ImportProfiles profiles();
}
