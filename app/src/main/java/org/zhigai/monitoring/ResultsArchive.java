package org.zhigai.monitoring;

import java.util.List;

/** The port through which stored results are read. Lists come in order of round, grade and subject. */
public interface ResultsArchive {

  List<Paper> papers();

  /** @throws java.util.NoSuchElementException when no such paper is stored */
  PaperResults results(long paperId);

  /** The same with everybody, where {@link #results} leaves somebody out of numbers of many: for what is about one pupil alone. */
  default ResultsArchive whole() {
    return this;
  }

  /** How many who sat a paper {@link #results} leaves out. */
  default int leftOut(long paperId) {
    return whole().results(paperId).pupils().size() - results(paperId).pupils().size();
  }

  /** How many answer sheets {@link #questionnaires} leaves out of one of them. */
  default int sheetsLeftOut(long questionnaireId) {
    return sheets(whole(), questionnaireId) - sheets(this, questionnaireId);
  }

  private static int sheets(ResultsArchive archive, long questionnaireId) {
    return archive.questionnaires().stream().filter(q -> q.id() == questionnaireId).mapToInt(q -> q.classes().size()).sum();
  }

  List<Indicator> indicators();

  List<Questionnaire> questionnaires();

  /** Imports, newest first. */
  List<ImportRecord> imports();

  /**
   * Which version of a source is stored now: of {@code paper:3} and {@code file:…} the key of the import it came with, 0 when it is not there.
   *
   * @param source as {@link org.zhigai.rows.Link} names it
   */
  long version(String source);
}
