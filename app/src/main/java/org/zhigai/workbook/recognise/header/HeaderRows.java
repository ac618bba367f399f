package org.zhigai.workbook.recognise.header;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** What each row of a header says: labels of items, or something of each item: its full mark, its knowledge point. */
final class HeaderRows {
  private static final int MAX_LEVELS = 4;
  private static final int SAMPLE = 40;

  private final SheetView view;
  private final List<Integer> rows;
  private final int left;
  private final int right;
  private final Map<HeadWord, Integer> about = new EnumMap<>(HeadWord.class);
  private int labelRow;
  private int dataTop;

  /**
   * @param rows of the header; those found besides are added
   * @param base the row that names the most
   */
  HeaderRows(SheetView view, List<Integer> rows, int base, int dataTop, int left, int right) {
    this.view = view;
    this.rows = rows;
    this.left = left;
    this.right = right;
    this.dataTop = dataTop;
    this.labelRow = rowOfLabels(base);
  }

  Map<HeadWord, Integer> about() {
    return about;
  }

  int labelRow() {
    return labelRow;
  }

  int dataTop() {
    return dataTop;
  }

  /** Every other row of a header a person pointed at. */
  void asTold() {
    rows.stream().filter(r -> r != labelRow).forEach(r -> classify(r, true));
  }

  /**
   * Rows under and above that belong to the header.
   *
   * @param from first row that can
   */
  void find(int base, int from) {
    List.copyOf(rows).stream().filter(r -> r > labelRow).forEach(r -> classify(r, true));
    for (var above = Collections.min(rows) - 1; above >= from; above--) {
      var word = rowWord(above);
      if (word == null && !looksLikeFullMarks(above)) {
        break;
      }
      about.putIfAbsent(word == null ? HeadWord.FULL_MARK : word, above);
      rows.add(above);
    }
    var people = namesPeople();
    if (people || labels(labelRow) >= 3 || (dataTop < view.rows() && rowWord(dataTop) != null && headsItems())) {
      for (var r = dataTop; r < Math.min(view.rows(), dataTop + MAX_LEVELS); r++) {
        if (classify(r, false)) {
          rows.add(r);
          dataTop = r + 1;
        } else if (hasPerson(r) || !people) {
          break;
        }
      }
    }
    if (labels(base) == 0 && labelRow == base) {
      labelRow = rowOfLabels(base);
    }
  }

  private IntStream columns() {
    return IntStream.rangeClosed(left, right);
  }

  /** The row with the most different item labels or subjects; the base row when none has more. */
  private int rowOfLabels(int base) {
    return rows.stream().filter(r -> labels(r) > labels(base)).max(Comparator.comparingLong(this::labels)).orElse(base);
  }

  private long labels(int row) {
    return columns().filter(c -> ColumnWord.isScored(view.word(row, c))).mapToObj(c -> view.head(row, c)).distinct().count();
  }

  /** Only under pupils' names can a row without a name be part of the header. */
  private boolean namesPeople() {
    return rows.stream().anyMatch(r -> columns().mapToObj(c -> view.word(r, c)).anyMatch(w -> w != null && w.isPerson()));
  }

  /** Whether the word 题号, or 题目, stands in the row of labels: whatever follows there is an item. */
  private boolean headsItems() {
    return columns().mapToObj(c -> view.word(labelRow, c)).anyMatch(w -> w == HeadWord.ITEM_LABEL || w == HeadWord.QUESTION_TEXT);
  }

  /** Whether the row belongs to the header; remembers what it says. */
  private boolean classify(int row, boolean certain) {
    var word = rowWord(row);
    if (word != null) {
      about.putIfAbsent(word, row);
      return true;
    }
    if (!certain && (hasPerson(row) || isSummary(row))) {
      return false;
    }
    if (namesSides(row) || namesParts(row)) {
      return true;
    }
    // Where no heading names people, a row of numbers is a person's.
    var sure = certain || namesPeople();
    if (sure && looksLikeFullMarks(row)) {
      about.putIfAbsent(HeadWord.FULL_MARK, row);
      return true;
    }
    var heads = columns().filter(c -> view.area(row, c).top() == row).mapToObj(c -> view.head(row, c)).filter(Labels::isItem).toList();
    var labels = counts(heads) ? heads.stream().distinct().count() : 0;
    if (sure && labels >= 3 && labels(labelRow) < labels) {
      labelRow = row;
      return true;
    }
    var texts = columns().filter(c -> !view.head(row, c).isEmpty() && view.area(row, c).top() == row && isItemColumn(c)
        && ScoreMark.of(view.cell(row, c)) instanceof ScoreMark.Unreadable).count();
    if (texts >= 2 && labels(labelRow) >= 2 && columns().anyMatch(c -> isItemColumn(c) && view.word(labelRow, c) != HeadWord.SUBJECT)) {
      about.putIfAbsent(HeadWord.KNOWLEDGE_POINT, row);
      return true;
    }
    return certain;
  }

  /** A line of means, of shares, of bests is none of the header's, wherever its word stands. */
  private boolean isSummary(int row) {
    return columns().filter(c -> !isItemColumn(c)).mapToObj(c -> view.head(row, c)).anyMatch(SummaryWords::isOne);
  }

  /** Mere numbers are labels only where they count: 1 2 3, perhaps afresh; scores do not. */
  private static boolean counts(List<String> labels) {
    var numbers = labels.stream().filter(l -> l.matches("\\d{1,4}")).map(Integer::parseInt).toList();
    var steps = IntStream.range(1, numbers.size()).filter(i -> numbers.get(i) == numbers.get(i - 1) + 1 || numbers.get(i) == 1).count();
    return numbers.size() < labels.size() || steps >= (numbers.size() - 1) * 0.7;
  }

  /** a and b under items. */
  private boolean namesParts(int row) {
    var heads = columns().filter(c -> view.area(row, c).top() == row).mapToObj(c -> view.head(row, c)).filter(h -> !h.isEmpty()).toList();
    return heads.size() >= 2 && heads.stream().allMatch(Labels::isPart) && labels(labelRow) > 0;
  }

  /** 作答 and 得分 under each item. */
  private boolean namesSides(int row) {
    var heads = columns().filter(c -> view.area(row, c).top() == row).mapToObj(c -> view.head(row, c)).filter(h -> !h.isEmpty()).toList();
    var sides = heads.stream().filter(Facet::isWord).count();
    return sides >= 2 && sides >= heads.size() * 0.6;
  }

  /** What a row says about the items by one of the words at its beginning: 满分, 知识点, KEY. */
  private @Nullable HeadWord rowWord(int row) {
    return isNumbered(row)
        ? null
        : columns().takeWhile(c -> !isItemColumn(c)).filter(c -> view.area(row, c).top() == row).mapToObj(c -> view.head(row, c)).filter(h -> !h.isEmpty())
            .limit(3).flatMap(h -> Lexicon.weigh(Heading.of(h)).keySet().stream()).filter(HeadWord::isAboutItems).findFirst().orElse(null);
  }

  /** Whether digits stand under a heading for the numbers of pupils: 满分 beside them is somebody's name. */
  private boolean isNumbered(int row) {
    return columns().filter(c -> view.head(row, c).chars().anyMatch(Character::isDigit))
        .anyMatch(c -> rows.stream().filter(r -> r < row).anyMatch(r -> view.word(r, c) == HeadWord.EXAM_NUMBER || view.word(r, c) == HeadWord.STUDENT_CODE));
  }

  private boolean isItemColumn(int column) {
    return ColumnWord.isScored(view.word(labelRow, column));
  }

  private boolean hasPerson(int row) {
    return columns().filter(c -> !view.cell(row, c).isBlank()).anyMatch(c -> rows.stream().anyMatch(r -> {
      var word = view.word(r, c);
      return word != null && (word.isPerson() || word == HeadWord.CLASS || word == HeadWord.ITEM_LABEL) && view.area(row, c).top() > r;
    }));
  }

  /** Numbers under the items, nothing where a pupil would be named. */
  private boolean looksLikeFullMarks(int row) {
    if (row < 0 || row >= view.rows() || hasPerson(row) || labels(labelRow) < 2) {
      return false;
    }
    var items = columns().filter(this::isItemColumn).toArray();
    var numbers = Arrays.stream(items).filter(c -> ScoreMark.number(view.cell(row, c)) > 0).count();
    return numbers >= 2 && numbers >= items.length * 0.8 && !isExceeded(row, items);
  }

  /** Codes 1, 2, 3 above the subjects are no full marks: scores are higher. */
  private boolean isExceeded(int row, int[] items) {
    var above = 0;
    var cells = 0;
    for (var r = Math.max(row, Collections.max(rows)) + 1; r < Math.min(view.rows(), row + SAMPLE); r++) {
      for (var c : items) {
        var full = ScoreMark.number(view.cell(row, c));
        var score = ScoreMark.number(view.cell(r, c));
        if (!Double.isNaN(full) && !Double.isNaN(score)) {
          cells++;
          above += score > full + 1e-6 ? 1 : 0;
        }
      }
    }
    return above > cells * 0.2;
  }
}
