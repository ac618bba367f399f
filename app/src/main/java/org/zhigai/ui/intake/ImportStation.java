package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.application.Platform;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;

/** The import as the window knows it. */
public final class ImportStation implements Station {
  private static final String CHOOSE = "choose";
  private final StoreFrame frame;
  private final ImportResults imports;
  private final PreviewViewModel model;
  private Optional<WizardView> view = Optional.empty();

  /** @param onImported what else the window does once something came in, on its thread */
  public ImportStation(StoreFrame frame, ImportResults imports, Consumer<ImportOutcome> onImported) {
    this.frame = frame;
    this.imports = imports;
    this.model = new PreviewViewModel(imports, frame, onImported);
  }

  /** Reads workbooks that were dropped on the welcome. */
  public void read(List<Path> files) {
    model.read(files);
  }

  PreviewViewModel model() {
    return model;
  }

  /** The sheet in sight. */
  Optional<SheetPlan> chosen() {
    return model.chosen().get();
  }

  @Override
  public String id() {
    return "import";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.import");
  }

  @Override
  public Ikon icon() {
    return Material2AL.FILE_UPLOAD;
  }

  @Override
  public Node view() {
    view.ifPresent(WizardView::close);
    var next = new WizardView(model, imports, frame);
    view = Optional.of(next);
    return next.build();
  }

  /** Asked to choose, it asks for files at once; the place itself stays without that, so that nobody is asked again when the window is made anew. */
  @Override
  public void show(String target) {
    if (target.equals(CHOOSE)) {
      frame.navigator().open(id(), "");
      view.ifPresent(v -> Platform.runLater(v::choose));
    }
  }

  @Override
  public ObservableValue<String> badge() {
    return new SimpleStringProperty("");
  }

  @Override
  public void refresh() {
    // What is previewed is read from files, never from the store.
  }
}
