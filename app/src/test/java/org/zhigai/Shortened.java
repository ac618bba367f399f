package org.zhigai;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Finds what a window does not say to its end: labels and buttons ended by an ellipsis, prompts wider than their field, and what lies beyond the window's edge where nothing scrolls. */
final class Shortened {
  private final List<String> found = new ArrayList<>();
  private final Bounds window;

  private Shortened(Scene scene) {
    window = scene.getRoot().getLayoutBounds();
  }

  /** Whatever is shortened, each as its kind, id and words. */
  static List<String> on(Scene scene) {
    var search = new Shortened(scene);
    search.visit(scene.getRoot(), false);
    return List.copyOf(search.found);
  }

  private void visit(Node node, boolean scrolls) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof IndexedCell<?> cell && cell.isEmpty()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank() && labeled.getWidth() > 0) {
      var shown =
          labeled.getChildrenUnmodifiable().stream().filter(n -> n instanceof Text && n.getStyleClass().contains("text")).map(Text.class::cast).findFirst();
      if (shown.isPresent() && !labeled.isMnemonicParsing() && !shown.get().getText().equals(labeled.getText())) {
        note("short", node, labeled.getText().replace('\n', ' ') + " -> " + shown.get().getText().replace('\n', ' '));
      }
    }
    if (node instanceof TextField field && field.getText().isEmpty() && field.getPromptText() != null && !field.getPromptText().isEmpty()) {
      var prompt = new Text(field.getPromptText());
      prompt.setFont(field.getFont());
      if (prompt.getLayoutBounds().getWidth() > field.getWidth() - field.snappedLeftInset() - field.snappedRightInset() + 1) {
        note("prompt", node, field.getPromptText());
      }
    }
    if (!scrolls && (node instanceof Labeled || node instanceof TextField)) {
      var place = node.localToScene(node.getLayoutBounds());
      if (place.getMaxX() > window.getMaxX() + 1 || place.getMaxY() > window.getMaxY() + 1 || place.getMinX() < -1) {
        note("beyond", node, node instanceof Labeled l ? l.getText() : "");
      }
    }
    if (node instanceof Parent parent) {
      var inner = scrolls || node instanceof ScrollPane || node.getStyleClass().contains("clipped-container");
      for (var child : parent.getChildrenUnmodifiable()) {
        visit(child, inner);
      }
    }
  }

  private void note(String kind, Node node, String words) {
    var in = new StringBuilder();
    var cell = "";
    for (var at = node; at != null; at = at.getParent()) {
      if (at.getId() != null && in.length() < 40) {
        in.append(in.isEmpty() ? "" : "<").append(at.getId());
      }
      if (at instanceof IndexedCell<?>) {
        cell = "cell ";
      }
    }
    found.add(kind + " " + cell + node.getClass().getSimpleName() + " " + node.getStyleClass() + " #" + in + ": " + words);
  }
}
