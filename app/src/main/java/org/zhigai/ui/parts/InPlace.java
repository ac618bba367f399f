package org.zhigai.ui.parts;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps a text that is edited in place: when the field is left or its owner says so; Esc takes the typing back. */
final class InPlace {
  private final TextInputControl field;
  private final Predicate<String> keep;
  private String kept = "";

  /** @param keep takes the text when it has changed; what it refuses is typed in vain */
  InPlace(TextInputControl field, Predicate<String> keep) {
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

  /** Takes whatever was typed. */
  static Predicate<String> taking(Consumer<String> keep) {
    return text -> {
      keep.accept(text);
      return true;
    };
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
      var before = kept;
      kept = field.getText();
      if (!keep.test(kept)) {
        kept = before;
        field.setText(before);
      }
    }
  }
}
