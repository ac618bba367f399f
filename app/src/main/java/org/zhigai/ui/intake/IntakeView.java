package org.zhigai.ui.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.kernel.Phrase;

/** Choose or drop workbooks, read the plan and what is wrong, keep or let go; below it what was kept before. */
final class IntakeView {
  private final IntakeViewModel model;
  private final Desk desk;
  private final VBox plan = Nodes.named(new VBox(16), "import-plan", "");
  private final VBox history = Nodes.named(new VBox(8), "import-history", "");
  private final ListChangeListener<Object> changed = change -> show();

  IntakeView(IntakeViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  Node build() {
    var choose = Nodes.button("import-choose", say("preview.choose"), () -> { }, "accent");
    choose.setOnAction(e -> choose(choose));
    choose.disableProperty().bind(model.busy());
    var page =
        new VBox(
            16, new ScreenHeader(say("preview.title"), say("preview.answers"), choose), plan,
            Nodes.label(say("preview.history"), "zg-section"), history);
    page.getStyleClass().add("zg-page");
    acceptDrops(page);
    model.readings().addListener(new WeakListChangeListener<>(changed));
    model.history().addListener(new WeakListChangeListener<>(changed));
    // The page keeps the listener alive for as long as it is shown, and no longer.
    page.setUserData(changed);
    show();
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    return Nodes.named(scroll, "import-page", say("preview.title"));
  }

  private void show() {
    plan.getChildren().clear();
    if (model.readings().isEmpty()) {
      plan.getChildren().add(new EmptyState(Material2AL.FILE_UPLOAD, say("preview.empty")));
    } else {
      plan.getChildren().add(decision());
      model.readings().stream().map(r -> ReadingCard.of(r, desk.words())).forEach(plan.getChildren()::add);
    }
    history.getChildren().setAll(model.history().stream().map(this::line).toList());
    if (model.history().isEmpty()) {
      history.getChildren().add(Nodes.label(say("preview.history.none"), "zg-muted"));
    }
  }

  private Node decision() {
    var keep = Nodes.button("import-keep", say("preview.keep"), model::keep, "accent");
    keep.disableProperty().bind(Bindings.createBooleanBinding(() -> model.busy().get() || !model.mayKeep(), model.busy()));
    var drop = Nodes.button("import-drop", say("preview.drop"), model::drop);
    var refused = model.readings().stream().filter(WorkbookReading::isRefused).count();
    var says =
        refused == 0
            ? Nodes.label(say("preview.ready", model.readings().size()), "zg-strong")
            : Nodes.label(say("preview.refused", refused), "zg-strong", "zg-refused");
    var row = new HBox(12, says, Nodes.spring(), drop, keep);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node line(ImportRecord record) {
    var button = Nodes.button("import-undo-" + record.id(), say("preview.undo"), () -> { });
    button.setOnAction(e -> undo(button, record));
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    var words =
        new VBox(
            2, Nodes.label(record.file()), Nodes.paragraph(record.what(), "zg-muted"),
            Nodes.label(say("preview.history.line", record.at().toString().replace('T', ' '), record.by(), record.sha256().substring(0, 12)), "zg-caption"));
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    var row = new HBox(16, words, button);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void undo(Button near, ImportRecord record) {
    if (Dialogs.confirm(
        near, desk.words(), Phrase.of("preview.undo.title"), Phrase.of("preview.undo.text", record.file()), Phrase.of("preview.undo"))) {
      model.undo(record);
    }
  }

  private void choose(Button near) {
    var chooser = new FileChooser();
    chooser.setTitle(say("preview.choose"));
    chooser.getExtensionFilters().add(
        new FileChooser.ExtensionFilter(say("preview.workbooks"), "*.xlsx", "*.xls", "*.xlsm", "*.csv", "*.tsv", "*.txt", "*.et"));
    Optional.ofNullable(chooser.showOpenMultipleDialog(near.getScene().getWindow()))
        .ifPresent(files -> model.look(paths(files)));
  }

  private void acceptDrops(Node page) {
    page.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
      }
      e.consume();
    });
    page.setOnDragDropped(e -> {
      model.look(paths(e.getDragboard().getFiles()));
      e.setDropCompleted(true);
      e.consume();
    });
  }

  private static List<Path> paths(List<File> files) {
    return files.stream().map(File::toPath).toList();
  }

  private String say(String key, Object... values) {
    return desk.words().say(key, values);
  }
}
