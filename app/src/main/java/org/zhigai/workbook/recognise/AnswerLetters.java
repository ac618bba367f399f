package org.zhigai.workbook.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.Item;

/**
 * Cells of a score sheet that hold the option a pupil chose. Where the right option is known, by a row under the header or by the
 * blueprint, they are scored against it; where it is not, scanners write the option that was ticked where it was wrong and the score
 * where it was right. Numbers among letters are scores.
 */
final class AnswerLetters {
  private static final Pattern WRONG = Pattern.compile("(?i)[a-h]{1,4}");
  private static final Pattern OPTION = Pattern.compile("[A-H]{1,8}|T|F|√|×|对|错|\\d");
  private static final Pattern BETWEEN = Pattern.compile("[,;、/|+.]");

  private final Table table;
  private final SheetView view;
  private final int keyRow;
  private final @Nullable Blueprint blueprint;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final Map<Integer, Boolean> scored = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final Set<Integer> lettered = new HashSet<>();
  private int wrongAnswers;

  /** @param keyRow row of the right options; −1 when the sheet has none */
  AnswerLetters(Table table, int keyRow, @Nullable Blueprint blueprint) {
    this.table = table;
    this.view = table.view();
    this.keyRow = keyRow;
    this.blueprint = blueprint;
    table.all(HeadWord.ITEM).forEach(c -> columns.put(c.index(), c));
  }

  /** What a cell of an item with this full mark says of the score. */
  Mark mark(int row, int column, double full) {
    var mark = Mark.of(view.data(row, column));
    if (hasOwnKey(column)) {
      return againstKey(row, column, mark, full);
    }
    if (mark instanceof Mark.Unreadable other && WRONG.matcher(Clean.head(other.text())).matches()) {
      var right = planned(column);
      if (!right.isEmpty()) {
        lettered.add(column);
        return new Mark.Score(Clean.head(other.text()).equalsIgnoreCase(right) ? full : 0);
      }
      if (isScored(column)) {
        lettered.add(column);
        wrongAnswers++;
        return new Mark.Score(0);
      }
    }
    return mark;
  }

  private Mark againstKey(int row, int column, Mark mark, double full) {
    var given = Clean.head(view.value(row, column));
    if (given.isEmpty()) {
      return Mark.BLANK;
    }
    if ((mark instanceof Mark.Sign && given.length() > 1) || (mark instanceof Mark.Score && !isNumbered(column))) {
      return mark;
    }
    var right = option(right(column));
    if (right.isEmpty()) {
      return new Mark.Score(given.equalsIgnoreCase(right(column)) ? full : 0);
    }
    lettered.add(column);
    return new Mark.Score(option(given).equals(right) ? full : 0);
  }

  /** Whether the column holds scores: letters alone say nothing without a key. */
  private boolean isScored(int column) {
    return scored.computeIfAbsent(
        column, c -> table.dataRows().anyMatch(r -> Mark.of(view.data(r, c)) instanceof Mark.Score s && s.value() > 0));
  }

  /** Whether the sheet itself says which option is right. */
  boolean hasOwnKey(int column) {
    return keyRow >= 0 && !view.value(keyRow, column).isEmpty();
  }

  /** Whether options are numbers: a number is then an answer, else a score. */
  private boolean isNumbered(int column) {
    return Mark.of(view.data(keyRow, column)) instanceof Mark.Score;
  }

  private String right(int column) {
    return hasOwnKey(column) ? Clean.head(view.value(keyRow, column)) : planned(column);
  }

  private String planned(int column) {
    var named = columns.get(column);
    return blueprint == null || named == null
        ? ""
        : blueprint.of(named.head()).map(BlueprintRow::key).filter(k -> WRONG.matcher(k).matches()).orElse("");
  }

  /** Answers taken as wrong because a letter stands among scores. */
  int wrongAnswers() {
    return wrongAnswers;
  }

  /** Whether anybody's option was read; asked when all rows have been. */
  boolean isAny() {
    return !lettered.isEmpty();
  }

  /** The right option of an item as it is kept; empty for a column of scores. */
  String key(int column) {
    var right = option(right(column));
    return !lettered.contains(column) ? "" : right.isEmpty() ? Item.RIGHT : right;
  }

  /**
   * The option a pupil chose.
   *
   * @param isRight whether the cell was given the full mark
   */
  String chosen(int row, int column, boolean isRight) {
    if (!lettered.contains(column)) {
      return "";
    }
    var isScore = Mark.of(view.data(row, column)) instanceof Mark.Score && !(hasOwnKey(column) && isNumbered(column));
    return isScore ? (isRight ? key(column) : "") : option(view.value(row, column));
  }

  /** One spelling, and one object of each: a paper has very many. */
  private String option(String text) {
    var plain = BETWEEN.matcher(Clean.head(text).toUpperCase(Locale.ROOT)).replaceAll("");
    return OPTION.matcher(plain).matches() ? options.computeIfAbsent(plain, p -> p) : "";
  }
}
