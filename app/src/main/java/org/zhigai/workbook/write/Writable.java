package org.zhigai.workbook.write;

import java.util.regex.Pattern;

/** Text as an .xlsx file can hold it. */
final class Writable {
  private static final String CUT = "……";

  /** What a reader of the file would take for an escaped character. */
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private Writable() {}

  /** {@code text} so that the file's own escape {@code _xHHHH_} is never read into it. */
  static String escaped(String text) {
    return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
  }

  /**
   * {@code text} without the control characters and broken surrogates that XML forbids, every line break as {@code \n}, and cut
   * with a visible mark at {@code longest} UTF-16 units, the most a cell holds. All other text comes back from the file as it was.
   */
  static String text(String text, int longest) {
    var out = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(Writable::allowed).forEach(out::appendCodePoint);
    if (out.length() <= longest) {
      return out.toString();
    }
    var end = longest - CUT.length();
    return out.substring(0, Character.isHighSurrogate(out.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
