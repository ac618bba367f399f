package org.zhigai.ui.intake;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;

/** The import: an invitation first, then the plan at the left and the chosen sheet at the right. */
final class PreviewView {
  private final PreviewViewModel model;
  private final Desk desk;
  private final StackPane page = Nodes.named(new StackPane(), "import-page", "", "zg-page");
  private final ListChangeListener<SheetPlan> sheetsChanged = change -> show();
  private final VBox detail = Nodes.named(new VBox(), "import-detail", "", "zg-import-detail");
  private Subscription watching = Subscription.EMPTY;

  PreviewView(PreviewViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  Node build() {
    model.sheets().addListener(sheetsChanged);
    watching =
        model.chosen().subscribe(plan -> detail.getChildren().setAll(plan.map(p -> SheetDetail.of(p, desk)).orElse(List.of())));
    acceptDrops();
    show();
    return page;
  }

  void close() {
    model.sheets().removeListener(sheetsChanged);
    watching.unsubscribe();
  }

  private void show() {
    page.getChildren().setAll(model.sheets().isEmpty() ? invitation() : preview());
  }

  private Node invitation() {
    var empty = new EmptyState(Material2AL.FILE_UPLOAD, say("invite"), "import-choose", say("choose"), this::choose);
    empty.disableProperty().bind(model.busy());
    return empty;
  }

  private Node preview() {
    var header = new ScreenHeader(say("title"), say("answers"), again(), cancel(), go());
    var body = new HBox(24, plan(), detail);
    HBox.setHgrow(detail, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    return new VBox(12, header, verdict(), body);
  }

  /** What stands in the way, or that nothing does. */
  private Node verdict() {
    var sentence =
        model.errors() > 0
            ? say("verdict.errors", model.errors())
            : model.isClean() ? say("verdict.clean", model.warnings()) : say("verdict.nothing");
    var line = Nodes.paragraph(sentence, "zg-import-verdict", model.isClean() ? "zg-done" : "zg-refused");
    line.setGraphic(Nodes.icon(model.isClean() ? Material2AL.CHECK_CIRCLE : Material2AL.ERROR));
    line.setMaxWidth(Double.MAX_VALUE);
    return Nodes.named(line, "import-verdict", sentence);
  }

  private ListView<SheetPlan> plan() {
    var list = Nodes.named(new ListView<>(model.sheets()), "import-sheets", say("sheets"), "zg-import-sheets");
    list.setCellFactory(l -> new PlanCell());
    model.chosen().get().ifPresent(list.getSelectionModel()::select);
    list.getSelectionModel().selectedItemProperty().subscribe(plan -> {
      if (plan != null) {
        model.chosen().set(java.util.Optional.of(plan));
      }
    });
    return list;
  }

  private Button again() {
    return Nodes.button("import-choose", say("choose.others"), this::choose, "flat");
  }

  private Button cancel() {
    var button = Nodes.button("import-cancel", desk.words().say("parts.cancel"), model::leave);
    button.setCancelButton(true);
    return button;
  }

  private Button go() {
    var button = Nodes.button("import-go", say("go"), model::commit, "accent");
    button.disableProperty().bind(Bindings.not(model.mayImport()));
    return button;
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(say("choose"));
    chooser.getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(say("kinds"), "*.xlsx", "*.xls", "*.et", "*.csv", "*.txt"),
            new FileChooser.ExtensionFilter(say("kinds.all"), "*"));
    var files = chooser.showOpenMultipleDialog(page.getScene().getWindow());
    if (files != null) {
      model.read(files.stream().map(File::toPath).toList());
    }
  }

  private void acceptDrops() {
    page.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
      }
      e.consume();
    });
    page.setOnDragDropped(e -> {
      var files = e.getDragboard().getFiles();
      if (files != null) {
        model.read(files.stream().map(File::toPath).toList());
      }
      e.setDropCompleted(files != null);
      e.consume();
    });
  }

  private String say(String what, Object... values) {
    return desk.words().say("preview." + what, values);
  }

  /** A sheet with its plan in one sentence. */
  private final class PlanCell extends ListCell<SheetPlan> {

    @Override
    protected void updateItem(SheetPlan plan, boolean empty) {
      super.updateItem(plan, empty);
      setText(null);
      setGraphic(empty || plan == null ? null : row(plan));
      setPrefWidth(0);
    }

    private Node row(SheetPlan plan) {
      var sentence = plan.sentence(desk.words().words());
      var name = Nodes.label(plan.sheet().name().isEmpty() ? plan.file().fileName() : plan.sheet().name(), "zg-strong");
      var top = new HBox(8, name, Nodes.spring(), mark(plan));
      var row = new VBox(2, top, Nodes.label(plan.file().fileName(), "zg-caption"), Nodes.paragraph(sentence, "zg-import-sentence"));
      row.setMinHeight(VBox.USE_PREF_SIZE);
      setAccessibleText(name.getText() + " " + sentence);
      return row;
    }

    private Node mark(SheetPlan plan) {
      if (plan.errors() > 0) {
        return marked(Nodes.icon(Material2AL.ERROR, "zg-refused"), "mark.errors", plan.errors());
      }
      return plan.warnings() > 0
          ? marked(Nodes.icon(Material2MZ.WARNING, "zg-care"), "mark.warnings", plan.warnings())
          : Nodes.label("");
    }

    private Node marked(Node icon, String key, long count) {
      var label = Nodes.label(say(key, count), "zg-caption");
      label.setGraphic(icon);
      label.setMinWidth(javafx.scene.control.Label.USE_PREF_SIZE);
      return label;
    }
  }
}
