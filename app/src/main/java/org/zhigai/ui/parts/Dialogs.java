package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
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
    // In a box: by itself a pane lets no text keep its widest.
    alert.getDialogPane().setContent(new VBox(Nodes.paragraph(words.say(text), "zg-dialog-text")));
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
    // The theme lets none be wider than 600: what holds a table or a page is.
    pane.setMaxWidth(Double.MAX_VALUE);
    // The toolkit's pictures are of another look; only a fault has one, of ours.
    dialog.setGraphic(dialog instanceof Alert alert && (alert.getAlertType() == Alert.AlertType.ERROR || alert.getAlertType() == Alert.AlertType.WARNING)
        ? Nodes.icon(Material2AL.ERROR_OUTLINE, "zg-dialog-icon")
        : null);
    pane.getButtonTypes().forEach(type -> pane.lookupButton(type).setId(id + "-" + role(type)));
    if (over != null) {
      Look.like(pane, over);
      if (over.getUserAgentStylesheet() != null && pane.getScene() != null) {
        // A window dressed by itself has dialogs dressed as it is.
        pane.getScene().setUserAgentStylesheet(over.getUserAgentStylesheet());
      }
      if (over.getWindow() != null && over.getWindow().isShowing()) {
        dialog.initOwner(over.getWindow());
        fit(pane, over.getWindow());
      }
    }
  }

  /** Over its owner and never beyond it; asked before it is shown, for the toolkit sizes it then, and again after, for only then it is known where it may stand. */
  private static void fit(DialogPane pane, Window owner) {
    pane.applyCss();
    limit(pane, owner.getWidth(), owner.getHeight());
    pane.getScene().getWindow().addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> place(pane, owner));
  }

  /** The same for what has become larger or smaller meanwhile. */
  static void place(DialogPane pane) {
    if (pane.getScene().getWindow() instanceof Stage stage && stage.getOwner() != null) {
      place(pane, stage.getOwner());
    }
  }

  private static void place(DialogPane pane, Window owner) {
    var window = pane.getScene().getWindow();
    var besideWide = window.getWidth() - pane.getScene().getWidth();
    var besideHigh = window.getHeight() - pane.getScene().getHeight();
    var size = limit(pane, owner.getWidth() - besideWide, owner.getHeight() - besideHigh);
    window.setWidth(size.getWidth() + besideWide);
    window.setHeight(size.getHeight() + besideHigh);
    window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
    window.setY(owner.getY() + (owner.getHeight() - window.getHeight()) / 3);
  }

  /** How large it is in so much room. What is higher scrolls. */
  private static Dimension2D limit(DialogPane pane, double widest, double highest) {
    pane.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    var wanted = Math.ceil(pane.prefWidth(-1));
    var wide = Math.min(widest, wanted);
    var needed = Math.ceil(pane.prefHeight(wide));
    var high = Math.min(highest, needed);
    if (needed > high && pane.getContent() instanceof Region content && content.lookupAll("*").stream().filter(Node::isManaged).noneMatch(Dialogs::scrolls)) {
      content.setMinHeight(Region.USE_PREF_SIZE);
      pane.setContent(Scrolled.holding(content));
    }
    if (wanted > wide || needed > high) {
      pane.setStyle("");
      pane.setPrefSize(wide, high);
    }
    return new Dimension2D(wide, high);
  }

  /** By itself; that long texts scroll in their fields is no help to the others. */
  private static boolean scrolls(Node node) {
    return (node instanceof ScrollPane && !(node.getParent() instanceof TextArea)) || node instanceof ListView<?> || node instanceof TableView<?>;
  }

  private static String role(ButtonType type) {
    return type.getButtonData().isCancelButton() ? "no" : "yes";
  }
}
