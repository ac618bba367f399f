package org.zhigai.workbook.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format.
 *
 * @param condition when it holds, for sections that say so themselves; null for those that go by their place
 * @param places the placeholders and literals of a number in their order; literals are marked by {@link #LITERAL} before each
 *     character
 */
record FormatSection(
    @Nullable Condition condition, Look look, String places, boolean withDay, boolean withMonth, boolean withTime) {

  enum Look {
    GENERAL,
    NUMBER,
    PERCENT,
    DATE,
    /** Words and no place for a digit. */
    WORDS
  }

  /** A comparison in square brackets. */
  record Condition(String sign, double bound) {

    boolean holds(double value) {
      return switch (sign) {
        case "=" -> value == bound;
        case "<" -> value < bound;
        case "<=" -> value <= bound;
        case ">" -> value > bound;
        case ">=" -> value >= bound;
        default -> value != bound;
      };
    }
  }

  static final char LITERAL = '\uFFFF';
  private static final double SECONDS_A_DAY = 86_400;
  private static final double LAST_SERIAL = 2_958_465;
  private static final DateTimeFormatter WITH_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  static FormatSection of(String code) {
    return new FormatCode(code).section();
  }

  boolean isConditional() {
    return condition != null;
  }

  boolean takes(double value) {
    return condition == null || condition.holds(value);
  }

  /** Whether the condition lets one value through, or only such as no score has. */
  boolean isForOne() {
    return condition != null
        && (condition.sign().equals("=") || (condition.sign().startsWith("<") && condition.bound() <= 0 && !condition.sign().equals("<>")));
  }

  /**
   * @param oneValue whether the section is there for this value alone
   * @param signless whether the section shows negative numbers without their sign
   */
  Cell cell(double value, boolean from1904, boolean oneValue, boolean signless) {
    return switch (look) {
      case GENERAL -> general(value);
      case NUMBER -> number(value, signless);
      case PERCENT -> percent(value);
      case DATE -> date(value, from1904);
      case WORDS -> words(value, oneValue);
    };
  }

  /** Words that are no more than a dash or a blank leave the number what it is: zeros are shown so in accounts. */
  private Cell words(double value, boolean oneValue) {
    var word = literals();
    var plain = Cell.plain(value);
    return oneValue && word.chars().anyMatch(Character::isLetter)
        ? Cell.word(word, value)
        : Cell.number(value, plain, plain, word.isBlank() ? "" : plain);
  }

  private Cell general(double value) {
    var plain = Cell.number(value);
    if (places.isEmpty() || plain.kind() == Cell.Kind.ERROR) {
      return plain;
    }
    var around = FilledPlaces.first(places);
    var shown = literals(places.substring(0, around)) + plain.text() + literals(places.substring(around + 1));
    return Cell.number(value, plain.text(), shown, shown);
  }

  private Cell number(double value, boolean signless) {
    var text = Cell.plain(value);
    var shown = FilledPlaces.of(places, signless ? Math.abs(value) : value);
    var whole = FilledPlaces.wholeDigits(places);
    if (whole > text.length() && !places.contains(".") && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      text = "0".repeat(whole - text.length()) + text;
    }
    var before = literals(places.substring(0, FilledPlaces.first(places)));
    var after = literals(places.substring(FilledPlaces.last(places) + 1));
    return Cell.number(value, text, before + text + after, shown);
  }

  private Cell percent(double value) {
    var text = Cell.plain(Double.parseDouble(new BigDecimal(Cell.plain(value)).movePointRight(2).toString())) + "%";
    return Cell.number(value, text, text, FilledPlaces.of(places, value));
  }

  private Cell date(double serial, boolean from1904) {
    if (!(serial >= 0) || serial > LAST_SERIAL) {
      return Cell.number(serial);
    }
    var days = (long) Math.floor(serial);
    // Excel believes in a 29 February 1900, so that its days before it are one too small.
    var first = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
    var at = first.plusDays(days).plusSeconds(Math.round((serial - days) * SECONDS_A_DAY));
    if (!withDay && !withMonth && withTime) {
      var clock = at.getHour() + ":" + String.format(Locale.ROOT, "%02d", at.getMinute());
      return Cell.date(serial, clock, clock);
    }
    var iso = withTime && serial != days ? at.format(WITH_CLOCK) : at.toLocalDate().toString();
    var head = withDay ? at.getMonthValue() + "-" + at.getDayOfMonth() : at.getMonthValue() + "-" + at.getYear() % 100;
    return Cell.date(serial, iso, head);
  }

  private String literals() {
    return literals(places);
  }

  /** The literal characters of a stretch of places. */
  static String literals(String places) {
    var out = new StringBuilder();
    for (var i = 0; i < places.length(); i++) {
      if (places.charAt(i) == LITERAL && i + 1 < places.length()) {
        out.append(places.charAt(++i));
      }
    }
    return out.toString().strip();
  }
}
