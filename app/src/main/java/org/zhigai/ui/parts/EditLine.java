package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One line edited in place. It is kept when left or at Enter; Esc takes the typing back. */
public final class EditLine extends TextField {
  private final Consumer<String> keep;
  private String kept = "";

  /** @param keep takes the text when it has changed */
  public EditLine(String id, String says, Consumer<String> keep) {
    this.keep = keep;
    Nodes.named(this, id, says, "zg-edit");
    focusedProperty().addListener((o, before, now) -> leave(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows what is kept elsewhere now; typing under way is not disturbed. */
  public void show(String text) {
    if (!kept.equals(text) || !isFocused()) {
      kept = text;
      setText(text);
    }
  }

  private void leave(boolean focused) {
    if (!focused && !getText().equals(kept)) {
      kept = getText();
      keep.accept(kept);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      leave(false);
    } else if (event.getCode() == KeyCode.ESCAPE && !getText().equals(kept)) {
      setText(kept);
      event.consume();
    }
  }
}
