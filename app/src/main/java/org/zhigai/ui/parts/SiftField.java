package org.zhigai.ui.parts;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.TextField;

/** What is typed here leaves of a list what holds all its words; Ctrl+F goes to it, Esc empties it. */
public final class SiftField extends TextField {
  private static final double WIDE = 160;

  public SiftField(String id, UiWords words) {
    Nodes.named(this, id + "-filter", words.say("parts.sift"));
    setPromptText(words.say("parts.sift"));
    Dress.wide(this, WIDE);
    setOnKeyPressed(e -> {
      if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE && !getText().isEmpty()) {
        clear();
        e.consume();
      }
    });
  }

  /**
   * What is left of these items.
   *
   * @param text what an item says
   */
  public <T> FilteredList<T> over(ObservableList<T> items, Function<T, String> text) {
    var left = new FilteredList<>(items);
    textProperty().subscribe(typed -> {
      var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
      left.setPredicate(typed.isBlank() ? null : item -> {
        var said = text.apply(item).toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(said::contains);
      });
    });
    return left;
  }
}
