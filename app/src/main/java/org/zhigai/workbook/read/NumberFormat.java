package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a spreadsheet's number format does to a number, as far as reading it back goes: dates, percentages, leading zeros,
 * words shown for a number. Source of the code language: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */
final class NumberFormat {
  static final NumberFormat GENERAL = new NumberFormat(List.of());

  /** A code this long is no format a person made. */
  private static final int LONGEST = 1_000;

  private final List<FormatSection> sections;

  private NumberFormat(List<FormatSection> sections) {
    this.sections = sections;
  }

  /** The format of a built-in number, for those a file does not write out. 27 to 36 and 50 to 58 are those of Chinese programs. */
  static NumberFormat builtIn(int id) {
    return switch (id) {
      case 9 -> of("0%");
      case 10 -> of("0.00%");
      case 14, 30 -> of("m/d/yyyy");
      case 15 -> of("d-mmm-yy");
      case 16 -> of("d-mmm");
      case 17 -> of("mmm-yy");
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> of("h:mm");
      case 22 -> of("m/d/yyyy h:mm");
      case 27, 36, 50, 52, 57 -> of("yyyy\"年\"m\"月\"");
      case 28, 29, 51, 53, 54, 58 -> of("m\"月\"d\"日\"");
      case 31 -> of("yyyy\"年\"m\"月\"d\"日\"");
      case 2, 4 -> of("0.00");
      default -> GENERAL;
    };
  }

  static NumberFormat of(String code) {
    if (code.isEmpty() || code.length() > LONGEST || isGeneral(code)) {
      return GENERAL;
    }
    var out = new ArrayList<FormatSection>();
    for (var part : parts(code)) {
      out.add(FormatSection.of(part));
    }
    return new NumberFormat(List.copyOf(out));
  }

  Cell cell(double value, boolean from1904) {
    if (!Double.isFinite(value)) {
      return Cell.number(value);
    }
    var at = section(value);
    return at < 0 ? Cell.number(value) : sections.get(at).cell(value, from1904, isOneValue(at, value), isNegatives(at));
  }

  /** Which section shows a number; -1 for none of its own. */
  private int section(double value) {
    if (sections.isEmpty()) {
      return -1;
    }
    if (sections.stream().anyMatch(FormatSection::isConditional)) {
      for (var i = 0; i < sections.size() && i < 3; i++) {
        if (sections.get(i).takes(value)) {
          return i;
        }
      }
      return -1;
    }
    if (value < 0 && sections.size() > 1) {
      return 1;
    }
    return value == 0 && sections.size() > 2 ? 2 : 0;
  }

  /** Whether the section is for zero or one other value alone, or for negative ones, which no score is: a word stands for it. */
  private boolean isOneValue(int section, double value) {
    return sections.get(section).isConditional() ? sections.get(section).isForOne() : value <= 0;
  }

  private boolean isNegatives(int section) {
    return section == 1 && !sections.get(section).isConditional();
  }

  private static boolean isGeneral(String code) {
    var bare = code.toLowerCase(Locale.ROOT);
    return bare.equals("general") || bare.equals("@") || bare.equals("g/通用格式") || bare.equals("通用格式");
  }

  /** The sections between semicolons that stand neither in quotes nor in brackets nor behind an escape. */
  private static List<String> parts(String code) {
    var out = new ArrayList<String>();
    var start = 0;
    var quoted = false;
    var bracket = false;
    for (var i = 0; i < code.length(); i++) {
      var c = code.charAt(i);
      if (quoted) {
        quoted = c != '"';
      } else if (bracket) {
        bracket = c != ']';
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[') {
        bracket = true;
      } else if (c == ';') {
        out.add(code.substring(start, i));
        start = i + 1;
      }
    }
    out.add(code.substring(start));
    return out;
  }
}
