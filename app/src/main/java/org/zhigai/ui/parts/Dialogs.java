package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;

/** The two questions screens ask. Enter confirms, Esc leaves everything as it was. */
public final class Dialogs {
  private Dialogs() {}

  /**
   * Asks before something that cannot simply be undone.
   *
   * @param near a node of the asking screen
   * @param verb what the confirming button says
   */
  public static boolean confirm(Node near, UiWords words, Phrase title, Phrase text, Phrase verb) {
    var alert = new Alert(Alert.AlertType.CONFIRMATION);
    var yes = new ButtonType(words.say(verb), ButtonData.OK_DONE);
    var no = new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE);
    alert.setTitle(words.say(title));
    alert.setHeaderText(words.say(title));
    alert.getDialogPane().setContent(Nodes.paragraph(words.say(text), "zg-dialog-text"));
    alert.getButtonTypes().setAll(yes, no);
    dress(alert, "confirm-dialog", near.getScene());
    return alert.showAndWait().filter(yes::equals).isPresent();
  }

  /**
   * Asks for a text, such as the reason of a refusal.
   *
   * @return the text without surrounding blanks; empty when left, never blank
   */
  public static Optional<String> input(Node near, UiWords words, Phrase title, Phrase text, Phrase verb, String before) {
    var dialog = new Dialog<String>();
    var yes = new ButtonType(words.say(verb), ButtonData.OK_DONE);
    dialog.setTitle(words.say(title));
    dialog.setHeaderText(words.say(title));
    var area = Nodes.named(new TextArea(before), "input-text", words.say(text));
    area.setWrapText(true);
    area.setPrefRowCount(3);
    var pane = dialog.getDialogPane();
    pane.setContent(new VBox(8, Nodes.paragraph(words.say(text), "zg-dialog-text"), area));
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(area.textProperty().map(String::isBlank));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? area.getText().strip() : null);
    dress(dialog, "input-dialog", near.getScene());
    area.requestFocus();
    return dialog.showAndWait();
  }

  /** Gives a dialog its id, its owner and the look of the window it stands above. */
  public static void dress(Dialog<?> dialog, String id, @Nullable Scene over) {
    var pane = dialog.getDialogPane();
    pane.setId(id);
    pane.getStylesheets().setAll(StyleSheets.of(Dress.of(Theme.LIGHT)));
    pane.getStyleClass().add("zg-dialog");
    if (dialog instanceof Alert alert) {
      // The toolkit's pictures are of another look; only a fault has one, of ours.
      alert.setGraphic(alert.getAlertType() == Alert.AlertType.ERROR || alert.getAlertType() == Alert.AlertType.WARNING
          ? Nodes.icon(Material2AL.ERROR_OUTLINE, "zg-dialog-icon")
          : null);
    }
    pane.getButtonTypes().forEach(type -> pane.lookupButton(type).setId(id + "-" + role(type)));
    if (over != null) {
      Look.like(pane, over);
      if (over.getUserAgentStylesheet() != null && pane.getScene() != null) {
        // A window dressed by itself has dialogs dressed as it is.
        pane.getScene().setUserAgentStylesheet(over.getUserAgentStylesheet());
      }
      if (over.getWindow() != null && over.getWindow().isShowing()) {
        dialog.initOwner(over.getWindow());
        centre(pane, over.getWindow());
      }
    }
  }

  /** Over its owner, once its size is known: before that the toolkit reckons with a width of nothing, and it lands at the edge. */
  private static void centre(DialogPane pane, Window owner) {
    var window = pane.getScene().getWindow();
    window.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
      window.setX(Math.max(owner.getX(), owner.getX() + (owner.getWidth() - window.getWidth()) / 2));
      window.setY(Math.max(owner.getY(), owner.getY() + (owner.getHeight() - window.getHeight()) / 3));
    });
  }

  private static String role(ButtonType type) {
    return type.getButtonData().isCancelButton() ? "no" : "yes";
  }
}
