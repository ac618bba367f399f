package org.zhigai.fakes;

import java.util.List;
import java.util.NoSuchElementException;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;

/** An archive with nothing in it; who has something says what. */
public interface BareResults extends ResultsArchive {

  /** An archive that holds one paper and nothing else. */
  interface One extends BareResults {
    PaperResults results();

    @Override
    default List<Paper> papers() {
      return List.of(results().paper());
    }

    @Override
    default PaperResults results(long paperId) {
      return results();
    }
  }

  @Override
  default List<Paper> papers() {
    return List.of();
  }

  @Override
  default PaperResults results(long paperId) {
    throw new NoSuchElementException("paper " + paperId);
  }

  @Override
  default List<Indicator> indicators() {
    return List.of();
  }

  @Override
  default List<Questionnaire> questionnaires() {
    return List.of();
  }

  @Override
  default List<ImportRecord> imports() {
    return List.of();
  }

  @Override
  default long version(String source) {
    return 0;
  }
}
