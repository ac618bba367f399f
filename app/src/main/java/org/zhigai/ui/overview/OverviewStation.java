package org.zhigai.ui.overview;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.signing.SignDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Station;

/** The overview as the window knows it; read again, off the window's thread, each time it is shown. */
public final class OverviewStation implements Station {
  private final StoreFrame frame;
  private final OverviewViewModel model;
  private final Charts charts;
  private Optional<Overview> shown = Optional.empty();
  private Subscription watching = Subscription.EMPTY;

  public OverviewStation(StoreFrame frame, ReadFigures figures, ProblemDesk problems, LedgerDesk ledger, SignDesk signing, Charts charts) {
    this.frame = frame;
    this.model = new OverviewViewModel(figures, problems, ledger, signing, frame);
    this.charts = charts;
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.overview");
  }

  @Override
  public Ikon icon() {
    return Material2AL.HOME;
  }

  @Override
  public Node view() {
    watching.unsubscribe();
    var place = Nodes.named(new BorderPane(), "overview-page", "");
    shown = Optional.empty();
    watching = model.now().subscribe(now -> {
      // Read anew at each showing; what says the same is not built again.
      if (now.isEmpty() || shown.filter(now.get()::saysTheSame).isEmpty()) {
        place.setCenter(now.map(o -> new OverviewView(o, frame, charts).build()).orElse(null));
      }
      shown = now;
    });
    return place;
  }

  @Override
  public ObservableValue<String> badge() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public void refresh() {
    model.refresh();
  }
}
