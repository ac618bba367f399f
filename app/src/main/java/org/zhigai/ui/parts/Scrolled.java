package org.zhigai.ui.parts;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings into sight what somebody came for. */
public final class Scrolled {
  private static final double ABOVE = 48;

  private Scrolled() {}

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
