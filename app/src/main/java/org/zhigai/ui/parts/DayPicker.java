package org.zhigai.ui.parts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day, written the same way in both languages: {@code 2026-06-30}. What is no day leaves the day as it was. */
public final class DayPicker extends DatePicker {

  public DayPicker() {
    setConverter(new Iso());
    setPrefWidth(148);
  }

  private final class Iso extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate day) {
      return day == null ? "" : day.toString();
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
      try {
        return LocalDate.parse(text.strip());
      } catch (DateTimeParseException noDay) {
        return getValue();
      }
    }
  }
}
