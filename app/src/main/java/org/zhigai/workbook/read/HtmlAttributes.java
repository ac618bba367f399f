package org.zhigai.workbook.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The attributes of one HTML tag, and where it ends. */
final class HtmlAttributes {
  private static final int MOST = 60;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{0,18}\\.?\\d{0,18}(?:[eE][+-]?\\d{1,3})?");

  private final Map<String, String> values = new HashMap<>();
  private final String html;
  private int at;

  /** @param from behind the tag's name */
  HtmlAttributes(String html, int from) {
    this.html = html;
    this.at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      if (isNameEnd(html.charAt(at))) {
        at++;
      } else {
        attribute();
      }
    }
    at = Math.min(html.length(), at + 1);
  }

  /** Behind the tag. */
  int end() {
    return at;
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean is(String name, String value) {
    return get(name).equalsIgnoreCase(value);
  }

  int span(String name, int most) {
    var written = get(name).strip();
    return written.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(written), 1, most) : 1;
  }

  boolean isHidden() {
    return values.containsKey("hidden") || get("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  /** The cell of a tag: the number that is stored where the page tells it, as office programs do in attributes of their own. */
  Cell value(String shown) {
    var stored = values.containsKey("x:num")
        ? get("x:num").isEmpty() ? shown : get("x:num")
        : values.containsKey("sdval")
            ? get("sdval")
            : is("data-t", "n")
                ? get("data-v")
                : "";
    if (stored.isBlank() || stored.length() > 60 || !NUMBER.matcher(stored.strip()).matches() || !stored.chars().anyMatch(Character::isDigit)) {
      return Cell.text(shown);
    }
    return Cell.seen(Double.parseDouble(stored.strip()), shown);
  }

  private void attribute() {
    var start = at;
    while (at < html.length() && !isNameEnd(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '=') {
      at++;
    }
    var name = html.substring(start, at).toLowerCase(Locale.ROOT);
    skipBlanks();
    var value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      skipBlanks();
      value = value();
    }
    if (values.size() < MOST) {
      values.putIfAbsent(name, HtmlText.unescaped(value));
    }
    if (at == start) {
      at++;
    }
  }

  private String value() {
    var quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      var close = html.indexOf(quote, at + 1);
      var end = close < 0 ? html.length() : close;
      var out = html.substring(at + 1, end);
      at = Math.min(html.length(), end + 1);
      return out;
    }
    var start = at;
    while (at < html.length() && html.charAt(at) != '>' && !Character.isWhitespace(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at);
  }

  private void skipBlanks() {
    while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
      at++;
    }
  }

  private static boolean isNameEnd(char c) {
    return Character.isWhitespace(c) || c == '/';
  }
}
