package org.zhigai.workbook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of an HTML page: references resolved, blanks as a browser shows them. */
final class HtmlText {
  private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});?");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\f]+");
  private static final Pattern AROUND_BREAK = Pattern.compile(" *\\n *");

  private HtmlText() {}

  /** Line ends of the source are blanks. */
  static void append(String source, StringBuilder out) {
    out.append(unescaped(source.replace('\r', ' ').replace('\n', ' ')));
  }

  /** Runs of blanks become one; blanks beside a line break go. */
  static String tidy(String text) {
    return AROUND_BREAK.matcher(BLANKS.matcher(text.replace('\u00A0', ' ')).replaceAll(" ")).replaceAll("\n").strip();
  }

  static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group())));
  }

  private static String character(String name, String written) {
    if (name.startsWith("#")) {
      var hex = name.startsWith("#x");
      var digits = name.substring(hex ? 2 : 1);
      if (digits.isEmpty() || (!hex && !digits.chars().allMatch(Character::isDigit))) {
        return written;
      }
      var code = Integer.parseInt(digits, hex ? 16 : 10);
      return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp", "ensp", "emsp", "thinsp" -> "\u00A0";
      case "times" -> "×";
      case "divide" -> "÷";
      case "radic" -> "√";
      case "middot" -> "·";
      case "ldquo" -> "“";
      case "rdquo" -> "”";
      case "lsquo" -> "‘";
      case "rsquo" -> "’";
      case "mdash" -> "—";
      case "ndash" -> "–";
      case "hellip" -> "…";
      case "bull" -> "•";
      case "ge" -> "≥";
      case "le" -> "≤";
      default -> written;
    };
  }
}
