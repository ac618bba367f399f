package org.zhigai.ui.parts;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Says why a button cannot be pressed while the pointer rests on it: its accessible help. A disabled button hears of no pointer, so its window listens for it. */
public final class WhyNot {
  private static final double BELOW = 16;

  private final Tooltip tooltip = new Tooltip();
  private @Nullable ButtonBase over;

  private WhyNot() {}

  /** Listens for all buttons below this node. */
  public static void listen(Parent root) {
    var listening = new WhyNot();
    root.addEventFilter(MouseEvent.MOUSE_MOVED, listening::moved);
    root.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, e -> {
      if (root.equals(e.getTarget())) {
        listening.leave();
      }
    });
  }

  private void moved(MouseEvent e) {
    var found = closed(e.getPickResult().getIntersectedNode());
    if (Objects.equals(found, over)) {
      return;
    }
    leave();
    if (found != null) {
      over = found;
      tooltip.setText(found.getAccessibleHelp());
      tooltip.show(found, e.getScreenX(), e.getScreenY() + BELOW);
    }
  }

  private void leave() {
    over = null;
    tooltip.hide();
  }

  private static @Nullable ButtonBase closed(@Nullable Node picked) {
    for (var node = picked; node != null; node = node.getParent()) {
      if (node instanceof ButtonBase button) {
        return button.isDisabled() && button.getAccessibleHelp() != null && !button.getAccessibleHelp().isEmpty() ? button : null;
      }
    }
    return null;
  }
}
