package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text whose columns are held apart by blanks. A blank says nothing of an empty cell, so that such text is a table only when every
 * line from its header on has as many words as the others; lines above it may be titles.
 */
final class BlankColumns {
  private static final Pattern WIDE = Pattern.compile("(?:[ \\u00A0\\t]{2,}|\\u3000+)[ \\u00A0\\t\\u3000]*");
  private static final Pattern ANY = Pattern.compile("[ \\u00A0\\t\\u3000]+");
  private static final int MOST_TITLES = 5;
  private static final int FEWEST_ROWS = 3;

  private BlankColumns() {}

  /** The lines as cells; null when the text is no such table. */
  static @Nullable List<List<String>> of(String text) {
    var lines = text.lines().toList();
    for (var blanks : new Pattern[] {WIDE, ANY}) {
      var rows = new ArrayList<List<String>>(lines.size());
      lines.forEach(l -> rows.add(l.isBlank() ? List.of() : List.of(blanks.split(l.strip()))));
      if (isTable(rows)) {
        return rows;
      }
    }
    return null;
  }

  private static boolean isTable(List<List<String>> rows) {
    var widths = new HashMap<Integer, Integer>();
    rows.forEach(r -> widths.merge(r.size(), 1, Integer::sum));
    widths.remove(0);
    widths.remove(1);
    var width = widths.entrySet().stream().max((a, b) -> a.getValue() - b.getValue()).map(e -> e.getKey()).orElse(0);
    var table = 0;
    var titles = 0;
    for (var row : rows) {
      if (row.size() == width) {
        table++;
      } else if (!row.isEmpty()) {
        if (table > 0 || ++titles > MOST_TITLES) {
          return false;
        }
      }
    }
    return width > 1 && table >= FEWEST_ROWS;
  }
}
