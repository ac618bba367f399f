package org.zhigai.ui.overview;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Station;

/** The overview as the window knows it; read again, off the window's thread, each time it is shown. */
public final class OverviewStation implements Station {
  private final Desk desk;
  private final ReadFigures figures;
  private final ProblemDesk problems;
  private final LedgerDesk ledger;
  private final Charts charts;
  private BorderPane place = new BorderPane();

  public OverviewStation(Desk desk, ReadFigures figures, ProblemDesk problems, LedgerDesk ledger, Charts charts) {
    this.desk = desk;
    this.figures = figures;
    this.problems = problems;
    this.ledger = ledger;
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
    place = Nodes.named(new BorderPane(), "overview-page", "");
    refresh();
    return place;
  }

  @Override
  public ObservableValue<String> badge() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public void refresh() {
    desk.jobs().latest(
        "overview", Phrase.of("overview.reading"), progress -> Overview.of(figures, problems, ledger),
        now -> place.setCenter(new OverviewView(now, desk, charts).build()));
  }
}
