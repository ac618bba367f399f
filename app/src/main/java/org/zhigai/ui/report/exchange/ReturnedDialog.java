package org.zhigai.ui.report.exchange;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.exchange.Asked;
import org.zhigai.exchange.Step;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.StoreFrame;

/** What came back: what is taken without asking, what a person decides with both values beside each other, and what was seen at it. */
final class ReturnedDialog {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 560;
  private static final double LINE = 36;
  private static final double TALLEST_LIST = 126;
  private static final double LEAST_TABLE = 120;

  private final ExchangeModel model;
  private final ExchangeModel.Back back;
  private final StoreFrame frame;
  private final Dialog<Boolean> dialog = new Dialog<>();
  private final ButtonType yes;

  ReturnedDialog(ExchangeModel model, ExchangeModel.Back back, StoreFrame frame) {
    this.model = model;
    this.back = back;
    this.frame = frame;
    this.yes = new ButtonType(say("exchangeview.apply"), ButtonData.OK_DONE);
  }

  void show(Node near) {
    dialog.setTitle(say("exchangeview.back", back.file()));
    dialog.setHeaderText(say("exchangeview.back", back.file()));
    var pane = dialog.getDialogPane();
    pane.setContent(content());
    pane.getButtonTypes().setAll(yes, new ButtonType(say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    Dress.sized(pane, WIDTH, HEIGHT);
    dialog.setResizable(true);
    Dialogs.dress(dialog, "returned-dialog", near.getScene());
    ready();
    dialog.setResultConverter(yes::equals);
    // The window is not held up: the next thing it does is done when this one is answered.
    dialog.setOnHidden(e -> {
      if (Boolean.TRUE.equals(dialog.getResult())) {
        model.take(say("exchangeview.withdrawn", back.file()));
      } else {
        model.leave();
      }
    });
    dialog.show();
  }

  /** What stands in it. */
  VBox content() {
    var ledger = back.ledger();
    var box = new VBox(8);
    box.getChildren().add(Nodes.named(Nodes.paragraph(
        say("exchangeview.sum", ledger.steps().size(), ledger.open().size(), ledger.asked().size() - ledger.open().size(), ledger.told().size()), "zg-strong"),
        "returned-sum", ""));
    if (!ledger.known()) {
      box.getChildren().add(Nodes.paragraph(say("exchangeview.unknown"), "zg-muted"));
    }
    if (!ledger.asked().isEmpty()) {
      var table = asked();
      VBox.setVgrow(table, Priority.ALWAYS);
      box.getChildren().addAll(Nodes.label(say("exchangeview.asked"), "zg-section"), both(table), table);
    }
    list(box, "returned-steps", "exchangeview.steps", ledger.steps().stream().map(Step::what).toList());
    list(box, "returned-told", "exchangeview.told", ledger.told());
    return box;
  }

  /** All at once, for whoever trusts one side. */
  private HBox both(TableView<Asked> table) {
    var ours = Nodes.button("returned-all-ours", say("exchangeview.all.ours"), () -> all(table, false), "flat");
    var theirs = Nodes.button("returned-all-theirs", say("exchangeview.all.theirs"), () -> all(table, true), "flat");
    return new HBox(8, ours, theirs);
  }

  private void all(TableView<Asked> table, boolean follow) {
    // Which of two that say different things is followed is said one by one.
    back.ledger().open().stream().filter(a -> !follow || !back.ledger().isRivalled(a)).forEach(a -> model.decide(a, follow && a.canFollow()));
    table.refresh();
    ready();
  }

  private TableView<Asked> asked() {
    var table = Nodes.named(new TableView<Asked>(), "returned-asked", say("exchangeview.asked"));
    table.getColumns().add(column("why", 120, a -> say(a.why().label())));
    table.getColumns()
        .add(column("where", 150, a -> Stream.of(a.number(), a.heading(), a.place()).filter(t -> !t.isEmpty()).limit(2).reduce((x, y) -> x + " " + y)
            .orElse("")));
    table.getColumns().add(column("base", 150, Asked::base));
    table.getColumns().add(column("ours", 180, a -> a.doubt().map(this::say).orElse(a.ours())));
    table.getColumns().add(column("theirs", 180, Asked::theirs));
    table.getColumns().add(new RowColumn<>("returned-choice", say("exchangeview.column.choice"), 190, this::choice));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getItems().setAll(back.ledger().asked());
    table.setMinHeight(LEAST_TABLE);
    return table;
  }

  private RowColumn<Asked> column(String name, int width, java.util.function.Function<Asked, String> text) {
    return new RowColumn<>("returned-" + name, say("exchangeview.column." + name), width, (cell, asked) -> {
      var said = text.apply(asked);
      cell.setText(said.replace('\n', ' '));
      if (!said.isEmpty()) {
        cell.setTooltip(new Tooltip(said));
      }
    });
  }

  private void choice(TableCell<Asked, Asked> cell, Asked asked) {
    var group = new ToggleGroup();
    var gone = asked.why() == Asked.Why.GONE;
    var ours = toggle(group, say(gone ? "exchangeview.keep" : "exchangeview.ours"));
    var theirs = toggle(group, say(gone ? "exchangeview.withdraw" : "exchangeview.theirs"));
    theirs.setDisable(!asked.canFollow());
    var said = model.decision(asked);
    ours.setSelected(said.map(follow -> !follow).orElse(gone));
    theirs.setSelected(said.orElse(false));
    group.selectedToggleProperty().subscribe(now -> {
      if (now != null) {
        model.decide(asked, theirs.isSelected());
        if (theirs.isSelected() && back.ledger().isRivalled(asked)) {
          cell.getTableView().refresh();
        }
        ready();
      }
    });
    cell.setGraphic(new HBox(4, ours, theirs));
  }

  private static ToggleButton toggle(ToggleGroup group, String text) {
    var button = new ToggleButton(text);
    button.setToggleGroup(group);
    button.getStyleClass().add("small");
    return button;
  }

  /** Nothing is taken before everything that is asked was answered. */
  private void ready() {
    var left = model.undecided();
    if (dialog.getDialogPane().lookupButton(yes) instanceof Button button) {
      button.setDisable(left > 0);
      button.setText(left > 0 ? say("exchangeview.left", left) : say("exchangeview.apply"));
    }
  }

  private void list(VBox box, String id, String heading, List<Phrase> lines) {
    if (!lines.isEmpty()) {
      var list = Nodes.named(new ListView<String>(), id, say(heading));
      list.getItems().setAll(lines.stream().map(l -> say(l).replace('\n', ' ')).toList());
      list.setPrefHeight(Math.min(TALLEST_LIST, LINE * (lines.size() + 0.5)));
      list.setMinHeight(list.getPrefHeight());
      box.getChildren().addAll(Nodes.label(say(heading), "zg-section"), list);
    }
  }

  private String say(Phrase phrase) {
    return frame.words().say(phrase);
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
