package org.zhigai.ui.ledger;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 4 as the window knows it. */
public final class LedgerStation implements Station {
  private final Desk desk;
  private final LedgerViewModel model;
  private Optional<LedgerView> view = Optional.empty();

  /** @param leader 牵头领导 of new entries */
  public LedgerStation(Desk desk, LedgerDesk ledger, ProblemDesk problems, Supplier<String> leader) {
    this.desk = desk;
    this.model = new LedgerViewModel(ledger, problems, leader, desk);
  }

  @Override
  public String id() {
    return "ledger";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.ledger");
  }

  @Override
  public Ikon icon() {
    return Material2AL.ASSIGNMENT_TURNED_IN;
  }

  @Override
  public Node view() {
    view.ifPresent(LedgerView::close);
    var next = new LedgerView(model, desk);
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

  /** @param target number of an entry: {@code ZG-2026-001} */
  @Override
  public void show(String target) {
    if (!target.isEmpty()) {
      model.choose(target);
    }
  }
}
