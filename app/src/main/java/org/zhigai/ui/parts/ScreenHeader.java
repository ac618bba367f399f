package org.zhigai.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Top of every screen: its name, one line that says what it answers, and on the right what one does here, the primary action last. */
public final class ScreenHeader extends HBox {
  private static final double GAP = 8;

  /**
   * @param answers one line: the question this screen answers
   * @param actions buttons, the primary one last
   */
  public ScreenHeader(String title, String answers, Node... actions) {
    getStyleClass().add("zg-screen-header");
    setAlignment(Pos.CENTER_LEFT);
    var name = Nodes.label(title, "zg-title");
    name.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(name, Nodes.label(answers, "zg-answers"));
    words.setMinWidth(USE_COMPUTED_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, new Doing(actions));
  }

  /** In one line while there is room, else in several; never cut off. */
  private static final class Doing extends FlowPane {
    Doing(Node... actions) {
      super(GAP, GAP, actions);
      setAlignment(Pos.CENTER_RIGHT);
      for (var action : actions) {
        if (action instanceof javafx.scene.layout.Region region) {
          region.setMinWidth(USE_PREF_SIZE);
        }
      }
    }

    @Override
    protected double computePrefWidth(double height) {
      var there = getManagedChildren();
      // Each as wide as whole pixels are, as the toolkit lays them out.
      return there.stream().mapToDouble(n -> snapSizeX(n.prefWidth(-1)) + GAP).sum();
    }
  }
}
