package org.zhigai.ui.intake;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The sheets of all files, each with its plan in a sentence; the chosen one is in sight beside it. */
final class SheetList {
  private final PreviewViewModel model;
  private final UiWords words;

  SheetList(PreviewViewModel model, UiWords words) {
    this.model = model;
    this.words = words;
  }

  /** @param watching takes what has to be ended with the view */
  ListView<SheetPlan> build(java.util.function.Consumer<Subscription> watching) {
    var list = Nodes.named(new ListView<>(model.sheets()), "import-sheets", words.say("preview.sheets"), "zg-import-sheets");
    list.setCellFactory(l -> new PlanCell());
    watching.accept(model.chosen().subscribe(plan -> plan.ifPresent(p -> select(list, p))));
    list.getSelectionModel().selectedItemProperty().subscribe(plan -> {
      if (plan != null) {
        model.choose(plan);
      }
    });
    return list;
  }

  private static void select(ListView<SheetPlan> list, SheetPlan plan) {
    for (var i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).isOfSameSheet(plan)) {
        list.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
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
      var sheet = plan.sheet().name();
      var name = Nodes.label(sheet.isEmpty() ? plan.file().fileName() : sheet, "zg-strong");
      var file = Nodes.label(plan.file().fileName(), "zg-caption");
      file.setManaged(!sheet.isEmpty());
      var sentence = plan.sentence(words.words());
      var line = Nodes.label(sentence, "zg-caption", "zg-import-sentence");
      var head = new HBox(8, name, Nodes.spring(), mark(plan));
      head.setAlignment(Pos.CENTER_LEFT);
      var row = new VBox(2, head, file, line);
      setAccessibleText(sheet + " " + plan.file().fileName() + " " + sentence);
      return row;
    }

    private Node mark(SheetPlan plan) {
      if (plan.errors() > 0) {
        return marked(Nodes.icon(Material2AL.ERROR, "zg-refused"), "preview.mark.errors", plan.errors());
      }
      return plan.warnings() > 0
          ? marked(Nodes.icon(Material2MZ.WARNING, "zg-care"), "preview.mark.warnings", plan.warnings())
          : Nodes.label("");
    }

    private Node marked(Node icon, String key, long count) {
      var label = Nodes.label(words.say(key, count), "zg-caption");
      label.setGraphic(icon);
      label.setMinWidth(Label.USE_PREF_SIZE);
      return label;
    }
  }
}
