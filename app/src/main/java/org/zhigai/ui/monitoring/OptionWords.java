package org.zhigai.ui.monitoring;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.explore.Option;
import org.zhigai.ui.parts.UiWords;

/** Says the values of an option; they are chosen, never typed. */
final class OptionWords extends StringConverter<Option.Value> {
  private final UiWords words;

  OptionWords(UiWords words) {
    this.words = words;
  }

  @Override
  public String toString(Option.@Nullable Value value) {
    return value == null ? "" : words.say(value.label());
  }

  @Override
  public Option.Value fromString(String text) {
    throw new UnsupportedOperationException("values are chosen");
  }
}
