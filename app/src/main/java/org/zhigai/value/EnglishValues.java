package org.zhigai.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** English: 52.3%, 12.1 points, −3.0 to 4.2, 30 June 2026. */
public final class EnglishValues extends ValueWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  @Override
  protected String unit(Unit unit) {
    return switch (unit) {
      case RATE -> "%";
      case MARKS -> " marks";
      case NUMBER -> "";
    };
  }

  @Override
  protected String apart(Unit unit) {
    return switch (unit) {
      case RATE -> " points";
      case MARKS -> " marks";
      case NUMBER -> "";
    };
  }

  @Override
  protected String between(String low, String high) {
    return low + " to " + high;
  }

  @Override
  protected String day(LocalDate day) {
    return DAY.format(day);
  }

  @Override
  protected String hidden(Value.Why why) {
    return switch (why) {
      case FEW -> "fewer than 5 pupils, not shown";
      case FEW_ANSWERS -> "fewer than 10 answers, not shown";
      case COMPLEMENT -> "not shown, to protect a neighbouring group";
      case UNTRUSTED -> "too few pupils to say";
    };
  }
}
