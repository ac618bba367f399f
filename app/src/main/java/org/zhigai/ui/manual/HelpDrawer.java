package org.zhigai.ui.manual;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** What the manual says of the place somebody is at, laid over the edge of the screen so that they stay there. */
public final class HelpDrawer extends BorderPane {
  private final ManualModel model;
  private final UiWords words;

  public HelpDrawer(ManualModel model, UiWords words) {
    this.model = model;
    this.words = words;
    Nodes.named(this, "help-drawer", words.say("manual.here"), "zg-help");
    setMaxWidth(Region.USE_PREF_SIZE);
    setVisible(false);
    setManaged(false);
  }

  /** Shows what belongs to a control, else to its screen; asked for once more at the same place it goes away. */
  public void toggle(@Nullable Node focus, String station) {
    var topic = model.explains(ids(focus), station);
    if (isVisible() && topic.isPresent() && topic.get().equals(getUserData())) {
      hide();
      return;
    }
    StackPane.setAlignment(this, isAtRight(focus) ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    topic.ifPresent(t -> {
      setUserData(t);
      var scroll = new ScrollPane(new ManualNodes(this::leave, words).section(t.section(), t.entry()));
      scroll.setFitToWidth(true);
      scroll.getStyleClass().add("zg-manual-scroll");
      var head = new HBox(
          8, Nodes.button("help-more", words.say("manual.more"), () -> leave(t.section().address()), "flat", "small"), Nodes.spring(),
          Nodes.iconButton("help-close", Material2AL.CLOSE, words.say("manual.close"), this::hide));
      head.setAlignment(Pos.CENTER_LEFT);
      setTop(head);
      setCenter(scroll);
      setVisible(true);
      setManaged(true);
    });
  }

  /** Where it would lie over what it explains it lies at the other edge. */
  private boolean isAtRight(@Nullable Node focus) {
    if (focus == null || getParent() == null) {
      return false;
    }
    var place = getParent().localToScene(getParent().getLayoutBounds());
    return focus.localToScene(focus.getLayoutBounds()).getMaxX() > place.getMaxX() - prefWidth(-1);
  }

  private void leave(String address) {
    hide();
    model.leaf(address);
  }

  /** Puts it away; says whether it was there. */
  public boolean hide() {
    var was = isVisible();
    setUserData(null);
    setVisible(false);
    setManaged(false);
    return was;
  }

  /** From the inside outwards; what has no name of its own explains nothing. */
  private static List<String> ids(@Nullable Node focus) {
    var out = new ArrayList<String>();
    for (var node = focus; node != null; node = node.getParent()) {
      if (node.getId() != null && !node.getId().equals("content") && !node.getId().equals("shell")) {
        out.add(node.getId());
      }
    }
    return out;
  }
}
