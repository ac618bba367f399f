package org.zhigai.workbook.recognise.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling for what people write in many: half width, round brackets, no spaces. */
public final class Clean {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
  private static final Pattern DASH = Pattern.compile("[—–－‐‑−―]+");
  private static final Pattern OPEN = Pattern.compile("[\\[{【〔﹙]");
  private static final Pattern CLOSE = Pattern.compile("[\\]}】〕﹚]");

  private Clean() {}

  /** For comparing headings and marks: no spaces at all. */
  public static String head(String text) {
    return isPlain(text) ? text : SPACE.matcher(folded(text)).replaceAll("");
  }

  /** For titles and names: inner spaces become one. */
  public static String line(String text) {
    return isPlain(text) ? text : SPACE.matcher(folded(text)).replaceAll(" ").strip();
  }

  /** Most cells of a large sheet are plain already: they are told by one look at each character. */
  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '[' || c == '{' || c == ']' || c == '}') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    // Circled numbers keep their circle: NFKC would turn 3① into 31.
    var guarded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= '①' && c <= '⑳') {
        guarded.append('(').append(c - '①' + 1).append(')');
      } else {
        guarded.append(c);
      }
    }
    var half = Normalizer.normalize(guarded, Normalizer.Form.NFKC);
    half = DASH.matcher(half).replaceAll("-");
    return CLOSE.matcher(OPEN.matcher(half).replaceAll("(")).replaceAll(")");
  }
}
