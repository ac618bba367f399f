package org.zhigai.workbook.recognise.header;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Weights;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

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
      // In a sheet turned over its title is a column of its own.
      var isTitle = column != null && view.isTurned() && out.isEmpty() && column.word() == null && !hasData.test(c);
      if (column != null && !isTitle) {
        out.add(column);
      }
    }
    return out;
  }

  private @Nullable Column column(int c, IntPredicate hasData) {
    int ownRow = ownRow(c);
    var own = view.head(ownRow, c);
    // An empty column under a heading that is merged over it is headed by nothing.
    if ((own.isEmpty() || view.area(ownRow, c).left() < c) && !hasData.test(c)) {
      return null;
    }
    var heading = view.heading(ownRow, c);
    var upper = new ArrayList<String>();
    for (var r : levels) {
      if (r < ownRow) {
        var head = Heading.of(group(r, c, ownRow)).name();
        if (!head.isEmpty() && !head.equals(heading.name()) && !upper.contains(head)) {
          upper.add(head);
        }
      }
    }
    var full = about.containsKey(HeadWord.FULL_MARK)
        ? ScoreMark.number(view.cell(about.get(HeadWord.FULL_MARK), c))
        : Double.NaN;
    if (Double.isNaN(full)) {
      full = heading.fullMark();
    }
    if (Double.isNaN(full) && Facet.isWord(heading.name())) {
      // 1(2分) over 得分 and 作答.
      full = levels.stream().filter(r -> r < ownRow).mapToDouble(r -> Heading.of(group(r, c, ownRow)).fullMark()).filter(v -> v > 0).findFirst()
          .orElse(Double.NaN);
    }
    var area = view.area(ownRow, c);
    var group = area.right() > area.left() && view.word(ownRow, c) == HeadWord.ITEM ? Math.max(area.left(), left) : c;
    return column(c, heading, upper, full, group, isMarkedBySeveral(ownRow, c));
  }

  /** Whether 一评, 二评 or 仲裁 stands under the same group: whatever the group is called, it is an item. */
  private boolean isMarkedBySeveral(int ownRow, int c) {
    var group = view.area(Math.max(0, ownRow - 1), c);
    return ownRow > 0 && IntStream.rangeClosed(group.left(), group.right()).anyMatch(k -> Facet.of(view.head(ownRow, k)) == Facet.MARKER);
  }

  /** 作答 and 得分 under 第3题, or 第3题作答 and 第3题得分, are sides of one item, which lends its label. */
  private static Column column(int c, Heading heading, List<String> upper, double full, int group, boolean marked) {
    var side = Facet.of(heading.name().toLowerCase(java.util.Locale.ROOT));
    var above = upper.isEmpty() ? "" : upper.getLast();
    var of = Labels.isItem(above) || (marked && !above.isEmpty()) ? HeadWord.ITEM : Subjects.of(above) != null ? HeadWord.SUBJECT : null;
    if (side != Facet.NONE && side != Facet.RANK && of != null) {
      var weights = Weights.ofHeading(Map.of(of, Lexicon.PART)).and(of, Lexicon.PART, ColumnWitness.NEIGHBOURS);
      return new Column(c, above, of, upper.subList(0, upper.size() - 1), full, c, side, weights, heading);
    }
    if (Labels.isPart(heading.name()) && (Labels.isItem(above) || Labels.isCoded(above))) {
      var weights = Weights.ofHeading(Map.of(HeadWord.ITEM, Lexicon.WHOLE));
      return new Column(
          c, above + "(" + heading.name() + ")", HeadWord.ITEM, upper.subList(0, upper.size() - 1), full, c, Facet.NONE, weights, heading);
    }
    var whole = ColumnWord.weigh(heading, upper);
    var subject = heading.facet() != Facet.RANK && Subjects.of(heading.body()) != null;
    var isLabelled = heading.facet() != Facet.NONE && (Labels.isItem(heading.body()) || subject);
    var weights = Weights.ofHeading(isLabelled ? Map.of(subject ? HeadWord.SUBJECT : HeadWord.ITEM, Lexicon.WHOLE) : whole);
    return new Column(
        c, isLabelled ? heading.body() : heading.name(), weights.best(), upper, full, group, heading.percent() && !subject ? Facet.RATE : heading.facet(),
        weights, heading);
  }

  /** The group a column stands under: its own cell, merged or not, else the nearest to the left when that heads a group too. */
  private String group(int row, int c, int ownRow) {
    for (var at = c; at >= left; at--) {
      var head = view.head(row, at);
      if (!head.isEmpty()) {
        var alone = view.head(ownRow, at).isEmpty() || view.area(row, at).bottom() > row;
        return at < c && !Labels.isPart(view.head(ownRow, c)) && (alone || (view.word(row, at) == HeadWord.ITEM && !Facet.isWord(view.head(ownRow, c))))
            ? ""
            : head;
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
      if (Labels.isPart(head)) {
        return r;
      }
      if (view.word(r, c) != null && !Facet.isWord(head) && (lowest < 0 || view.area(r, c).left() == view.area(r, c).right())) {
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
