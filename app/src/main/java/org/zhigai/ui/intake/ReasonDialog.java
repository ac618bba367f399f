package org.zhigai.ui.intake;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Asks for a reason, and for a value where one is set. Without a reason nothing is done. */
final class ReasonDialog {

  /** @param value empty where none was asked for, or where the cell is to be read as blank */
  record Said(String value, String reason) {}

  private ReasonDialog() {}

  /** @param before the value as it stands; empty when only a reason is asked for */
  static Optional<Said> ask(Node near, UiWords words, Phrase title, Optional<String> before, String lastReason) {
    var dialog = new Dialog<Said>();
    var yes = new ButtonType(words.say("preview.reason.go"), ButtonData.OK_DONE);
    dialog.setTitle(words.say(title));
    dialog.setHeaderText(words.say(title));
    var value = Nodes.named(new TextField(before.orElse("")), "reason-value", words.say("preview.reason.value"));
    var reason = Nodes.named(new TextField(lastReason), "reason-text", words.say("preview.reason.text"));
    reason.setPromptText(words.say("preview.reason.prompt"));
    var form = new VBox(8);
    Dress.wide(form, 400);
    if (before.isPresent()) {
      form.getChildren().addAll(Nodes.label(words.say("preview.reason.value")), value);
    }
    form.getChildren().addAll(
        Nodes.label(words.say("preview.reason.text")), reason, Nodes.paragraph(words.say("preview.reason.kept"), "zg-caption"));
    var pane = dialog.getDialogPane();
    pane.setContent(form);
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(
        Bindings.createBooleanBinding(
            () -> reason.getText().isBlank() || (before.isPresent() && value.getText().equals(before.get())),
            reason.textProperty(), value.textProperty()));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? new Said(value.getText(), reason.getText().strip()) : null);
    Dialogs.dress(dialog, "reason-dialog", near.getScene());
    Platform.runLater(before.isPresent() ? value::requestFocus : reason::requestFocus);
    return dialog.showAndWait();
  }
}
