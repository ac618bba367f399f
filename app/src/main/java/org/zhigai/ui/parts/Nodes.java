package org.zhigai.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few shapes from which views are built, each with its style class, id and accessible text. */
public final class Nodes {
  private Nodes() {}

  /** A line of text that ends in an ellipsis when there is no room. */
  public static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A text that wraps and never loses its end. */
  public static Label paragraph(String text, String... styles) {
    var label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A button that says what it does. */
  public static Button button(String id, String verb, Runnable action, String... styles) {
    var button = new Button(verb);
    button.setId(id);
    button.setAccessibleText(verb);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll(styles);
    button.setOnAction(e -> action.run());
    return button;
  }

  /** A button of an icon alone; {@code says} is its tooltip and its accessible text. */
  public static Button iconButton(String id, Ikon icon, String says, Runnable action) {
    var button = button(id, "", action, "button-icon", "flat");
    button.setGraphic(icon(icon));
    button.setAccessibleText(says);
    button.setTooltip(new javafx.scene.control.Tooltip(says));
    return button;
  }

  /** An icon that only decorates: screen readers pass over it. */
  public static FontIcon icon(Ikon icon, String... styles) {
    var node = new FontIcon(icon);
    node.setAccessibleRole(AccessibleRole.NODE);
    node.getStyleClass().addAll(styles);
    return node;
  }

  /**
   * Gives a box another list and what is chosen in it. A box whose list changes under its choice goes on showing the place that was chosen, which is then
   * somebody else's: so the choice is let go first.
   */
  public static <T> void fill(ComboBox<T> box, List<T> items, @Nullable T chosen) {
    if (!box.getItems().equals(items)) {
      box.getSelectionModel().clearSelection();
      box.getItems().setAll(items);
    }
    box.setValue(chosen);
  }

  /** The window a node stands in; empty once its screen is gone. */
  public static Optional<Window> window(Node node) {
    return Optional.ofNullable(node.getScene()).map(Scene::getWindow);
  }

  /** Takes all the room that is left in a row. */
  public static Region spring() {
    var region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /** Gives a node its id, accessible text and style classes. */
  public static <N extends Node> N named(N node, String id, String says, String... styles) {
    node.setId(id);
    node.setAccessibleText(says);
    node.getStyleClass().addAll(styles);
    return node;
  }
}
