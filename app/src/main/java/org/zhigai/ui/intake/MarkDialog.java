package org.zhigai.ui.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Asks for a full mark: a number above zero with at most two decimals. */
final class MarkDialog {
  private static final Pattern MARK = Pattern.compile("(?!0+(\\.0*)?$)\\d{1,4}(\\.\\d{1,2})?");

  private MarkDialog() {}

  static Optional<Double> ask(Node near, UiWords words, Phrase title, String now) {
    var dialog = new Dialog<Double>();
    var yes = new ButtonType(words.say("preview.reason.go"), ButtonData.OK_DONE);
    dialog.setTitle(words.say(title));
    dialog.setHeaderText(words.say(title));
    var field = Nodes.named(new TextField(now), "mark-text", words.say("preview.column.mark.text"));
    var pane = dialog.getDialogPane();
    pane.setContent(new VBox(8, Nodes.label(words.say("preview.column.mark.text")), field));
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(
        Bindings.createBooleanBinding(() -> !MARK.matcher(field.getText().strip()).matches(), field.textProperty()));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? Double.valueOf(field.getText().strip()) : null);
    Dialogs.dress(dialog, "mark-dialog", near.getScene());
    Platform.runLater(field::requestFocus);
    return dialog.showAndWait();
  }
}
