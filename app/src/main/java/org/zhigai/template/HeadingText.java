package org.zhigai.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A heading taken apart.
 *
 * @param plain what is looked up: without blanks, marks, numbering and brackets
 * @param hints what stood in brackets
 */
record HeadingText(String plain, List<String> hints) {
  private static final int LONGEST = 36;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{]([^()\\[\\]【】〔〕{}]*)[)\\]】〕}]?");
  private static final Pattern MARKS = Pattern.compile("^[*★※☆●·▲△#◆■□]+|[*★※:;,.。、…_]+$");
  private static final Pattern NUMBERING = Pattern.compile("^\\d{1,2}[.、)](?=\\D)|^[一二三四五六七八九十]{1,2}、");
  private static final Pattern CJK = Pattern.compile("[\\u4e00-\\u9fff]");

  HeadingText {
    hints = List.copyOf(hints);
  }

  static HeadingText of(String text) {
    var flat = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    var hints = new ArrayList<String>();
    var found = BRACKETS.matcher(flat);
    while (found.find()) {
      hints.add(found.group(1));
    }
    var outside = BRACKETS.matcher(flat).replaceAll("");
    if (outside.isEmpty() && !hints.isEmpty()) {
      outside = hints.getFirst();
    }
    for (var i = 0; i < 2; i++) {
      outside = MARKS.matcher(NUMBERING.matcher(outside).replaceFirst("")).replaceAll("");
    }
    var chinese = CJK.matcher(outside).results().count();
    var plain = chinese >= 2 ? outside.replaceAll("(?<![a-z])(?!(?:id|no\\.?)$)[a-z0-9.&'\\-]+$|^[a-z0-9.&'\\-]+", "") : outside;
    if (chinese == 0) {
      plain = plain.replaceAll("[^a-z0-9#/?]", "");
    }
    return new HeadingText(plain.length() > LONGEST ? "" : plain, hints);
  }

  /** Letters and digits alone, for comparing. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || "√×✓✗✘✔☑".indexOf(c) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
