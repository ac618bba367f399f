package org.zhigai.ui.parts;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says what a list offers; its values are chosen, never typed. */
public final class Said<T> extends StringConverter<T> {
  private final Function<T, String> says;

  public Said(Function<T, String> says) {
    this.says = says;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : says.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("values are chosen");
  }
}
