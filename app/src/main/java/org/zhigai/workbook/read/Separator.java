package org.zhigai.workbook.read;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Which character separates the cells of a text file: the one that stands equally often in the most lines. */
final class Separator {
  /** The earlier goes before an equal: a comma beside as many semicolons is a decimal one. */
  private static final char[] KNOWN = {'\t', ';', ',', '|', '，'};
  private static final int LINES = 200;

  private Separator() {}

  /** Null when no line but a few has any: the text is no table. */
  static @Nullable Character of(String text) {
    Character best = null;
    var bestScore = 0;
    for (var separator : KNOWN) {
      var score = agreeing(text, separator);
      if (score > bestScore) {
        bestScore = score;
        best = separator;
      }
    }
    return bestScore < 2 ? null : best;
  }

  /** How many lines share the commonest number of this separator above zero. */
  private static int agreeing(String text, char separator) {
    var lines = new HashMap<Integer, Integer>();
    var quoted = false;
    var count = 0;
    var seen = 0;
    for (var i = 0; i < text.length() && seen < LINES; i++) {
      var c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        count++;
      } else if (c == '\n' && !quoted) {
        lines.merge(count, 1, Integer::sum);
        count = 0;
        seen++;
      }
    }
    lines.merge(count, 1, Integer::sum);
    lines.remove(0);
    return lines.values().stream().mapToInt(n -> n).max().orElse(0);
  }
}
