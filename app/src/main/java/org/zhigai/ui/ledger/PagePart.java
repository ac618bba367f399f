package org.zhigai.ui.ledger;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** A section of an entry's page: its heading with what it comes to and where it leads on, then its content. */
abstract class PagePart extends VBox implements Consumer<EntrySight> {
  final EntryModel model;
  final StoreFrame frame;
  private final Label title;
  private final Label sum = Nodes.label("", "zg-caption");
  private final HBox links = new HBox(12);

  /** @param name short, for its id and its words */
  PagePart(String name, String says, EntryModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "entry-" + name, says, "zg-entry-part");
    title = Nodes.label(says, "zg-section");
    var head = new HBox(12, title, sum, Nodes.spring(), links);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(head);
  }

  /** Puts the focus where the work of this part begins. */
  void begin() {
    requestFocus();
  }

  void sum(String text) {
    sum.setText(text);
  }

  void links(Node... nodes) {
    links.getChildren().setAll(nodes);
  }

  /** Leads to another station. */
  Hyperlink link(String id, String text, String station, String target) {
    var link = Nodes.named(new Hyperlink(text), id, text);
    link.setOnAction(e -> frame.navigator().open(station, target));
    return link;
  }

  String say(String key, Object... values) {
    return frame.words().say(key, values);
  }

  String say(Phrase phrase) {
    return frame.words().say(phrase);
  }

  static Node captioned(String caption, Node control) {
    return new VBox(2, Nodes.label(caption, "zg-caption"), control);
  }

  /** Asks why before something is done that has to have a reason. */
  void because(String title, Consumer<String> then) {
    Dialogs.input(this, frame.words(), Phrase.of(title), Phrase.of("entryview.reason"), Phrase.of("entryview.reason.go"), "").ifPresent(then);
  }

  static void shown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
