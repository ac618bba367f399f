package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps a text that is edited in place: when the field is left or its owner says so; Esc takes the typing back. */
final class InPlace {
  private final TextInputControl field;
  private final Consumer<String> keep;
  private String kept = "";

  /** @param keep takes the text when it has changed */
  InPlace(TextInputControl field, Consumer<String> keep) {
    this.field = field;
    this.keep = keep;
    field.focusedProperty().addListener((o, before, now) -> {
      if (!now) {
        keep();
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(kept)) {
        field.setText(kept);
        event.consume();
      }
    });
  }

  /** Shows what is kept elsewhere now; typing under way is not disturbed. */
  void show(String text) {
    var typing = field.isFocused() && !field.getText().equals(kept);
    kept = text;
    if (!typing && !field.getText().equals(text)) {
      var caret = field.getCaretPosition();
      field.setText(text);
      field.positionCaret(Math.min(caret, text.length()));
    }
  }

  void keep() {
    if (!field.getText().equals(kept)) {
      kept = field.getText();
      keep.accept(kept);
    }
  }
}
