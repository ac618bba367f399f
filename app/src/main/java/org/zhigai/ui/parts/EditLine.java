package org.zhigai.ui.parts;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One line edited in place. It is kept when left or at Enter; Esc takes the typing back. */
public final class EditLine extends TextField {
  private final InPlace text;

  /** @param keep takes the text when it has changed */
  public EditLine(String id, String says, Consumer<String> keep) {
    this(says, id, InPlace.taking(keep));
  }

  private EditLine(String says, String id, Predicate<String> keep) {
    this.text = new InPlace(this, keep);
    Nodes.named(this, id, says, "zg-edit");
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        text.keep();
      }
    });
  }

  /**
   * A line that may refuse what was typed: then it shows again what was kept.
   *
   * @param keep takes the text when it has changed; whether it does
   */
  public static EditLine refusing(String id, String says, Predicate<String> keep) {
    return new EditLine(says, id, keep);
  }

  /** Shows what is kept elsewhere now; typing under way is not disturbed. */
  public void show(String now) {
    text.show(now);
  }
}
