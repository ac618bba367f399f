package org.zhigai.value;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Something a sentence, a cell or a table quotes. It is kept as what it is: sorting, filtering and spreadsheets use {@link #number()}, never the
 * text that a {@link ValueWriter} makes of it. NaN is a value that is not there and is written as a dash.
 */
public sealed interface Value {

  /** What it is sorted and filtered by; empty for what has no number or must not say it. Rates are 0–1, days the days since 1970. */
  OptionalDouble number();

  /** A level: 52.3 %, 71.2 marks, .83. */
  record Level(double size, Unit unit) implements Value {
    @Override
    public OptionalDouble number() {
      return known(size);
    }
  }

  /**
   * A difference of two levels.
   *
   * @param size rates as 0–1: .121 is 12.1 percentage points
   * @param sign how it shows which way it goes
   */
  record Distance(double size, Unit unit, Sign sign) implements Value {
    @Override
    public OptionalDouble number() {
      return known(size);
    }
  }

  /** How a distance is written. */
  enum Sign {
    /** With − when negative, nothing when positive, and its unit. */
    MINUS_ONLY,
    /** With + or −, and its unit. */
    SIGNED,
    /** With + or −, without its unit: for columns of changes. */
    ALWAYS,
    /** Its size alone, with its unit: the sentence says which way. */
    NEVER
  }

  /** An interval of a difference, both ends in {@code unit}. */
  record Span(double low, double high, Unit unit) implements Value {
    @Override
    public OptionalDouble number() {
      return known(low);
    }
  }

  /** A level or a distance whose unit is said elsewhere: by the heading of a column, by the rest of a sum. */
  record Figure(double size, Unit unit) implements Value {
    @Override
    public OptionalDouble number() {
      return known(size);
    }
  }

  /** Where a level lies: both ends with their unit. */
  record Range(double low, double high, Unit unit) implements Value {
    @Override
    public OptionalDouble number() {
      return known(low);
    }
  }

  /** How many. */
  record Count(long many) implements Value {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.of((double) many);
    }
  }

  /** A whole per cent, such as 达成度. */
  record Percent(double share) implements Value {
    @Override
    public OptionalDouble number() {
      return known(share);
    }
  }

  /** A p or q, written {@code = 0.012} or {@code < 0.001}. */
  record Chance(double p) implements Value {
    @Override
    public OptionalDouble number() {
      return known(p);
    }
  }

  /** A plain number with so many decimals: a statistic. */
  record Decimal(double size, int decimals) implements Value {
    @Override
    public OptionalDouble number() {
      return known(size);
    }
  }

  /** A day. */
  record Day(LocalDate on) implements Value {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.of((double) on.toEpochDay());
    }
  }

  /** A number that must not be said. */
  record Hidden(Why why) implements Value {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.empty();
    }
  }

  /** Why a number is hidden. */
  enum Why {
    /** Too few pupils stand behind it. */
    FEW,
    /** Too few answers of a questionnaire. */
    FEW_ANSWERS,
    /** Saying it would give away a neighbour that is hidden. */
    COMPLEMENT,
    /** This many pupils cannot carry it. */
    UNTRUSTED
  }

  private static OptionalDouble known(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
