package org.zhigai.workbook.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes one section of a format code apart. */
final class FormatCode {
  private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");
  private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");

  private final String code;
  private final StringBuilder places = new StringBuilder();
  /** The letters of a date and the words beside them, in order. */
  private final StringBuilder calendar = new StringBuilder();
  private FormatSection.@Nullable Condition condition;
  private boolean digits;
  private boolean general;
  private boolean fraction;

  FormatCode(String code) {
    this.code = code;
  }

  FormatSection section() {
    for (var i = 0; i < code.length(); i++) {
      i = token(i);
    }
    var letters = calendar.toString();
    var time = letters.contains("h") || letters.contains("s");
    var day = letters.contains("d") || letters.contains("aaa");
    var year = letters.contains("y") || letters.contains("e");
    var month = letters.contains("m") && (!time || day || year);
    if (!general && (!digits || time || year || day) && (day || year || time || month)) {
      return new FormatSection(condition, FormatSection.Look.DATE, "", day, month, time);
    }
    return new FormatSection(condition, look(), fraction ? "g" : places.toString(), false, false, false);
  }

  private FormatSection.Look look() {
    if (general || fraction) {
      return FormatSection.Look.GENERAL;
    }
    if (!digits) {
      return FormatSection.Look.WORDS;
    }
    return places.indexOf("%") >= 0 ? FormatSection.Look.PERCENT : FormatSection.Look.NUMBER;
  }

  /** Reads what begins at {@code i}; says where it ends. */
  private int token(int i) {
    var c = code.charAt(i);
    return switch (c) {
      case '"' -> {
        var end = code.indexOf('"', i + 1);
        literal(code.substring(i + 1, end < 0 ? code.length() : end));
        yield end < 0 ? code.length() : end;
      }
      case '[' -> {
        var end = code.indexOf(']', i + 1);
        bracket(end < 0 ? "" : code.substring(i + 1, end));
        yield end < 0 ? code.length() : end;
      }
      case '\\' -> {
        literal(code.substring(Math.min(i + 1, code.length()), Math.min(i + 2, code.length())));
        yield i + 1;
      }
      case '_', '*' -> i + 1;
      case '@' -> {
        general = true;
        places.append('g');
        yield i;
      }
      default -> letterOrPlace(i, c);
    };
  }

  private int letterOrPlace(int i, char c) {
    for (var word : new String[] {"general", "g/通用格式", "通用格式"}) {
      if (code.regionMatches(true, i, word, 0, word.length())) {
        general = true;
        places.append('g');
        return i + word.length() - 1;
      }
    }
    for (var half : new String[] {"am/pm", "a/p", "上午/下午"}) {
      if (code.regionMatches(true, i, half, 0, half.length())) {
        calendar.append('h');
        return i + half.length() - 1;
      }
    }
    var lower = Character.toLowerCase(c);
    if (lower == 'e' && i + 1 < code.length() && "+-".indexOf(code.charAt(i + 1)) >= 0) {
      fraction = true;
      return i + 1;
    }
    if ("0#?".indexOf(c) >= 0) {
      digits = true;
      places.append(c);
    } else if (".,%".indexOf(c) >= 0) {
      places.append(c);
    } else if (c == '/' && digits && calendar.isEmpty()) {
      fraction = true;
    } else if ("ymdhseagb".indexOf(lower) >= 0) {
      calendar.append(lower);
    } else {
      literal(String.valueOf(c));
    }
    return i;
  }

  private void literal(String text) {
    for (var i = 0; i < text.length(); i++) {
      places.append(FormatSection.LITERAL).append(text.charAt(i));
    }
  }

  private void bracket(String inside) {
    var bare = inside.strip().toLowerCase(Locale.ROOT);
    if (ELAPSED.matcher(bare).matches()) {
      calendar.append(bare.charAt(0) == 'm' ? "h" : bare);
      return;
    }
    var compared = CONDITION.matcher(bare);
    if (compared.matches()) {
      condition = new FormatSection.Condition(compared.group(1), Double.parseDouble(compared.group(2)));
    } else if (bare.startsWith("$") && bare.indexOf('-') > 1) {
      literal(inside.strip().substring(1, inside.strip().indexOf('-')));
    }
  }
}
