package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;

/** Reads a header around the row that names the most: levels above and below it, full-mark and knowledge-point rows, columns. */
final class ReadHeader {
  private static final int MAX_LEVELS = 4;
  private static final int SAMPLE = 40;

  private final SheetView view;
  private final int left;
  private int right;
  private final List<Integer> rows = new ArrayList<>();
  private final Map<HeadWord, Integer> about = new EnumMap<>(HeadWord.class);
  private int labelRow;
  private int dataTop;
  private List<Column> columns = List.of();

  private ReadHeader(SheetView view, int left, int right) {
    this.view = view;
    this.left = left;
    this.right = right;
  }

  /**
   * @param base the row that names the most
   * @param from first row that can belong to this table
   */
  static ReadHeader at(SheetView view, int base, int from, int left, int right) {
    var head = new ReadHeader(view, left, right);
    head.levels(base, from);
    head.edges();
    head.labelRow = head.rowOfLabels(base);
    head.rowsAboutItems(base, from);
    head.columns = head.read();
    return head;
  }

  /** The header a person pointed at: these rows, 0-based and in order, and no others. */
  static ReadHeader exactly(SheetView view, List<Integer> rows, int left, int right) {
    var head = new ReadHeader(view, left, right);
    head.rows.addAll(rows);
    head.dataTop = rows.getLast() + 1;
    head.edges();
    head.labelRow = head.rowOfLabels(rows.getLast());
    rows.stream().filter(r -> r != head.labelRow).forEach(r -> head.classify(r, true));
    head.columns = head.read();
    return head;
  }

  /** A table without a header: every column that holds something. */
  static ReadHeader without(SheetView view, int left, int right) {
    var head = new ReadHeader(view, left, right);
    head.columns =
        IntStream.rangeClosed(left, right).filter(head::hasData).mapToObj(c -> new Column(c, "", null, List.of(), Double.NaN, c)).toList();
    return head;
  }

  int headerTop() {
    return rows.stream().mapToInt(r -> r).min().orElse(0);
  }

  int dataTop() {
    return dataTop;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
  }

  List<Integer> rows() {
    return rows;
  }

  List<Column> columns() {
    return columns;
  }

  Table table(int bottom, Context context) {
    return new Table(view, rows, about, columns, dataTop, Math.max(bottom, dataTop - 1), context);
  }

  /** Rows tied to the base row by merged cells. */
  private void levels(int base, int from) {
    var bottom = base;
    for (var c = left; c <= right; c++) {
      var area = view.area(base, c);
      if (area.bottom() > base && area.bottom() - base < MAX_LEVELS && !view.head(base, c).isEmpty()) {
        bottom = Math.max(bottom, area.bottom());
      }
    }
    if (bottom == base && isLevelBelow(base)) {
      bottom++;
    }
    var top = base;
    while (top > from && base - top < MAX_LEVELS && isLevelAbove(top - 1, base)) {
      top--;
    }
    for (var r = top; r <= bottom; r++) {
      rows.add(r);
    }
    dataTop = bottom + 1;
  }

  /** 平均分 and 得分率 under 本校 and 全区, where nobody merged the cells of the groups. */
  private boolean isLevelBelow(int base) {
    var known = 0;
    var underBlank = false;
    for (var c = left; c <= right; c++) {
      var head = view.head(base + 1, c);
      if (!head.isEmpty()) {
        var word = Lexicon.word(head);
        if (word != HeadWord.STATISTIC && word != HeadWord.SCORE && word != HeadWord.RANK) {
          return false;
        }
        known++;
        underBlank |= view.head(base, c).isEmpty();
      }
    }
    return known >= 2 && underBlank;
  }

  private boolean isLevelAbove(int row, int base) {
    var groups = 0;
    var width = right - left + 1;
    var first = left;
    while (first < right && view.head(base, first).isEmpty()) {
      first++;
    }
    for (var c = left; c <= right; c++) {
      var area = view.area(row, c);
      if (view.head(row, c).isEmpty() || area.left() != c) {
        continue;
      }
      if (area.bottom() >= base && area.bottom() > row) {
        return true;
      }
      var span = area.right() - area.left() + 1;
      // What begins over the first heading is the table's title, however narrow.
      groups += span > 1 && span <= width * 0.8 && c > first ? 1 : 0;
      // Unmerged groups: a subject's name above the first of its columns.
      groups += span == 1 && view.word(row, c) == HeadWord.SUBJECT
          && view.word(base, c) != HeadWord.SUBJECT ? 1 : 0;
    }
    return groups >= 1;
  }

  /** The table ends where a column has neither heading nor data. */
  private void edges() {
    right = Math.min(right, beforeRepeat());
    if (view.isTurned()) {
      // What are blank columns here are blank lines of the file, between its title and its table.
      return;
    }
    for (var c = left; c < right; c++) {
      if (!headed(c) && !hasData(c) && started(c) && (endsHere(c) || isAnotherTable(c + 1))) {
        right = c;
        return;
      }
    }
  }

  private boolean started(int column) {
    var headings = 0;
    for (var c = left; c < column; c++) {
      headings += headed(c) ? 1 : 0;
    }
    return headings >= 2;
  }

  /** Whether two columns or more hold nothing, and something else begins behind them. */
  private boolean endsHere(int column) {
    return column + 1 <= right && !headed(column + 1) && !hasData(column + 1) && !continues(column + 2);
  }

  /** Whether the items go on behind a gap. */
  private boolean continues(int column) {
    for (var c = column; c <= right; c++) {
      if (headed(c)) {
        return rows.stream().map(r -> view.word(r, headed(r, column, right))).anyMatch(w -> ColumnWord.isScored(w) || w == HeadWord.TOTAL);
      }
    }
    return true;
  }

  private int headed(int row, int from, int to) {
    for (var c = from; c <= to; c++) {
      if (!view.cell(row, c).isBlank()) {
        return c;
      }
    }
    return to;
  }

  /** Whether what stands behind a gap is headed as a table of its own: it names people, classes, items or statistics anew. */
  private boolean isAnotherTable(int column) {
    var words = new HashSet<HeadWord>();
    for (var c = column; c <= right && words.size() < 2; c++) {
      for (var r : rows) {
        var word = view.word(r, c);
        if (word != null && (word.isAnchor() || word == HeadWord.STATISTIC || word == HeadWord.INDICATOR)) {
          words.add(word);
        }
      }
    }
    var first = view.word(rows.getLast(), headed(rows.getLast(), column, right));
    return !words.isEmpty() && first != null && (first.isAnchor() || first == HeadWord.INDICATOR || first == HeadWord.STATISTIC || first == HeadWord.SEQUENCE);
  }

  /** Pupils printed in two or three columns: where the same headings begin again, another table does. */
  private int beforeRepeat() {
    var row = rows.getLast();
    var heads = new ArrayList<String>();
    for (var c = left; c <= right; c++) {
      var head = view.isStart(row, c) ? view.head(row, c) : "";
      if (heads.isEmpty()) {
        var word = Lexicon.word(head);
        if (word != null && (word.isPerson() || word == HeadWord.SEQUENCE || word == HeadWord.CLASS)) {
          heads.add(head);
        } else if (!head.isEmpty()) {
          return right;
        }
      } else if (head.equals(heads.getFirst()) && heads.size() >= 2 && view.head(row, c + 1).equals(heads.get(1))) {
        return c - 1;
      } else {
        heads.add(head);
      }
    }
    return right;
  }

  private boolean headed(int column) {
    return rows.stream().anyMatch(r -> !view.cell(r, column).isBlank());
  }

  private boolean hasData(int column) {
    for (var r = dataTop; r < Math.min(view.rows(), dataTop + 60); r++) {
      if (!view.cell(r, column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The row with the most different item labels or subjects; the base row when none has more. */
  private int rowOfLabels(int base) {
    var best = base;
    var most = labels(base);
    for (var r : rows) {
      if (r != base && labels(r) > most) {
        best = r;
        most = labels(r);
      }
    }
    return best;
  }

  private int labels(int row) {
    var seen = new HashSet<String>();
    for (var c = left; c <= right; c++) {
      var head = view.head(row, c);
      if (ColumnWord.isScored(view.word(row, c))) {
        seen.add(head);
      }
    }
    return seen.size();
  }

  private void rowsAboutItems(int base, int from) {
    for (var r : List.copyOf(rows)) {
      if (r > labelRow) {
        classify(r, true);
      }
    }
    if (headerTop() > from) {
      var above = headerTop() - 1;
      var word = rowWord(above);
      if (word != null || looksLikeFullMarks(above)) {
        about.putIfAbsent(word == null ? HeadWord.FULL_MARK : word, above);
        rows.add(above);
      }
    }
    if (namesPeople() || labels(labelRow) >= 3) {
      var last = Math.min(view.rows(), dataTop + MAX_LEVELS);
      for (var r = dataTop; r < last; r++) {
        if (classify(r, false)) {
          rows.add(r);
          dataTop = r + 1;
        } else if (hasPerson(r) || !namesPeople()) {
          break;
        }
      }
    }
    if (labels(base) == 0 && labelRow == base) {
      labelRow = rowOfLabels(base);
    }
  }

  /** Only under pupils' names can a row without a name be part of the header. */
  private boolean namesPeople() {
    for (var r : rows) {
      for (var c = left; c <= right; c++) {
        var word = view.word(r, c);
        if (word != null && word.isPerson()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the row belongs to the header; remembers what it says. */
  private boolean classify(int row, boolean certain) {
    var word = rowWord(row);
    if (word != null) {
      about.putIfAbsent(word, row);
      return true;
    }
    if (!certain && hasPerson(row)) {
      return false;
    }
    if (namesSides(row)) {
      return true;
    }
    // Where no heading names people, a row of numbers is a person's.
    var sure = certain || namesPeople();
    if (sure && looksLikeFullMarks(row)) {
      about.putIfAbsent(HeadWord.FULL_MARK, row);
      return true;
    }
    var texts = 0;
    var labels = new HashSet<String>();
    for (var c = left; c <= right; c++) {
      var head = view.head(row, c);
      if (!head.isEmpty() && view.area(row, c).top() == row && isItemColumn(c)) {
        texts += ScoreMark.of(view.cell(row, c)) instanceof ScoreMark.Unreadable ? 1 : 0;
      }
      if (Labels.isItem(head) && view.area(row, c).top() == row) {
        labels.add(head);
      }
    }
    if (sure && labels.size() >= 3 && labels(labelRow) < labels.size()) {
      labelRow = row;
      return true;
    }
    if (texts >= 2 && labels(labelRow) >= 2) {
      about.putIfAbsent(HeadWord.KNOWLEDGE_POINT, row);
      return true;
    }
    return certain;
  }

  /** 作答 and 得分 under each item. */
  private boolean namesSides(int row) {
    var filled = 0;
    var sides = 0;
    for (var c = left; c <= right; c++) {
      var head = view.area(row, c).top() == row ? view.head(row, c) : "";
      filled += head.isEmpty() ? 0 : 1;
      sides += Facet.isWord(head) ? 1 : 0;
    }
    return sides >= 2 && sides >= filled * 0.6;
  }

  /** What a row says about the items by the word at its beginning: 满分, 知识点, KEY. */
  private @Nullable HeadWord rowWord(int row) {
    var seen = 0;
    for (var c = left; c <= right && seen < 3; c++) {
      if (isItemColumn(c)) {
        break;
      }
      var head = view.head(row, c);
      if (!head.isEmpty() && view.area(row, c).top() == row) {
        seen++;
        var word = Lexicon.word(head);
        if (word != null && word.isAboutItems()) {
          return word;
        }
      }
    }
    return null;
  }

  private boolean isItemColumn(int column) {
    return ColumnWord.isScored(view.word(labelRow, column));
  }

  private boolean hasPerson(int row) {
    for (var c = left; c <= right; c++) {
      for (var r : rows) {
        var word = view.word(r, c);
        if (word != null && (word.isPerson() || word == HeadWord.CLASS || word == HeadWord.ITEM_LABEL)
            && !view.cell(row, c).isBlank() && view.area(row, c).top() > r) {
          return true;
        }
      }
    }
    return false;
  }

  /** Numbers under the items, nothing where a pupil would be named. */
  private boolean looksLikeFullMarks(int row) {
    if (row < 0 || row >= view.rows() || hasPerson(row) || labels(labelRow) < 2) {
      return false;
    }
    var numbers = 0;
    var items = 0;
    for (var c = left; c <= right; c++) {
      if (isItemColumn(c)) {
        items++;
        numbers += ScoreMark.number(view.cell(row, c)) > 0 ? 1 : 0;
      }
    }
    return numbers >= 2 && numbers >= items * 0.8 && !isExceeded(row);
  }

  /** Codes 1, 2, 3 above the subjects are no full marks: scores are higher. */
  private boolean isExceeded(int row) {
    var above = 0;
    var cells = 0;
    for (var r = Math.max(row, rows.stream().mapToInt(x -> x).max().orElse(row)) + 1; r < Math.min(view.rows(), row + SAMPLE); r++) {
      for (var c = left; c <= right; c++) {
        var full = isItemColumn(c) ? ScoreMark.number(view.cell(row, c)) : Double.NaN;
        var score = ScoreMark.number(view.cell(r, c));
        if (!Double.isNaN(full) && !Double.isNaN(score)) {
          cells++;
          above += score > full + 1e-6 ? 1 : 0;
        }
      }
    }
    return above > cells * 0.2;
  }

  private List<Column> read() {
    return new HeaderColumns(view, rows, about, labelRow, left).read(right, this::hasData);
  }
}
