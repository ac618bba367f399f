package org.zhigai.monitoring.figures;

import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.ResultsArchive;

/** Use case: the papers there are, and what each says. */
public final class ReadFigures {
  private final ResultsArchive archive;

  public ReadFigures(ResultsArchive archive) {
    this.archive = archive;
  }

  /** By round, grade and subject. */
  public List<Paper> papers() {
    return archive.papers();
  }

  public PaperFigures figures(long paperId) {
    return FigurePaper.of(archive.results(paperId), archive.indicators());
  }

  public PaperResults results(long paperId) {
    return archive.results(paperId);
  }

  /** Questionnaire factors of all questionnaires, in the order of rounds. */
  public List<FactorFigures> factors() {
    var indicators = archive.indicators();
    return archive.questionnaires().stream().flatMap(q -> FigureQuestionnaire.of(q, indicators).stream()).toList();
  }

  public List<Indicator> indicators() {
    return archive.indicators();
  }

  /** What was imported, newest first. */
  public List<ImportRecord> imports() {
    return archive.imports();
  }

  /** The latest paper with items, which a window shows first. */
  public Optional<Paper> latest() {
    return papers().stream().filter(p -> !p.items().isEmpty()).reduce((a, b) -> b);
  }
}
