package org.zhigai.programme;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** When a task is to be answered: on a day, or again and again. */
public sealed interface Due {

  /** The last day as seen from today. */
  LocalDate last(LocalDate today);

  /** From when on records count; empty when all do. */
  Optional<LocalDate> since(LocalDate today);

  /** Once. */
  record Once(LocalDate day) implements Due {
    @Override
    public LocalDate last(LocalDate today) {
      return day;
    }

    @Override
    public Optional<LocalDate> since(LocalDate today) {
      return Optional.empty();
    }
  }

  /** Each half of the school year: to the end of January, to the end of July. */
  record EachTerm() implements Due {
    @Override
    public LocalDate last(LocalDate today) {
      if (today.getMonth() == Month.JANUARY) {
        return LocalDate.of(today.getYear(), Month.JANUARY, 31);
      }
      return today.getMonthValue() <= Month.JULY.getValue()
          ? LocalDate.of(today.getYear(), Month.JULY, 31)
          : LocalDate.of(today.getYear() + 1, Month.JANUARY, 31);
    }

    @Override
    public Optional<LocalDate> since(LocalDate today) {
      var end = last(today);
      return Optional.of(end.getMonth() == Month.JULY ? LocalDate.of(end.getYear(), Month.FEBRUARY, 1) : LocalDate.of(end.getYear() - 1, Month.AUGUST, 1));
    }
  }

  /** Each calendar year. */
  record EachYear() implements Due {
    @Override
    public LocalDate last(LocalDate today) {
      return LocalDate.of(today.getYear(), Month.DECEMBER, 31);
    }

    @Override
    public Optional<LocalDate> since(LocalDate today) {
      return Optional.of(LocalDate.of(today.getYear(), Month.JANUARY, 1));
    }
  }
}
