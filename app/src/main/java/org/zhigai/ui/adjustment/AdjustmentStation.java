package org.zhigai.ui.adjustment;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 3 as the window knows it. */
public final class AdjustmentStation implements Station {
  private final Desk desk;
  private final AdjustmentViewModel model;
  private Optional<AdjustmentView> view = Optional.empty();

  public AdjustmentStation(Desk desk, AdjustmentDesk plans, ProblemDesk problems) {
    this.desk = desk;
    this.model = new AdjustmentViewModel(plans, problems, desk);
  }

  @Override
  public String id() {
    return "adjustment";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.adjustment");
  }

  @Override
  public Ikon icon() {
    return Material2AL.EVENT_NOTE;
  }

  @Override
  public Node view() {
    view.ifPresent(AdjustmentView::close);
    var next = new AdjustmentView(model, desk);
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

  /** @param target number of a plan or of the problem it answers; others are ignored */
  @Override
  public void show(String target) {
    model.choose(target);
  }
}
