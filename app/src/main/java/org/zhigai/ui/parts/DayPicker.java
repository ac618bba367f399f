package org.zhigai.ui.parts;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Types;

/** A day, written the same way in both languages: {@code 2026-06-30}, and typed as people write it. What is no day leaves the day as it was. */
public final class DayPicker extends DatePicker {
  private static final Words ZH = new Words(Lang.ZH);

  public DayPicker() {
    setConverter(new Iso());
    Dress.wide(this, 148);
  }

  private final class Iso extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate day) {
      return day == null ? "" : day.toString();
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
      try {
        return text.isBlank() ? getValue() : Types.DAY.parse(text, ZH);
      } catch (BadValue noDay) {
        return getValue();
      }
    }
  }
}
