package org.zhigai.workbook.read;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a spreadsheet's number format does to a number, as far as reading it back goes: dates, percentages, leading zeros.
 * Source of the code language: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */
record NumberFormat(Look look, int digits, boolean withDay, boolean withMonth, boolean withTime) {

  enum Look {
    PLAIN,
    PERCENT,
    DATE
  }

  static final NumberFormat GENERAL = new NumberFormat(Look.PLAIN, 0, false, false, false);
  private static final double SECONDS_A_DAY = 86_400;
  private static final double LAST_SERIAL = 2_958_465;

  /** The format of a built-in number, for those a file does not write out. */
  static NumberFormat builtIn(int id) {
    return switch (id) {
      case 9, 10 -> new NumberFormat(Look.PERCENT, 0, false, false, false);
      case 14, 15, 27, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> new NumberFormat(Look.DATE, 0, true, true, false);
      case 16, 28, 29 -> new NumberFormat(Look.DATE, 0, true, true, false);
      case 17, 55, 56 -> new NumberFormat(Look.DATE, 0, id != 17, true, false);
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> new NumberFormat(Look.DATE, 0, false, false, true);
      case 22 -> new NumberFormat(Look.DATE, 0, true, true, true);
      default -> GENERAL;
    };
  }

  static NumberFormat of(String code) {
    var bare = bare(code.indexOf(';') < 0 ? code : code.substring(0, code.indexOf(';'))).toLowerCase(Locale.ROOT);
    if (bare.isEmpty() || bare.contains("general") || bare.contains("通用") || bare.equals("@")) {
      return GENERAL;
    }
    if (bare.contains("0") || bare.contains("#") || bare.contains("?")) {
      if (!bare.contains("y") && !bare.contains("h") && !bare.contains("s.")) {
        if (bare.contains("%")) {
          return new NumberFormat(Look.PERCENT, 0, false, false, false);
        }
        var zerosOnly = bare.chars().allMatch(c -> c == '0');
        return new NumberFormat(Look.PLAIN, zerosOnly && bare.length() > 1 ? bare.length() : 0, false, false, false);
      }
    }
    var time = bare.contains("h") || bare.contains("s");
    var day = bare.contains("d") || bare.contains("日");
    var year = bare.contains("y") || bare.contains("年") || bare.contains("e");
    var month = bare.contains("m") && (!time || day || year);
    return day || year || time || month ? new NumberFormat(Look.DATE, 0, day, month, time) : GENERAL;
  }

  Cell cell(double value, boolean from1904) {
    return switch (look) {
      case PLAIN -> Cell.number(value, digits);
      case PERCENT -> percent(value);
      case DATE -> date(value, from1904);
    };
  }

  private static Cell percent(double value) {
    var shown = Cell.number(value * 100);
    return shown.isNumber() ? new Cell(Cell.Kind.NUMBER, shown.text() + "%", value, shown.text() + "%") : shown;
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
    var iso = at.toLocalDate().toString();
    if (withTime && serial != days) {
      iso = at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));
    }
    var head = withDay ? at.getMonthValue() + "-" + at.getDayOfMonth() : at.getMonthValue() + "-" + at.getYear() % 100;
    return Cell.date(serial, iso, head);
  }

  /** The code without quoted words, escapes, colours and locales. */
  private static String bare(String code) {
    var out = new StringBuilder();
    for (var i = 0; i < code.length(); i++) {
      var c = code.charAt(i);
      if (c == '"') {
        var end = code.indexOf('"', i + 1);
        i = end < 0 ? code.length() : end;
      } else if (c == '[') {
        var end = code.indexOf(']', i + 1);
        var inside = end < 0 ? "" : code.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (inside.matches("h+|m+|s+")) {
          out.append(inside);
        }
        i = end < 0 ? code.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c != ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
