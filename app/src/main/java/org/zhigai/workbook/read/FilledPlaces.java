package org.zhigai.workbook.read;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Puts the digits of a number into the places of a format: {@code 0}, {@code #}, {@code ?}, point, comma, percent, literals. */
final class FilledPlaces {
  private FilledPlaces() {}

  static String of(String places, double value) {
    var number = new BigDecimal(Cell.plain(value));
    if (number.abs().precision() - number.scale() > 40 || number.scale() > 60) {
      return Cell.plain(value);
    }
    var scaled = isIn(places, '%') ? number.movePointRight(2) : number;
    var point = pointAt(places);
    var fraction = new StringBuilder();
    var rounded = scaled.abs().setScale(decimals(places, point), RoundingMode.HALF_UP);
    var digits = rounded.unscaledValue().toString();
    var wide = rounded.scale();
    digits = "0".repeat(Math.max(0, wide + 1 - digits.length())) + digits;
    var whole = digits.substring(0, digits.length() - wide);
    fill(places, point, digits.substring(digits.length() - wide), fraction);
    var sign = scaled.signum() < 0 && rounded.signum() != 0 ? "-" : "";
    return (sign + whole(places, point, whole) + fraction).strip();
  }

  /** How many digits the whole part has at least. */
  static int wholeDigits(String places) {
    var out = 0;
    for (var i = 0; i < pointAt(places); i++) {
      if (places.charAt(i) == FormatSection.LITERAL) {
        i++;
      } else if (places.charAt(i) == '0') {
        out++;
      }
    }
    return out;
  }

  /** Where the first place for a digit is. */
  static int first(String places) {
    for (var i = 0; i < places.length(); i++) {
      if (places.charAt(i) == FormatSection.LITERAL) {
        i++;
      } else {
        return i;
      }
    }
    return places.length();
  }

  /** Where the last place for a digit is. */
  static int last(String places) {
    var out = -1;
    for (var i = 0; i < places.length(); i++) {
      if (places.charAt(i) == FormatSection.LITERAL) {
        i++;
      } else {
        out = i;
      }
    }
    return out;
  }

  private static String whole(String places, int point, String digits) {
    var out = new StringBuilder();
    var rest = digits.equals("0") ? "" : digits;
    var grouped = isIn(places.substring(0, point), ',');
    var written = 0;
    var first = firstDigit(places, point);
    for (var i = point - 1; i >= 0; i--) {
      var c = places.charAt(i);
      if (i > 0 && places.charAt(i - 1) == FormatSection.LITERAL) {
        out.append(c);
        i--;
      } else if (c == '0' || c == '#' || c == '?') {
        do {
          var digit = rest.isEmpty() ? c == '0' ? "0" : "" : rest.substring(rest.length() - 1);
          rest = rest.isEmpty() ? rest : rest.substring(0, rest.length() - 1);
          if (!digit.isEmpty()) {
            out.append(grouped && written > 0 && written % 3 == 0 ? "," : "").append(digit);
            written++;
          }
        } while (i == first && !rest.isEmpty());
      }
    }
    return out.reverse().toString();
  }

  private static void fill(String places, int point, String digits, StringBuilder out) {
    var used = 0;
    var kept = 0;
    for (var i = 0; i < digits.length(); i++) {
      kept = digits.charAt(i) == '0' ? kept : i + 1;
    }
    for (var i = point; i < places.length(); i++) {
      var c = places.charAt(i);
      switch (c) {
        case FormatSection.LITERAL -> out.append(i + 1 < places.length() ? places.charAt(++i) : ' ');
        case '0', '#', '?' -> {
          if (c == '0' || used < kept) {
            out.append(digits.charAt(used));
          }
          used++;
        }
        case '.', '%' -> out.append(c);
        default -> {}
      }
    }
  }

  private static int firstDigit(String places, int point) {
    for (var i = 0; i < point; i++) {
      var c = places.charAt(i);
      if (c == FormatSection.LITERAL) {
        i++;
      } else if (c != ',') {
        return i;
      }
    }
    return -1;
  }

  private static int decimals(String places, int point) {
    var out = 0;
    for (var i = point; i < places.length(); i++) {
      var c = places.charAt(i);
      if (c == FormatSection.LITERAL) {
        i++;
      } else if (c == '0' || c == '#' || c == '?') {
        out++;
      }
    }
    return out;
  }

  /** Where the whole part ends: at the point, or behind the last place for a digit. */
  private static int pointAt(String places) {
    var end = 0;
    for (var i = 0; i < places.length(); i++) {
      switch (places.charAt(i)) {
        case FormatSection.LITERAL -> i++;
        case '.' -> {
          return i;
        }
        case '0', '#', '?' -> end = i + 1;
        default -> {}
      }
    }
    return end;
  }

  private static boolean isIn(String places, char wanted) {
    for (var i = 0; i < places.length(); i++) {
      if (places.charAt(i) == FormatSection.LITERAL) {
        i++;
      } else if (places.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }
}
