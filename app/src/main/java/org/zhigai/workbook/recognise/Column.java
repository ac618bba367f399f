package org.zhigai.workbook.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table as its header says it.
 *
 * @param index 0-based in the sheet
 * @param head its own heading, cleaned, without a full mark
 * @param word what the heading says; null when nothing known
 * @param upper headings above it, top first
 * @param fullMark from heading or full-mark row; NaN when neither
 * @param group columns under one merged item heading share the first one's index
 */
record Column(int index, String head, @Nullable HeadWord word, List<String> upper, double fullMark, int group) {

  Column {
    upper = List.copyOf(upper);
  }

  boolean is(HeadWord wanted) {
    return word == wanted;
  }

  /** All levels joined, as it is shown. */
  String shown() {
    return upper.isEmpty() ? head : String.join(" ", upper) + " " + head;
  }

  Column as(HeadWord other) {
    return new Column(index, head, other, upper, fullMark, group);
  }

  Column withFullMark(double mark) {
    return new Column(index, head, word, upper, mark, group);
  }
}
