package org.zhigai.ui.problems;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 2 as the window knows it. */
public final class ProblemsStation implements Station {
  private final Desk desk;
  private final ProblemsModel model;
  private final ThresholdsModel thresholds;
  private final EvidenceModel evidence;
  private final Charts charts;
  private Optional<ProblemsView> view = Optional.empty();

  public ProblemsStation(Desk desk, ProblemDesk problems, ThresholdDesk thresholds, ReadFigures figures, Explore explore, Charts charts) {
    this.desk = desk;
    this.charts = charts;
    this.model = new ProblemsModel(problems, desk);
    this.thresholds = new ThresholdsModel(thresholds, problems, model, desk);
    this.evidence = new EvidenceModel(figures, explore, thresholds, problems, desk);
  }

  @Override
  public String id() {
    return "problems";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.problems");
  }

  @Override
  public Ikon icon() {
    return Material2MZ.RULE;
  }

  @Override
  public Node view() {
    view.ifPresent(ProblemsView::close);
    var next = new ProblemsView(model, thresholds, evidence, desk, charts);
    view = Optional.of(next);
    return next.build();
  }

  @Override
  public ObservableValue<String> badge() {
    return model.badge();
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  /** @param target number of a problem, for example {@code WT-2026-003} */
  @Override
  public void show(String target) {
    model.select(target);
  }
}
