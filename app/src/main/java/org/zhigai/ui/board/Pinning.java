package org.zhigai.ui.board;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Asks for the board a chart goes to: one of those there are, or the name of a new one. */
public final class Pinning {
  private Pinning() {}

  /** @return the name without surrounding blanks; empty when left, never blank */
  public static Optional<String> ask(Node near, UiWords words, List<String> boards, String before) {
    var dialog = new Dialog<String>();
    var yes = new ButtonType(words.say("explore.pin.verb"), ButtonData.OK_DONE);
    dialog.setTitle(words.say("explore.pin.title"));
    dialog.setHeaderText(words.say("explore.pin.title"));
    var name = Nodes.named(new ComboBox<String>(), "pin-board", words.say("explore.pin.text"));
    name.getItems().setAll(boards);
    name.setEditable(true);
    name.setValue(before);
    name.setMaxWidth(Double.MAX_VALUE);
    var typed = name.getEditor().textProperty();
    var pane = dialog.getDialogPane();
    pane.setContent(new VBox(8, Nodes.paragraph(words.say("explore.pin.text"), "zg-dialog-text"), name));
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(typed.map(String::isBlank));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? typed.get().strip() : null);
    Dialogs.dress(dialog, "pin-dialog", near.getScene());
    name.requestFocus();
    return dialog.showAndWait();
  }
}
