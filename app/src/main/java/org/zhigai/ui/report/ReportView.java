package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.report.Submitted;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.View;

/** The four tables, one button each and one for all; below it what was written. */
final class ReportView implements View {
  private final ReportViewModel model;
  private final StoreFrame frame;
  private final VBox written = Nodes.named(new VBox(8), "report-written", "");
  private final ListChangeListener<Path> changed = change -> list();

  ReportView(ReportViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
  }

  @Override
  public Node build() {
    var all = Nodes.button("report-all", say("reportview.all"), () -> {}, "accent");
    all.setOnAction(e -> choose(all, model::writeAll));
    all.disableProperty().bind(model.busy());
    var page = new VBox(new ScreenHeader(say("reportview.title"), say("reportview.answers"), all));
    page.getStyleClass().add("zg-page");
    for (var kind : Submitted.values()) {
      page.getChildren().add(row(kind));
    }
    page.getChildren().addAll(Nodes.label(say("reportview.written"), "zg-section"), written);
    model.written().addListener(changed);
    list();
    return page;
  }

  @Override
  public void close() {
    model.written().removeListener(changed);
  }

  private Node row(Submitted kind) {
    var name = kind.name().toLowerCase(Locale.ROOT);
    var title = say("reportview.kind." + name);
    var button = Nodes.button("report-" + name, say("reportview.export"), () -> {});
    button.setAccessibleText(say("reportview.export.one", title));
    button.setOnAction(e -> choose(button, folder -> model.write(kind, folder)));
    button.disableProperty().bind(model.busy());
    var row =
        new HBox(
            16, new VBox(2, Nodes.label(title, "zg-section"), Nodes.label(say("reportview.about." + name), "zg-muted")),
            Nodes.spring(), button);
    row.getStyleClass().add("zg-report-row");
    return row;
  }

  private void choose(Button near, Consumer<Path> write) {
    frame.picker().folder(near, say("reportview.folder"), model.folder()).ifPresent(write);
  }

  private void list() {
    written.getChildren().clear();
    if (model.written().isEmpty()) {
      written.getChildren().add(Nodes.label(say("reportview.none"), "zg-muted"));
    }
    for (var file : model.written()) {
      var open =
          Nodes.iconButton(
              "report-open-" + (written.getChildren().size() + 1), Material2AL.FOLDER_OPEN, say("reportview.open"),
              () -> model.openFolder(file));
      var line = new HBox(8, Nodes.label(file.toString()), open);
      line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      written.getChildren().add(line);
    }
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
