package org.zhigai.workbook.recognise.header;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/**
 * How much a row looks like a header.
 *
 * @param words different things it names
 * @param subjects how many subjects
 * @param labels different item labels
 * @param others filled cells that are neither
 * @param shaped whether it is a header by shape: many labels, which no row of data holds in such number, each over what is scored
 */
record HeaderScore(Set<HeadWord> words, int subjects, int labels, int others, boolean shaped) {
  static final int MANY = 5;
  private static final double NEARLY_ALL = 0.9;

  static HeaderScore of(SheetView view, int row, int left, int right) {
    var words = EnumSet.noneOf(HeadWord.class);
    var labels = new HashSet<String>();
    var coded = new HashSet<String>();
    var subjects = 0;
    var others = 0;
    var over = 0;
    var headed = 0;
    for (var c = left; c <= right; c++) {
      if (!view.isStart(row, c)) {
        continue;
      }
      var head = view.head(row, c);
      if (head.isEmpty()) {
        continue;
      }
      var word = lexicon(view, row, c);
      var name = view.heading(row, c).name();
      if (word != null) {
        words.add(word);
        subjects += word == HeadWord.SUBJECT ? 1 : 0;
      } else if ((view.word(row, c) == HeadWord.ITEM && !Labels.isCoded(name)) || Labels.isQuestion(name) || !view.heading(row, c).afterNumber().isEmpty()) {
        labels.add(head);
        headed += hasScoresBelow(view, row, c) ? 1 : 0;
      } else if (Labels.isCoded(name)) {
        coded.add(head);
        over += hasScoresBelow(view, row, c) ? 1 : 0;
      } else if (!hasScoresBelow(view, row, c)) {
        others++;
      }
    }
    // A few codes may be anything; a row full of them numbers the items.
    var items = coded.size() >= MANY ? labels.size() + coded.size() : labels.size();
    var shaped = headed + over >= MANY && headed + over >= (labels.size() + coded.size()) * NEARLY_ALL;
    return new HeaderScore(words, subjects, items, coded.size() >= MANY ? others : others + coded.size() - over, shaped || counts(view, row, left, right));
  }

  /** Whether the numbers in the row behind its first cell are 1, 2, 3 and so on: items are numbered so, and nobody's marks are. */
  static boolean counts(SheetView view, int row, int left, int right) {
    var c = left;
    while (c <= right && Double.isNaN(ScoreMark.number(view.cell(row, c)))) {
      c++;
    }
    var first = c;
    while (c <= right && ScoreMark.number(view.cell(row, c)) == c - first + 1) {
      c++;
    }
    return first > left && c - first >= MANY && (c > right || Double.isNaN(ScoreMark.number(view.cell(row, c))));
  }

  /** A text over numbers or answers heads them, whatever it says. */
  private static boolean hasScoresBelow(SheetView view, int row, int c) {
    if (view.cell(row, c).isNumber()) {
      return false;
    }
    var seen = 0;
    var fitting = 0;
    for (var r = row + 1; r < Math.min(view.rows(), row + 8) && seen < 3; r++) {
      var look = CellLook.of(view.cell(r, c));
      seen += look == CellLook.BLANK ? 0 : 1;
      fitting += look == CellLook.NUMBER || look == CellLook.OPTION || look == CellLook.TICK || look == CellLook.PERCENT ? 1 : 0;
    }
    return fitting >= 2;
  }

  private static @Nullable HeadWord lexicon(SheetView view, int row, int c) {
    var word = view.word(row, c);
    return word == HeadWord.ITEM || word == HeadWord.QUESTION ? null : word;
  }

  boolean isHeader() {
    var compares = words.contains(HeadWord.SCHOOL_VALUE)
        && (words.contains(HeadWord.DISTRICT_VALUE) || words.contains(HeadWord.CITY_VALUE) || words.contains(HeadWord.NATION_VALUE));
    var anchored = words.stream().anyMatch(HeadWord::isAnchor) || subjects >= 3 || compares;
    if (!anchored) {
      return shaped;
    }
    var named = words.size() + Math.max(0, subjects - 1);
    return labels >= 3 || (named >= 3 && others <= 2 * (named + labels)) || (named >= 2 && others <= named + labels);
  }

  double weight() {
    return 2.0 * words.size() + subjects + labels - 0.5 * others;
  }
}
