package org.zhigai.monitoring;

import java.util.List;

/** The port through which stored results are read. Lists come in order of round, grade and subject. */
public interface ResultsArchive {

  List<Paper> papers();

  /** @throws java.util.NoSuchElementException when no such paper is stored */
  PaperResults results(long paperId);

  List<Indicator> indicators();

  List<Questionnaire> questionnaires();

  /** Imports, newest first. */
  List<ImportRecord> imports();
}
