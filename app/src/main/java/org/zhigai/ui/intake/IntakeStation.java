package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** The import as the window knows it. */
public final class IntakeStation implements Station {
  private final Desk desk;
  private final IntakeViewModel model;

  public IntakeStation(Desk desk, IntakeViewModel model) {
    this.desk = desk;
    this.model = model;
  }

  /** Looks at workbooks that were dropped elsewhere. */
  public void look(List<Path> files) {
    model.look(files);
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
    return new IntakeView(model, desk).build();
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
