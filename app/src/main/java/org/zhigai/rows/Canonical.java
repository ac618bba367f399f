package org.zhigai.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plain values as JSON that is always the same for the same value: RFC 8785 (JSON Canonicalization Scheme), so that a sum over it can be worked out by
 * whoever has the values, in whatever program.
 */
public final class Canonical {
  private static final int PLAIN_UP_TO = 21;
  private static final int PLAIN_DOWN_TO = -6;
  private static final MathContext ONE_DIGIT = new MathContext(1);

  private Canonical() {}

  /** @throws IllegalArgumentException for what is no plain value, see {@link Type#plain} */
  public static String json(Object plain) {
    return switch (plain) {
      case String text -> quoted(text);
      case Boolean flag -> flag.toString();
      case Long whole -> whole.toString();
      case Integer whole -> whole.toString();
      case Double number -> number(number);
      case List<?> list -> list.stream().map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> map -> object(map);
      default -> throw new IllegalArgumentException(plain.getClass().getName());
    };
  }

  /**
   * A row in one line: {@code body}, {@code id}, {@code kind}, {@code number}, {@code schema}, {@code state}, {@code version}. Fields that name other
   * rows hold their {@code id}.
   */
  public static String line(Row<?> row) {
    return json(Map.of(
        "body", row.body(), "id", row.id(), "kind", row.kind().id(), "number", row.number(), "schema", (long) row.kind().schema(), "state", row.kept(),
        "version", (long) row.version()));
  }

  /** Keys in the order of their UTF-16 units, which is that of Java. */
  private static String object(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    return sorted.entrySet().stream().map(e -> quoted(e.getKey()) + ":" + json(e.getValue())).collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> out.append(c < ' ' ? "\\u00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }

  /** As ECMAScript writes it: the fewest digits that give the number back, without an exponent from 10⁻⁶ up to 10²¹. */
  private static String number(double number) {
    if (number == 0) {
      return "0";
    }
    var shortest = shortest(Math.abs(number));
    var digits = shortest.unscaledValue().toString();
    // Where the point stands, counted from before the first digit.
    var point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + (point > PLAIN_DOWN_TO && point <= PLAIN_UP_TO ? plain(digits, point) : scientific(digits, point - 1));
  }

  /** Java writes two digits where one would do. */
  private static BigDecimal shortest(double number) {
    var written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    var one = written.round(ONE_DIGIT);
    return one.doubleValue() == number ? one.stripTrailingZeros() : written;
  }

  private static String plain(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length() ? digits + "0".repeat(point - digits.length()) : digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String scientific(String digits, int exponent) {
    return digits.charAt(0) + (digits.length() == 1 ? "" : "." + digits.substring(1)) + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
