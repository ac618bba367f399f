package org.zhigai.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;

/** Options, detail or reading to the right of the one thing. Folds away, and remembers whether it was. */
public final class SidePanel extends BorderPane {
  private final StoreFrame frame;
  private final String key;
  private final Node body;
  private final Node head;
  private final Node unfold;

  /** @param id stable, for example {@code explorer-options} */
  public SidePanel(StoreFrame frame, String id, String title, Node content) {
    this.frame = frame;
    this.key = "panel." + id;
    Nodes.named(this, id, title, "zg-side-panel");
    content.getStyleClass().add("zg-panel-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    this.body = scroll;
    this.head = head(id, title);
    this.unfold =
        Nodes.iconButton(id + "-unfold", Material2AL.CHEVRON_LEFT, frame.words().say("parts.panel.unfold", title), () -> fold(false));
    fold(!frame.preferences().flag(key, true));
  }

  private Node head(String id, String title) {
    var away =
        Nodes.iconButton(
            id + "-fold", Material2AL.CHEVRON_RIGHT, frame.words().say("parts.panel.fold", title), () -> fold(true));
    var head = new HBox(Nodes.label(title, "zg-panel-title"), Nodes.spring(), away);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Puts the panel away, or brings it back. */
  public void fold(boolean away) {
    setTop(away ? unfold : head);
    setCenter(away ? null : body);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("folded"), away);
    frame.preferences().put(key, Boolean.toString(!away));
  }
}
