package org.zhigai.ui.intake;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Asks for the password of an encrypted workbook. It is used for reading and forgotten with the wizard. */
final class PasswordDialog {
  private PasswordDialog() {}

  /** @param again whether one was tried that did not open it */
  static Optional<String> ask(Node near, UiWords words, String file, boolean again) {
    var dialog = new Dialog<String>();
    var yes = new ButtonType(words.say("preview.password.go"), ButtonData.OK_DONE);
    dialog.setTitle(words.say("preview.password.title"));
    dialog.setHeaderText(words.say("preview.password.title"));
    var field = Nodes.named(new PasswordField(), "password-text", words.say("preview.password.title"));
    var pane = dialog.getDialogPane();
    pane.setContent(
        new VBox(8, Nodes.paragraph(words.say(again ? "preview.password.wrong" : "preview.password.text", file), "zg-dialog-text"), field));
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("preview.password.skip"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(field.textProperty().isEmpty());
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? field.getText() : null);
    Dialogs.dress(dialog, "password-dialog", near.getScene());
    Platform.runLater(field::requestFocus);
    return dialog.showAndWait();
  }
}
