package org.zhigai.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between Chinese characters anywhere but before closing and after opening marks, between words of letters and digits only. */
final class PrintLines {
  private static final String NOT_FIRST = "，。、；：！？）》」』】〉”’％%‰℃·…—,.;:!?)]}～";
  private static final String NOT_LAST = "（《「『【〈“‘([{￥¥$№#";
  private static final int FIRST_CHINESE = 0x2E80;

  private final PrintFonts fonts;

  PrintLines(PrintFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Lines of a text.
   *
   * @param width points
   * @param indent points that the first line of each paragraph begins further in
   */
  List<String> of(String text, PrintStyle style, double width, double indent) {
    var out = new ArrayList<String>();
    for (var paragraph : fonts.drawable(text).split("\n", -1)) {
      broken(paragraph, style, width, indent, out);
    }
    return out;
  }

  private void broken(String paragraph, PrintStyle style, double width, double indent, List<String> out) {
    var letters = paragraph.codePoints().toArray();
    var from = 0;
    var room = width - indent;
    while (from < letters.length) {
      var to = end(letters, from, style, room);
      out.add(new String(letters, from, to - from).stripTrailing());
      from = to;
      while (from < letters.length && letters[from] == ' ') {
        from++;
      }
      room = width;
    }
    if (letters.length == 0) {
      out.add("");
    }
  }

  /** Behind the last letter that fits; a single word wider than the line is cut. */
  private int end(int[] letters, int from, PrintStyle style, double room) {
    var wide = 0.0;
    var last = from;
    for (var i = from; i < letters.length; i++) {
      wide += fonts.width(letters[i], style.strong()) * style.size();
      if (wide > room && i > from && letters[i] != ' ') {
        return last > from ? last : i;
      }
      if (i + 1 == letters.length || mayBreak(letters[i], letters[i + 1])) {
        last = i + 1;
      }
    }
    return letters.length;
  }

  private static boolean mayBreak(int before, int after) {
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || before >= FIRST_CHINESE || after >= FIRST_CHINESE;
  }
}
