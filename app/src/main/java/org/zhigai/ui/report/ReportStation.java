package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.WriteReports;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 7 as the window knows it. */
public final class ReportStation implements Station {
  private final Desk desk;
  private final ReportViewModel model;
  private Optional<ReportView> view = Optional.empty();

  /** @param opener shows a folder in the machine's own file window */
  public ReportStation(Desk desk, WriteReports reports, Consumer<Path> opener) {
    this.desk = desk;
    this.model = new ReportViewModel(reports, opener, desk);
  }

  @Override
  public String id() {
    return "report";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.report");
  }

  @Override
  public Ikon icon() {
    return Material2MZ.PRINT;
  }

  @Override
  public Node view() {
    view.ifPresent(ReportView::close);
    var next = new ReportView(model, desk);
    view = Optional.of(next);
    return next.build();
  }

  @Override
  public ObservableValue<String> badge() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public void refresh() {
    // Nothing of the store is shown here: files are written from what it holds then.
  }
}
