package org.zhigai.ui.parts;

import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Top of every screen: its name, one line that says what it answers, and on the right what one does here, the primary action last. Where one line does not
 * hold all, the answer goes below both, and then the actions below the name: nothing is cut off.
 */
public final class ScreenHeader extends Pane {
  private static final double GAP = 8;
  private static final double BETWEEN = 16;

  private final Label name;
  private final Label answers;
  private final Doing doing;

  /**
   * @param answers one line: the question this screen answers
   * @param actions buttons, the primary one last
   */
  public ScreenHeader(String title, String answers, Node... actions) {
    getStyleClass().add("zg-screen-header");
    name = Nodes.paragraph(title, "zg-title");
    this.answers = Nodes.paragraph(answers, "zg-answers");
    this.answers.setVisible(!answers.isEmpty());
    doing = new Doing(actions);
    getChildren().addAll(name, this.answers, doing);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(wide(name), wide(answers)) + beside() + aside();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return placed((width < 0 ? computePrefWidth(-1) : width) - aside(), false) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    placed(getWidth() - aside(), true);
  }

  /**
   * @param isMeant whether the children are laid out, and not only measured
   * @return how high they are
   */
  private double placed(double width, boolean isMeant) {
    var answer = answers.getText().isEmpty() ? 0 : wide(answers);
    if (Math.max(wide(name), answer) + beside() <= width) {
      var left = width - beside();
      var words = high(name, left) + high(answers, left);
      var whole = Math.max(words, high(doing, doing.prefWidth(-1)));
      if (isMeant) {
        put(name, 0, (whole - words) / 2, left);
        put(answers, 0, (whole - words) / 2 + high(name, left), left);
        put(doing, width - doing.prefWidth(-1), (whole - high(doing, doing.prefWidth(-1))) / 2, doing.prefWidth(-1));
      }
      return whole;
    }
    var isBeside = wide(name) + beside() <= width;
    var first = isBeside ? Math.max(high(name, width), high(doing, doing.prefWidth(-1))) : high(name, width);
    var second = high(answers, width);
    var third = isBeside || doing.isEmpty() ? 0 : GAP + high(doing, width);
    if (isMeant) {
      put(name, 0, (first - high(name, width)) / 2, isBeside ? width - beside() : width);
      put(answers, 0, first, width);
      put(doing, isBeside ? width - doing.prefWidth(-1) : 0, isBeside ? (first - high(doing, doing.prefWidth(-1))) / 2 : first + second + GAP,
          isBeside ? doing.prefWidth(-1) : width);
    }
    return first + second + third;
  }

  private double beside() {
    return doing.isEmpty() ? 0 : BETWEEN + doing.prefWidth(-1);
  }

  private double aside() {
    return snappedLeftInset() + snappedRightInset();
  }

  private double wide(Region part) {
    return snapSizeX(part.prefWidth(-1));
  }

  private double high(Region part, double width) {
    return part.isVisible() ? snapSizeY(part.prefHeight(width)) : 0;
  }

  private void put(Region part, double x, double y, double width) {
    part.resizeRelocate(snappedLeftInset() + snapPositionX(x), snappedTopInset() + snapPositionY(y), width, high(part, width));
  }

  /** In one line while there is room, else in several; never cut off. */
  private static final class Doing extends FlowPane {
    Doing(Node... actions) {
      super(GAP, GAP, actions);
      setAlignment(Pos.CENTER_RIGHT);
      Stream.of(actions).filter(Region.class::isInstance).forEach(action -> ((Region) action).setMinWidth(USE_PREF_SIZE));
    }

    boolean isEmpty() {
      return getManagedChildren().isEmpty();
    }

    @Override
    protected double computePrefWidth(double height) {
      var there = getManagedChildren();
      // Each as wide as whole pixels are, as the toolkit lays them out.
      return there.stream().mapToDouble(n -> snapSizeX(n.prefWidth(-1)) + GAP).sum();
    }
  }
}
