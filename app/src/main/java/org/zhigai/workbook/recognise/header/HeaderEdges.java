package org.zhigai.workbook.recognise.header;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;

/** Where a table ends to the right: where a column has neither heading nor data, or where the same headings begin again. */
final class HeaderEdges {
  private static final int LOOKED_AT = 60;

  private final SheetView view;
  private final List<Integer> rows;
  private final int dataTop;
  private final int left;
  private final int right;

  /** @param rows of the header */
  HeaderEdges(SheetView view, List<Integer> rows, int dataTop, int left, int right) {
    this.view = view;
    this.rows = rows;
    this.dataTop = dataTop;
    this.left = left;
    this.right = right;
  }

  int last() {
    var end = beforeRepeat();
    // In a sheet turned over, blank columns are blank lines of the file between its title and its table.
    return view.isTurned()
        ? end
        : IntStream.range(left, end)
            .filter(c -> isGap(c) && started(c) && ((c + 1 <= end && isGap(c + 1) && !continues(c + 2, end)) || isAnotherTable(c + 1, end)))
            .findFirst().orElse(end);
  }

  private boolean isGap(int column) {
    return !headed(column) && !hasData(column);
  }

  private boolean headed(int column) {
    return rows.stream().anyMatch(r -> !view.cell(r, column).isBlank());
  }

  boolean hasData(int column) {
    return IntStream.range(dataTop, Math.min(view.rows(), dataTop + LOOKED_AT)).anyMatch(r -> !view.cell(r, column).isBlank());
  }

  private boolean started(int column) {
    return IntStream.range(left, column).filter(this::headed).count() >= 2;
  }

  /** Whether the items go on behind a gap. */
  private boolean continues(int from, int end) {
    var next = IntStream.rangeClosed(from, end).filter(this::headed).findFirst();
    return next.isEmpty()
        || rows.stream().map(r -> view.word(r, firstFilled(r, next.getAsInt(), end))).anyMatch(w -> ColumnWord.isScored(w) || w == HeadWord.TOTAL);
  }

  private int firstFilled(int row, int from, int end) {
    return IntStream.rangeClosed(from, end).filter(c -> !view.cell(row, c).isBlank()).findFirst().orElse(end);
  }

  /** Whether what stands behind a gap is headed as a table of its own: it names people, classes, items or statistics anew. */
  private boolean isAnotherTable(int from, int end) {
    var last = rows.getLast();
    return begins(view.word(last, firstFilled(last, from, end)), true)
        && IntStream.rangeClosed(from, end).anyMatch(c -> rows.stream().anyMatch(r -> begins(view.word(r, c), false)));
  }

  private static boolean begins(@Nullable HeadWord word, boolean first) {
    return word != null && (word.isAnchor() || word == HeadWord.INDICATOR || word == HeadWord.STATISTIC
        || (first && (word == HeadWord.SEQUENCE || word == HeadWord.SEAT)));
  }

  /** Pupils printed in two or three columns: where headings that say who somebody is begin again, another table does. */
  private int beforeRepeat() {
    var row = rows.getLast();
    var heads = new ArrayList<String>();
    for (var c = left; c <= right; c++) {
      var head = view.isStart(row, c) ? view.head(row, c) : "";
      if (heads.size() >= 2 && head.equals(heads.getFirst()) && view.head(row, c + 1).equals(heads.get(1)) && isOfPeopleAgain(row, c, heads)) {
        return c - 1;
      }
      if (!heads.isEmpty() || !head.isEmpty()) {
        heads.add(head);
      }
    }
    return right;
  }

  /** Whether a heading that says who somebody is stands in the first block and in what follows. */
  private boolean isOfPeopleAgain(int row, int from, List<String> heads) {
    return IntStream.rangeClosed(from, right).mapToObj(c -> view.head(row, c)).anyMatch(h -> saysWho(h) && heads.contains(h));
  }

  private static boolean saysWho(String head) {
    var word = Lexicon.word(head);
    return word != null && (word.isPerson() || word == HeadWord.SEQUENCE || word == HeadWord.CLASS);
  }
}
