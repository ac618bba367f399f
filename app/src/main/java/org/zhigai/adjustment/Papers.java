package org.zhigai.adjustment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhigai.adjustment.diagnosis.Background;
import org.zhigai.adjustment.diagnosis.DiagnosePoints;
import org.zhigai.adjustment.diagnosis.Spot;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;

/** Papers made ready for diagnosis, each once. Lives as long as one piece of drafting: it never sees that a paper was replaced. */
final class Papers {
  private final ResultsArchive archive;
  private final Map<Long, DiagnosePoints> ready = new HashMap<>();
  private final Map<Long, SatPaper> sat = new HashMap<>();

  private final Map<Long, Boolean> counted = new HashMap<>();
  private final Papers whole;

  Papers(ResultsArchive archive) {
    this.archive = archive;
    this.whole = archive.whole().equals(archive) ? this : new Papers(archive.whole());
  }

  /** With everybody, where numbers of many leave somebody out: for who is helped, and for what is about one pupil. */
  DiagnosePoints everybody(long paperId) {
    var all = counted.computeIfAbsent(paperId, id -> archive.leftOut(id) == 0);
    return all ? of(paperId) : whole.of(paperId);
  }

  DiagnosePoints of(long paperId) {
    var known = ready.get(paperId);
    if (known == null) {
      var results = archive.results(paperId);
      var indicators = archive.indicators();
      known = new DiagnosePoints(sat(paperId), FigurePaper.of(results, indicators), background(results.paper(), indicators));
      ready.put(paperId, known);
    }
    return known;
  }

  private SatPaper sat(long paperId) {
    var known = sat.get(paperId);
    if (known == null) {
      known = SatPaper.of(archive.results(paperId));
      sat.put(paperId, known);
    }
    return known;
  }

  private Background background(Paper paper, List<Indicator> indicators) {
    var earlier = archive.papers().stream()
        .filter(p -> !p.items().isEmpty() && p.info().isEarlierOf(paper.info()))
        .map(p -> sat(p.id()))
        .toList();
    List<FactorFigures> factors = archive.questionnaires().stream()
        .filter(q -> q.round().equals(paper.info().round()) && (q.grade() == 0 || q.grade() == paper.info().grade()))
        .flatMap(q -> FigureQuestionnaire.of(q, indicators).stream())
        .toList();
    return new Background(earlier, factors);
  }

  /** What a finding on a paper says is weak. */
  Spot spot(Finding finding) {
    var items = of(finding.evidence().paperId()).sat().paper().items();
    return new Spot(
        finding.target().name(),
        IntStream.range(0, items.size()).filter(i -> finding.evidence().items().contains(items.get(i).label())).boxed().toList(), finding.benchmark(),
        finding.against());
  }
}
