package org.zhigai.ui.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhigai.explore.EvidencePlace;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.Category;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.Scope;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What lies behind a finding: the figures of its paper, the picture it stands in, its threshold, the list it was judged with. */
public final class EvidenceModel implements ViewModel {
  private final ReadFigures figures;
  private final Explore explore;
  private final ThresholdDesk thresholds;
  private final ProblemDesk problems;
  private final StoreFrame frame;

  public EvidenceModel(ReadFigures figures, Explore explore, ThresholdDesk thresholds, ProblemDesk problems, StoreFrame frame) {
    this.figures = figures;
    this.explore = explore;
    this.thresholds = thresholds;
    this.problems = problems;
    this.frame = frame;
  }

  /**
   * What lies behind.
   *
   * @param paper empty for a questionnaire and an indicator
   * @param picture empty when there is nothing to look at
   * @param hints what speaks for a cause in each area
   */
  record Behind(
      Optional<PaperFigures> paper, Optional<EvidencePlace> place, Optional<Exhibit> picture, ThresholdDesk.Held held, Detection detection,
      Map<Category, List<Phrase>> hints) {}

  /** Reads it off the window's thread; only the finding asked for last is answered. */
  void behind(Problem problem, Consumer<Behind> then) {
    frame.jobs().latest("problems.evidence", Phrase.of("problemview.job.evidence"), progress -> read(problem, progress), then);
  }

  private Behind read(Problem problem, Progress progress) {
    var finding = problem.finding();
    var detection = problems.detection(progress);
    var entries = explore.entries();
    var id = finding.evidence().paperId();
    var paper = figures.papers().stream().filter(p -> p.id() == id).findFirst().map(p -> figures.figures(p.id()));
    var place = finding.isMeasured() ? EvidencePlace.of(finding, entries) : Optional.<EvidencePlace>empty();
    var picture =
        place.map(EvidencePlace::overview)
            .flatMap(at -> entries.stream().filter(e -> e.key().equals(at.entry())).findFirst().map(e -> explore.show(at, e, progress)));
    return new Behind(paper, place, picture, thresholds.held(new Scope(finding.domain(), finding.grade())), detection, problems.hints(problem, detection));
  }

  /** Opens the explorer there. */
  void open(Place place) {
    frame.navigator().open("monitoring", place.address());
  }
}
