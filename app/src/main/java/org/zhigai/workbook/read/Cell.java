package org.zhigai.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One cell's value. Immutable and shared between equal cells, so that a million scores cost a few objects.
 *
 * @param text as a person reads it: numbers without {@code .0} or an exponent, dates as {@code 2026-06-26}; empty when blank
 * @param number NaN unless the cell holds a number
 * @param head what a heading in this cell says: for a date that Excel made of {@code 1-2}, {@code 1-2} again
 */
public record Cell(Kind kind, String text, double number, String head) {

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    /** A number of more digits than a number can hold: an id that lost its last digits. */
    DAMAGED_NUMBER,
    DATE,
    BOOLEAN,
    ERROR,
    /** A formula nobody has calculated: there is no value to take. */
    UNCALCULATED
  }

  /** Nothing. */
  public static final Cell BLANK = new Cell(Kind.BLANK, "", Double.NaN, "");

  /** A formula without a cached value. */
  public static final Cell UNCALCULATED = new Cell(Kind.UNCALCULATED, "", Double.NaN, "");

  private static final double EXACT_DIGITS = 1e15;
  private static final MathContext AS_SHOWN = new MathContext(15);

  public static Cell text(String text) {
    return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text, Double.NaN, text);
  }

  public static Cell error(String text) {
    return new Cell(Kind.ERROR, text, Double.NaN, text);
  }

  public static Cell bool(boolean value) {
    var text = value ? "TRUE" : "FALSE";
    return new Cell(Kind.BOOLEAN, text, Double.NaN, text);
  }

  /** @param head what the cell says when it is a heading */
  public static Cell date(double serial, String iso, String head) {
    return new Cell(Kind.DATE, iso, serial, head);
  }

  public static Cell number(double value) {
    return number(value, 0);
  }

  /** @param digits shown with at least so many digits, leading zeros added, as number formats like {@code 00000} do */
  public static Cell number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return error("#NUM!");
    }
    var text = plain(value);
    if (digits > text.length() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      text = "0".repeat(digits - text.length()) + text;
    }
    var kind = Math.abs(value) >= EXACT_DIGITS ? Kind.DAMAGED_NUMBER : Kind.NUMBER;
    return new Cell(kind, text, value, text);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  private static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT_DIGITS) {
      return Long.toString((long) value);
    }
    if (Math.abs(value) > 1e40 || Math.abs(value) < 1e-40) {
      return Double.toString(value);
    }
    return new BigDecimal(value).round(AS_SHOWN).stripTrailingZeros().toPlainString();
  }
}
