package org.zhigai.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.zhigai.value.SeenText;

/**
 * One cell's value. Immutable and shared between equal cells, so that a million scores cost a few objects.
 *
 * @param text as a person reads it: numbers without {@code .0} or an exponent, dates as {@code 2026-06-26}; empty when blank
 * @param number the decimal a spreadsheet shows, to its 15 digits (8.4 where a sum of tenths left 8.399999999999999); for a
 *     date its serial; NaN when the cell holds no number, or one that its format shows as a word is kept beside the word
 * @param head what a heading in this cell says: for a date that Excel made of {@code 1-2}, {@code 1-2} again; a number with the
 *     words its format puts around it ({@code 第3题})
 * @param shown the number as its format shows it ({@code 4.10}, {@code 20260001}); empty when it shows nothing; else the text
 */
public record Cell(Kind kind, String text, double number, String head, String shown) {

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
  public static final Cell BLANK = new Cell(Kind.BLANK, "", Double.NaN, "", "");

  /** A formula without a cached value. */
  public static final Cell UNCALCULATED = new Cell(Kind.UNCALCULATED, "", Double.NaN, "", "");

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final Pattern DATE =
      Pattern.compile("(?:\\d{4}[年/-])?\\d{1,2}[月/-]\\d{1,2}日?|\\d{4}年\\d{1,2}月|\\d{1,2}/\\d{1,2}/\\d{2,4}");
  private static final double EXACT_DIGITS = 1e15;
  private static final MathContext AS_HELD = new MathContext(15);

  /** What nobody sees of it is left out. */
  public static Cell text(String written) {
    var text = SeenText.of(written);
    return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text, Double.NaN, text, text);
  }

  /** A number whose format shows a word for it, such as 缺考 for zero: the word counts, the number stays beside it. */
  static Cell word(String word, double number) {
    return new Cell(Kind.TEXT, word, number, word, word);
  }

  public static Cell error(String text) {
    return new Cell(Kind.ERROR, text, Double.NaN, text, text);
  }

  public static Cell bool(boolean value) {
    var text = value ? "TRUE" : "FALSE";
    return new Cell(Kind.BOOLEAN, text, Double.NaN, text, text);
  }

  /** @param head what the cell says when it is a heading */
  public static Cell date(double serial, String iso, String head) {
    return new Cell(Kind.DATE, iso, serial, head, iso);
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
    return number(value, text, text, text);
  }

  /** A finite number with its three ways of being read. */
  static Cell number(double value, String text, String head, String shown) {
    var kind = Math.abs(value) >= EXACT_DIGITS ? Kind.DAMAGED_NUMBER : Kind.NUMBER;
    return new Cell(kind, text, held(value), head, shown);
  }

  /** A number of a file that says beside it how it is shown. */
  static Cell seen(double value, String shown) {
    if (!Double.isFinite(value)) {
      return error("#NUM!");
    }
    var plain = plain(value);
    var look = shown.strip();
    if (value >= 1 && DATE.matcher(look).matches()) {
      return NumberFormat.builtIn(14).cell(value, false);
    }
    var worded = look.chars().anyMatch(Character::isLetter);
    if (value <= 0 && worded && look.chars().noneMatch(Character::isDigit)) {
      return word(look, value);
    }
    if (look.endsWith("%")) {
      var percent = plain(new BigDecimal(plain).movePointRight(2).doubleValue()) + "%";
      return number(value, percent, percent, look);
    }
    var padded = look.length() > plain.length() && look.endsWith(plain) && look.chars().allMatch(c -> c >= '0' && c <= '9');
    var text = padded ? look : plain;
    return number(value, text, worded && look.contains(plain) ? look : text, look);
  }

  /** @param iso {@code 2026-06-26}, with or without a time behind it */
  static Cell isoDate(String iso) {
    try {
      var day = LocalDate.parse(iso.substring(0, Math.min(10, iso.length())));
      var clock = iso.length() >= 16 && iso.charAt(10) == 'T' && !iso.startsWith("T00:00", 10) ? " " + iso.substring(11, 16) : "";
      return date((double) ChronoUnit.DAYS.between(FIRST_DAY, day), day + clock, day.getMonthValue() + "-" + day.getDayOfMonth());
    } catch (DateTimeParseException noDate) {
      return text(iso);
    }
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** The number alone, without zeros or words of a format: {@code 42} of a cell shown as {@code 00042}; otherwise the text. */
  public String raw() {
    return kind == Kind.NUMBER || kind == Kind.DAMAGED_NUMBER ? plain(number) : text;
  }

  /** Whether the cell holds a number that a reader of the sheet does not see. */
  boolean isHidden() {
    return kind == Kind.NUMBER && shown.isEmpty();
  }

  /** Whether the cell holds a number and a reader sees a word. */
  boolean isWordForNumber() {
    return kind == Kind.TEXT && !Double.isNaN(number);
  }

  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT_DIGITS) {
      return Long.toString((long) value);
    }
    if (Math.abs(value) > 1e40 || Math.abs(value) < 1e-40) {
      return Double.toString(value);
    }
    return new BigDecimal(value).round(AS_HELD).stripTrailingZeros().toPlainString();
  }

  private static double held(double value) {
    return value == Math.rint(value) ? value : Double.parseDouble(plain(value));
  }
}
