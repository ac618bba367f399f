package org.zhigai.ui.parts;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** What is larger than its place, and what of it is in sight. */
public final class Scrolled {
  private static final double ABOVE = 48;

  private Scrolled() {}

  /** What does not fit its place scrolls there: on a small window, or with large letters. */
  public static ScrollPane holding(Region content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("zg-scrolling");
    return scroll;
  }

  /** Scrolls to a part of what the pane holds once that has its height, a little of what is above left in sight, and gives its first field the focus. */
  public static void to(ScrollPane pane, Node part) {
    Platform.runLater(() -> {
      var content = pane.getContent();
      content.applyCss();
      pane.layout();
      var room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      if (room > 0) {
        var top = content.sceneToLocal(part.localToScene(part.getLayoutBounds())).getMinY();
        pane.setVvalue(Math.clamp((top - ABOVE) / room, 0, 1));
      }
      part.lookupAll("*").stream().filter(n -> n.isFocusTraversable() && n.getId() != null).findFirst().ifPresent(Node::requestFocus);
    });
  }
}
