package org.zhigai.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.diagnosis.QMatrix;

/**
 * A Q-matrix and the names of its skills.
 *
 * @param matrix items × skills
 * @param skills headings
 * @param notes how it met the items
 */
record ReadQ(QMatrix matrix, List<String> skills, List<Phrase> notes) {
  private static final Set<String> TICKS = Set.of("√", "✓", "✔", "●", "x", "X", "是", "否", "yes", "no");
  private static final Set<String> NOT_ASKED = Set.of("否", "no");

  /**
   * From a table of items and skills, either of them its rows; see {@link SideFile}. Marks are 0 and 1, ticks or blanks.
   *
   * @throws org.zhigai.kernel.UserFault when names do not meet or a mark is none
   */
  static ReadQ of(RawTable table, List<String> items) {
    var side = SideFile.of(table, items, ReadQ::isMark).whole(items);
    var width = side.width();
    var skills = IntStream.range(0, width)
        .mapToObj(k -> k < side.heads().size() && !side.heads().get(k).isEmpty() ? side.heads().get(k) : String.valueOf(k + 1)).toList();
    var asks = new int[items.size()][width];
    for (var i = 0; i < asks.length; i++) {
      for (var k = 0; k < width; k++) {
        var text = side.value(i, k);
        if (!isMark(text)) {
          throw Refusals.mark(table.file(), items.get(i), skills.get(k), text);
        }
        asks[i][k] = Numbers.of(text) == 0 || Numbers.isAbsent(text) || NOT_ASKED.contains(text) ? 0 : 1;
      }
    }
    return new ReadQ(QMatrix.of(asks, width), skills, side.notes());
  }

  private static boolean isMark(String text) {
    return Numbers.isAbsent(text) || TICKS.contains(text) || Numbers.of(text) == 0 || Numbers.of(text) == 1;
  }

  /** From the points that a blueprint names beside each item, in the order in which they first occur. */
  static ReadQ of(List<List<String>> points) {
    var skills = points.stream().flatMap(List::stream).distinct().toList();
    var asks = new int[points.size()][skills.size()];
    for (var i = 0; i < asks.length; i++) {
      for (var point : points.get(i)) {
        asks[i][skills.indexOf(point)] = 1;
      }
    }
    return new ReadQ(QMatrix.of(asks, skills.size()), skills, List.of());
  }
}
