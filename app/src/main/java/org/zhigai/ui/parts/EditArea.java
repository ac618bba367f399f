package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A text edited in place, as tall as its words. It is kept when left or at Ctrl+Enter; Esc takes the typing back. */
public final class EditArea extends TextArea {
  private static final double ONE_LINE = 36;
  private static final double AROUND = 20;
  private final InPlace text;
  private @Nullable Text words;

  /** @param keep takes the text when it has changed */
  public EditArea(String id, String says, Consumer<String> keep) {
    this.text = new InPlace(this, keep);
    Nodes.named(this, id, says, "zg-edit");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
        text.keep();
        event.consume();
      }
    });
    setPrefHeight(ONE_LINE);
  }

  /** Shows what is kept elsewhere now; typing under way is not disturbed. */
  public void show(String now) {
    text.show(now);
  }

  /** The words come to be with the first layout, and with a new skin anew. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (lookup(".text") instanceof Text now && !now.equals(words)) {
      words = now;
      now.layoutBoundsProperty().subscribe(bounds -> fit(bounds.getHeight()));
    }
  }

  /** As tall as the words were set, which only their skin knows; not while it lays them out. */
  private void fit(double height) {
    Platform.runLater(() -> setPrefHeight(Math.max(ONE_LINE, Math.ceil(height) + AROUND)));
  }
}
