package org.zhigai.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a cell of text becomes a number, and when it says that there is none. */
final class Numbers {
  /** What people and programs write where there is no score. Never zero. */
  private static final Set<String> ABSENT =
      Set.of(
          "", "na", "n/a", "#n/a", "nan", "null", "none", ".", "-", "--", "—", "——", "/", "-/-", "*", "缺考", "缺", "免考", "作弊",
          "违纪", "缓考", "未录", "未考", "absent");

  /** {@code 1,5}; with three figures behind it a comma may part thousands, so that is no number we read. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");

  /** Between figures and what are none. */
  private static final Pattern PARTS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  private static final double LEAST_CODE = 1000;
  private static final double LEAST_STAMP = 1_000_000;
  private static final int MANY = 20;

  private Numbers() {}

  /** Without surrounding space, full-width digits and letters made plain. */
  static String plain(String text) {
    var out = text.strip();
    for (var c = 0; c < out.length(); c++) {
      if (out.charAt(c) > 127) {
        return Normalizer.normalize(out, Normalizer.Form.NFKC).strip();
      }
    }
    return out;
  }

  static boolean isAbsent(String text) {
    return text.isEmpty() || ABSENT.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** The finite number a cell holds, TRUE being 1 and FALSE 0; {@code NaN} when it holds none. */
  static double of(String text) {
    var plain = plain(text);
    if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false")) {
      return plain.equalsIgnoreCase("true") ? 1 : 0;
    }
    if (plain.isEmpty() || !startsLikeANumber(plain)) {
      return Double.NaN;
    }
    try {
      var value = Double.parseDouble(DECIMAL_COMMA.matcher(plain).matches() ? plain.replace(',', '.') : plain);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }

  // Double.parseDouble takes "1d", "NaN" and "0x1p3" for numbers; people do not.
  private static boolean startsLikeANumber(String text) {
    var last = text.charAt(text.length() - 1);
    var first = text.charAt(0);
    var digits = Character.isDigit(first) || first == '-' || first == '+' || first == '.';
    return digits && (Character.isDigit(last) || last == '.') && text.indexOf('x') < 0 && text.indexOf('X') < 0;
  }

  static boolean isNumber(String text) {
    return !Double.isNaN(of(text));
  }

  /** Whether a column does nothing but count its rows: 1, 2, 3 …, at least five of them. */
  static boolean countsRows(List<String> column) {
    for (var r = 0; r < column.size(); r++) {
      if (of(column.get(r)) != r + 1) {
        return false;
      }
    }
    return column.size() >= 5;
  }

  /**
   * Whether a column tells who a row is rather than what it scored: whole numbers, at least five, no two alike, all with four figures
   * or more, or 1 to n in any order.
   */
  static boolean numbersPersons(List<String> column) {
    var values = column.stream().mapToDouble(Numbers::of).sorted().toArray();
    var n = values.length;
    if (n < 5 || Double.isNaN(values[n - 1]) || Arrays.stream(values).distinct().count() < n || Arrays.stream(values).anyMatch(v -> v != Math.rint(v))) {
      return false;
    }
    return values[0] >= LEAST_CODE || (values[0] == 1 && values[n - 1] == n && n >= MANY);
  }

  /** Whether a column holds points in time or keys of a database: whole numbers of seven figures and more. */
  static boolean areStamps(List<String> column) {
    var values = column.stream().mapToDouble(Numbers::of).filter(v -> !Double.isNaN(v)).toArray();
    return values.length > 0 && Arrays.stream(values).allMatch(v -> v >= LEAST_STAMP && v == Math.rint(v));
  }

  /** Labels in the order people expect: numbers by size, before words by their letters, the numbers within them by size too. */
  static Comparator<String> labels() {
    return (a, b) -> {
      var x = of(a);
      var y = of(b);
      if (Double.isNaN(x) != Double.isNaN(y)) {
        return Double.isNaN(x) ? 1 : -1;
      }
      var byNumber = Double.isNaN(x) ? byParts(a, b) : Double.compare(x, y);
      return byNumber != 0 ? byNumber : a.compareTo(b);
    };
  }

  /** {@code 2班} before {@code 10班}. */
  private static int byParts(String a, String b) {
    var x = PARTS.split(a);
    var y = PARTS.split(b);
    for (var k = 0; k < Math.min(x.length, y.length); k++) {
      var u = of(x[k]);
      var v = of(y[k]);
      var order = Double.isNaN(u) || Double.isNaN(v) ? x[k].compareTo(y[k]) : Double.compare(u, v);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(x.length, y.length);
  }
}
