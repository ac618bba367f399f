package org.zhigai.ui.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Asks which of a list: found by typing, ticked by click or Space. */
final class Picking<T> {
  private static final double WIDTH = 680;
  private static final double HEIGHT = 360;

  private final Function<T, String> says;
  private final LinkedHashSet<T> ticked = new LinkedHashSet<>();

  private Picking(Function<T, String> says) {
    this.says = says;
  }

  /** @return those ticked, in the order they were; none when left */
  static <T> List<T> ask(Node near, UiWords words, Phrase title, List<T> of, Function<T, String> says) {
    var picking = new Picking<T>(says);
    var dialog = new Dialog<List<T>>();
    var yes = new ButtonType(words.say("meeting.pick.verb"), ButtonData.OK_DONE);
    dialog.setTitle(words.say(title));
    dialog.setHeaderText(words.say(title));
    var pane = dialog.getDialogPane();
    pane.setContent(picking.content(words, of));
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? List.copyOf(picking.ticked) : List.of());
    Dialogs.dress(dialog, "pick-dialog", near.getScene());
    return dialog.showAndWait().orElse(List.of());
  }

  private Node content(UiWords words, List<T> of) {
    var rows = new FilteredList<>(FXCollections.observableArrayList(of));
    var find = new TextField();
    Nodes.named(find, "pick-find", words.say("meeting.pick.find"));
    find.setPromptText(words.say("meeting.pick.find"));
    find.textProperty().subscribe(t -> rows.setPredicate(x -> says.apply(x).toLowerCase(Locale.ROOT).contains(t.strip().toLowerCase(Locale.ROOT))));
    var list = Nodes.named(new ListView<>(rows), "pick-list", words.say("meeting.pick.find"), "zg-pick");
    list.setCellFactory(l -> new Cell());
    Dress.sized(list, WIDTH, HEIGHT);
    list.setPlaceholder(Nodes.label(words.say("meeting.pick.none"), "zg-muted"));
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.SPACE && list.getSelectionModel().getSelectedItem() != null) {
        tick(list.getSelectionModel().getSelectedItem());
        list.refresh();
      }
    });
    return new VBox(8, find, list);
  }

  private void tick(T value) {
    if (!ticked.remove(value)) {
      ticked.add(value);
    }
  }

  private final class Cell extends ListCell<T> {
    private final CheckBox box = new CheckBox();

    Cell() {
      setPrefWidth(0);
      box.setMnemonicParsing(false);
      box.setFocusTraversable(false);
      box.setOnAction(e -> tick(getItem()));
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      if (value == null || empty) {
        setGraphic(null);
        return;
      }
      Nodes.named(box, "pick-" + getIndex(), says.apply(value));
      box.setText(says.apply(value));
      box.setTooltip(new Tooltip(box.getText()));
      box.setSelected(ticked.contains(value));
      setGraphic(box);
    }
  }
}
