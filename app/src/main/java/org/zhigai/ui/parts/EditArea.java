package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** A text edited in place, as tall as its words. It is kept when left or at Ctrl+Enter; Esc takes the typing back. */
public final class EditArea extends TextArea {
  private static final double ONE_LINE = 36;
  /** Border and padding above and below, left and right. */
  private static final double AROUND = 20;
  private static final double ASIDE = 24;
  private static final double LEAST_WIDTH = 80;
  private final InPlace text;

  /** @param keep takes the text when it has changed */
  public EditArea(String id, String says, Consumer<String> keep) {
    this.text = new InPlace(this, InPlace.taking(keep));
    Nodes.named(this, id, says, "zg-edit");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(LEAST_WIDTH); // its text wraps: a narrow place makes it higher, and no page wider
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
        text.keep();
        event.consume();
      }
    });
    textProperty().subscribe(this::requestLayout);
  }

  /** Shows what is kept elsewhere now; typing under way is not disturbed. */
  public void show(String now) {
    text.show(now);
  }

  /** How tall it is follows from how wide it may be. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var words = new Text(getText());
    words.setFont(getFont());
    // As the field itself measures its lines: large letters are higher by it.
    words.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    words.setWrappingWidth(Math.max(LEAST_WIDTH, (width < 0 ? getWidth() : width) - ASIDE));
    return Math.max(ONE_LINE, Math.ceil(words.getLayoutBounds().getHeight()) + AROUND);
  }
}
