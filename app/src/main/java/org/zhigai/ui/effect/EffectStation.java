package org.zhigai.ui.effect;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 5 as the window knows it. */
public final class EffectStation implements Station {
  private final Desk desk;
  private final EffectViewModel model;
  private final Charts charts;
  private Optional<EffectView> view = Optional.empty();

  public EffectStation(Desk desk, EvaluateEffects effects, ProblemDesk problems, LedgerDesk ledger, Charts charts) {
    this.desk = desk;
    this.model = new EffectViewModel(effects, problems, ledger, desk);
    this.charts = charts;
  }

  @Override
  public String id() {
    return "effect";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.effect");
  }

  @Override
  public Ikon icon() {
    return Material2MZ.TRENDING_UP;
  }

  @Override
  public Node view() {
    view.ifPresent(EffectView::close);
    var next = new EffectView(model, desk, charts);
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

  /** @param target number of a problem; others are ignored */
  @Override
  public void show(String target) {
    model.choose(target);
  }
}
