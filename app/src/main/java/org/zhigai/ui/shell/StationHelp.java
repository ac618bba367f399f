package org.zhigai.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;

/** F1: what one does at this station, and which keys there are. */
final class StationHelp {
  private StationHelp() {}

  static void show(Node near, StoreFrame frame, ShellViewModel model) {
    var words = frame.words();
    var alert = new Alert(Alert.AlertType.INFORMATION);
    alert.setTitle(words.say("shell.help"));
    alert.setHeaderText(words.say("shell.help." + model.place().get().station() + ".title"));
    alert.getDialogPane()
        .setContent(
            new VBox(
                16,
                Nodes.paragraph(words.say("shell.help." + model.place().get().station()), "zg-dialog-text"),
                Nodes.paragraph(words.say("shell.help.keys"), "zg-caption")));
    alert.getButtonTypes().setAll(new ButtonType(words.say("parts.close"), ButtonData.OK_DONE));
    Dialogs.dress(alert, "help-dialog", near.getScene());
    alert.show();
  }
}
