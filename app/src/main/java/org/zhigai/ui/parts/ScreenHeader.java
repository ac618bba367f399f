package org.zhigai.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Top of every screen: its name, one line that says what it answers, and on the right what one does here, the primary action last. */
public final class ScreenHeader extends HBox {

  /**
   * @param answers one line: the question this screen answers
   * @param actions buttons, the primary one last
   */
  public ScreenHeader(String title, String answers, Node... actions) {
    getStyleClass().add("zg-screen-header");
    setAlignment(Pos.CENTER_LEFT);
    var words =
        new VBox(
            Nodes.label(title, "zg-title"),
            Nodes.label(answers, "zg-answers"));
    words.setMinWidth(0);
    var doing = new HBox(8, actions);
    doing.setAlignment(Pos.CENTER_RIGHT);
    doing.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, Nodes.spring(), doing);
  }
}
