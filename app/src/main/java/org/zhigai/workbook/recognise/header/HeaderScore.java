package org.zhigai.workbook.recognise.header;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Degrees;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/**
 * How much a row looks like a header.
 *
 * @param words different things it names
 * @param subjects how many subjects
 * @param labels different item labels
 * @param others filled cells that are neither, nor stand over what is scored
 * @param over unknown texts that stand over what is scored
 * @param shaped whether it is a header by shape: many labels, which no row of data holds in such number, each over what is scored
 */
record HeaderScore(Set<HeadWord> words, int subjects, int labels, int others, int over, boolean shaped) {
  static final int MANY = 5;
  private static final int SOME = 3;
  private static final double NEARLY_ALL = 0.9;

  static HeaderScore of(SheetView view, int row, int left, int right) {
    var words = EnumSet.noneOf(HeadWord.class);
    var labels = new HashSet<String>();
    var coded = new HashSet<String>();
    var numbers = new HashSet<String>();
    var before = 0.0;
    var falls = 0;
    var subjects = 0;
    var others = 0;
    var over = 0;
    var bare = 0;
    var texts = 0;
    var headed = 0;
    var degrees = 0;
    for (var c = left; c <= right; c++) {
      var head = view.isStart(row, c) ? view.head(row, c) : "";
      if (head.isEmpty()) {
        continue;
      }
      var word = lexicon(view, row, c);
      var name = view.heading(row, c).name();
      var scored = hasBelow(view, row, c, HeaderScore::isScored);
      var isLabel = (view.word(row, c) == HeadWord.ITEM && !Labels.isCoded(name)) || Labels.isQuestion(name) || !view.heading(row, c).afterNumber().isEmpty();
      if (word != null) {
        words.add(word);
        subjects += word == HeadWord.SUBJECT ? 1 : 0;
      } else if (isLabel || Labels.isCoded(name)) {
        if (isLabel && isNumber(view.cell(row, c))) {
          var number = ScoreMark.number(view.cell(row, c));
          // Numbers of items rise, or begin anew; marks do not.
          falls += number == Math.rint(number) && (number > before || number == 1) ? 0 : 1;
          before = number;
          numbers.add(head);
          continue;
        }
        (isLabel ? labels : coded).add(head);
        texts++;
        headed += scored ? 1 : 0;
        over += scored && !isLabel ? 1 : 0;
        bare += scored || isLabel ? 0 : 1;
      } else {
        others += scored ? 0 : 1;
        over += scored ? 1 : 0;
      }
      degrees += word == null && Degrees.of(head).isEmpty() && hasBelow(view, row, c, HeaderScore::isDegree) ? 1 : 0;
    }
    if (falls == 0) {
      labels.addAll(numbers);
    }
    // A few codes may be anything; a row full of them numbers the items.
    var isCoded = coded.size() >= MANY;
    var shaped = (headed >= MANY && headed >= texts * NEARLY_ALL) || degrees >= SOME || counts(view, row, left, right);
    return new HeaderScore(
        words, subjects, isCoded ? labels.size() + coded.size() : labels.size(), isCoded ? others : others + bare,
        hasBelow(view, row, left, HeaderScore::isLabel) ? 0 : over, shaped);
  }

  /** Whether the numbers in the row behind its first cell are 1, 2, 3 and so on: items are numbered so, and hardly anybody's marks are. */
  static boolean counts(SheetView view, int row, int left, int last) {
    var right = Math.min(last, view.grid().width(row) - 1);
    if (view.isTurned()) {
      return false; // 序号 of the people of an upright sheet.
    }
    var c = left;
    while (c <= right && Double.isNaN(ScoreMark.number(view.cell(row, c)))) {
      c++;
    }
    var first = c;
    while (c <= right && ScoreMark.number(view.cell(row, c)) == c - first + 1) {
      c++;
    }
    return first > left && c - first >= MANY && (c > right || Double.isNaN(ScoreMark.number(view.cell(row, c)))) && !isOfPerson(view, row, left, first, c);
  }

  /** Whether the row is somebody's whose marks happen to count: others' numbers stand right above them, or headings beside the word for people. */
  private static boolean isOfPerson(SheetView view, int row, int left, int first, int end) {
    var r = row - 1;
    while (r >= 0 && view.isRowBlank(r, first, end - 1)) {
      r--;
    }
    if (r < 0 || view.isRowBlank(row, left, first - 1)) {
      return false;
    }
    var above = r;
    var numbers = IntStream.range(first, end).filter(c -> isNumber(view.cell(above, c))).count();
    var texts = IntStream.range(first, end).filter(c -> !view.head(above, c).isEmpty()).mapToObj(c -> view.head(above, c)).distinct().count();
    var named = IntStream.range(left, first).mapToObj(c -> view.word(above, c)).anyMatch(w -> w != null && w.isAnchor());
    return numbers > (end - first) / 2 || (named && texts > (end - first) / 2);
  }

  /** Whether the first three cells under a text, or two of them, are of a kind: a text over numbers or answers heads them, whatever it says. */
  private static boolean hasBelow(SheetView view, int row, int c, Predicate<Cell> kind) {
    if (isNumber(view.cell(row, c))) {
      return false;
    }
    var seen = 0;
    var fitting = 0;
    for (var r = row + 1; r < Math.min(view.rows(), row + 8) && seen < 3; r++) {
      seen += view.cell(r, c).isBlank() ? 0 : 1;
      fitting += kind.test(view.cell(r, c)) ? 1 : 0;
    }
    return fitting >= 2;
  }

  /** Numbers in plain text are numbers too, and shares. */
  private static boolean isNumber(Cell cell) {
    return switch (CellLook.of(cell)) {
      case NUMBER, PERCENT -> true;
      default -> false;
    };
  }

  private static boolean isScored(Cell cell) {
    return switch (CellLook.of(cell)) {
      case NUMBER, OPTION, TICK, PERCENT, OUT_OF -> true;
      default -> false;
    };
  }

  /** Items down the side: what stands across are people. */
  private static boolean isLabel(Cell cell) {
    var head = Clean.head(cell.head());
    return !isNumber(cell) && (Labels.isItem(head) || Labels.isSection(head));
  }

  private static boolean isDegree(Cell cell) {
    return cell.text().strip().length() > 1 && Degrees.of(cell.text()).isPresent();
  }

  private static @Nullable HeadWord lexicon(SheetView view, int row, int c) {
    var word = view.word(row, c);
    return word == HeadWord.ITEM || word == HeadWord.QUESTION ? null : word;
  }

  boolean isHeader() {
    var compares = words.contains(HeadWord.SCHOOL_VALUE)
        && (words.contains(HeadWord.DISTRICT_VALUE) || words.contains(HeadWord.CITY_VALUE) || words.contains(HeadWord.NATION_VALUE));
    var anchored = words.stream().anyMatch(HeadWord::isAnchor) || subjects >= 3 || compares;
    if (!anchored || shaped) {
      return shaped;
    }
    var named = words.size() + Math.max(0, subjects - 1);
    return labels >= SOME || over >= SOME || (named >= 3 && others <= 2 * (named + labels)) || (named >= 2 && others <= named + labels);
  }

  double weight() {
    return 2.0 * words.size() + subjects + labels - 0.5 * others;
  }
}
