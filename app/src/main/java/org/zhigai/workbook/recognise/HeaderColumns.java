package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the rows of a header say of each column: its own heading, the groups it stands under, its full mark. */
final class HeaderColumns {
  private final SheetView view;
  private final List<Integer> levels;
  private final Map<HeadWord, Integer> about;
  private final int labelRow;
  private final int left;

  /**
   * @param rows of the header
   * @param about those of them that say something of each item
   * @param labelRow the one that names items or subjects
   */
  HeaderColumns(SheetView view, Collection<Integer> rows, Map<HeadWord, Integer> about, int labelRow, int left) {
    this.view = view;
    this.levels = rows.stream().filter(r -> !about.containsValue(r)).sorted().toList();
    this.about = about;
    this.labelRow = labelRow;
    this.left = left;
  }

  /** @param hasData whether something stands under a column that has no heading */
  List<Column> read(int right, IntPredicate hasData) {
    var out = new ArrayList<Column>();
    for (var c = left; c <= right; c++) {
      var column = column(c, hasData);
      if (column != null) {
        out.add(column);
      }
    }
    return out;
  }

  private @Nullable Column column(int c, IntPredicate hasData) {
    var ownRow = ownRow(c);
    var own = view.head(ownRow, c);
    if (own.isEmpty() && !hasData.test(c)) {
      return null;
    }
    var upper = new ArrayList<String>();
    for (var r : levels) {
      if (r < ownRow) {
        var head = Labels.withoutMark(group(r, c, ownRow));
        if (!head.isEmpty() && !head.equals(Labels.withoutMark(own)) && !upper.contains(head)) {
          upper.add(head);
        }
      }
    }
    var full = about.containsKey(HeadWord.FULL_MARK)
        ? Mark.number(view.cell(about.get(HeadWord.FULL_MARK), c))
        : Double.NaN;
    if (Double.isNaN(full)) {
      full = Labels.fullMark(own);
    }
    var area = view.area(ownRow, c);
    var group = area.right() > area.left() && ColumnWord.known(own) == HeadWord.ITEM ? Math.max(area.left(), left) : c;
    var unmarked = Labels.withoutMark(own);
    return new Column(c, unmarked, ColumnWord.of(own, upper), upper, full, group);
  }

  /** The group a column stands under: its own cell, merged or not, else the nearest to the left when that heads a group too. */
  private String group(int row, int c, int ownRow) {
    for (var at = c; at >= left; at--) {
      var head = view.head(row, at);
      if (!head.isEmpty()) {
        var alone = view.head(ownRow, at).isEmpty() || view.area(row, at).bottom() > row;
        return at < c && (alone || ColumnWord.known(head) == HeadWord.ITEM) ? "" : head;
      }
    }
    return "";
  }

  /** The lowest row that says something of this column alone; above it stand groups. */
  private int ownRow(int c) {
    var lowest = -1;
    for (int r : levels.reversed()) {
      var head = view.head(r, c);
      if (head.isEmpty()) {
        continue;
      }
      if (ColumnWord.known(head) != null && (lowest < 0 || view.area(r, c).left() == view.area(r, c).right())) {
        return r;
      }
      if (lowest >= 0) {
        return lowest;
      }
      lowest = view.area(r, c).top();
    }
    return lowest < 0 ? labelRow : lowest;
  }
}
