package org.zhigai.workbook.recognise.scores;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhigai.monitoring.Item;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;

/**
 * Cells of a score sheet that hold the option a pupil chose, or √ and × for right and wrong. Where the right option is known, by a row
 * or a column of the sheet or by the blueprint, they are scored against it; where it is not, scanners write the option that was ticked
 * where it was wrong and the score where it was right. Numbers among letters are scores.
 */
final class AnswerLetters {
  private static final Pattern WRONG = Pattern.compile("[A-H]{1,8}");
  private static final Pattern OPTION = Pattern.compile("[A-H]{1,8}|T|F|√|×|\\d");
  private static final Pattern BETWEEN = Pattern.compile("[()\\s,;、/|+.┋:]");
  private static final int LONGEST_OPTION = 12;
  private static final Set<String> RIGHT = Set.of("√", "✓", "✔", "对", "TRUE", "正确", "RIGHT", "T", "Y");
  private static final Set<String> FALSE = Set.of("×", "✗", "✘", "X", "错", "FALSE", "错误", "WRONG", "F", "N");

  private final Table table;
  private final SheetView view;
  private final ColumnCells look;
  private final int keyRow;
  private final Plan plan;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final Map<Integer, Boolean> scored = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final Set<Integer> lettered = new HashSet<>();
  private final boolean isTicked;
  private int wrongAnswers;
  private int omitted;

  /** @param keyRow row of the right options; −1 when the sheet has none */
  AnswerLetters(Table table, int keyRow, Plan plan) {
    this.table = table;
    this.view = table.view();
    this.look = new ColumnCells(table);
    this.keyRow = keyRow;
    this.plan = plan;
    plan.columns().forEach(c -> columns.put(c.index(), c));
    this.isTicked = keyRow < 0 && columns.values().stream().anyMatch(this::isTicks);
  }

  /** Whether a column holds √ and ×, or their like, alone. */
  boolean isTicks(Column column) {
    var values = look.at(column);
    return values.count(CellLook.TICK) > 0 && values.count(CellLook.TICK) + values.count(CellLook.SIGN) == values.filled();
  }

  /** The same, with nothing counted yet. */
  AnswerLetters afresh() {
    return new AnswerLetters(table, keyRow, plan);
  }

  /** Whether it is known which answers are right, and so not of itself what they are worth. */
  boolean isKeyed(Column column) {
    return hasOwnKey(column.index()) || isTicks(column) || (!planned(column.index()).isEmpty() && !isScored(column.index()));
  }

  /** Whether letters stand in a column, and nothing says which of them are right. */
  boolean isWithoutKey(Column column) {
    return !hasOwnKey(column.index()) && planned(column.index()).isEmpty() && !isTicks(column) && look.at(column).isLettered()
        && !isScored(column.index());
  }

  /** What a cell of an item with this full mark says of the score. */
  ScoreMark mark(int row, int column, double full) {
    var mark = ScoreMark.of(view.data(row, column));
    if (hasOwnKey(column)) {
      return againstKey(row, column, mark, full);
    }
    var given = option(view.value(row, column));
    if (isTicked && (given.equals("√") || given.equals("×")) && !isScored(column)) {
      lettered.add(column);
      return new ScoreMark.Score(given.equals("√") ? full : 0);
    }
    var right = planned(column);
    if (!right.isEmpty() && !isScored(column) && given.isEmpty() && isAnswered(row)) {
      omitted++;
      return new ScoreMark.Score(0);
    }
    if (mark instanceof ScoreMark.Unreadable && WRONG.matcher(given).matches()) {
      if (!right.isEmpty()) {
        lettered.add(column);
        return new ScoreMark.Score(given.equals(right) ? full : 0);
      }
      if (isScored(column)) {
        lettered.add(column);
        wrongAnswers++;
        return new ScoreMark.Score(0);
      }
    }
    return mark;
  }

  /** A blank is a wrong answer of whoever answered something. */
  private ScoreMark againstKey(int row, int column, ScoreMark mark, double full) {
    var given = Clean.head(view.value(row, column));
    if (given.isEmpty()) {
      omitted += isAnswered(row) ? 1 : 0;
      return isAnswered(row) ? new ScoreMark.Score(0) : ScoreMark.BLANK;
    }
    if ((mark instanceof ScoreMark.Sign && given.length() > 1) || (mark instanceof ScoreMark.Score && !isNumbered(column))) {
      return mark;
    }
    var right = option(right(column));
    if (right.isEmpty()) {
      return new ScoreMark.Score(given.equalsIgnoreCase(right(column)) ? full : 0);
    }
    lettered.add(column);
    return new ScoreMark.Score(option(given).equals(right) ? full : 0);
  }

  private boolean isAnswered(int row) {
    return columns.keySet().stream().anyMatch(c -> !option(view.value(row, c)).isEmpty());
  }

  /** Whether the column holds scores: letters alone say nothing without a key. */
  private boolean isScored(int column) {
    return scored.computeIfAbsent(
        column, c -> table.dataRows().anyMatch(r -> ScoreMark.of(view.data(r, c)) instanceof ScoreMark.Score s && s.value() > 0));
  }

  /** Whether the sheet itself says which option is right. */
  boolean hasOwnKey(int column) {
    return keyRow >= 0 && !view.value(keyRow, column).isEmpty();
  }

  /** Whether options are numbers: a number is then an answer, else a score. */
  private boolean isNumbered(int column) {
    return ScoreMark.of(view.data(keyRow, column)) instanceof ScoreMark.Score;
  }

  private String right(int column) {
    return hasOwnKey(column) ? Clean.head(view.value(keyRow, column)) : planned(column);
  }

  private String planned(int column) {
    var beside = table.sides().keys().get(column);
    if (beside != null) {
      return table.dataRows().mapToObj(r -> option(view.value(r, beside))).filter(k -> !k.isEmpty()).findFirst().orElse("");
    }
    var said = table.sides().said().get(column);
    if (said != null) {
      return option(said);
    }
    var named = columns.get(column);
    return named == null ? "" : plan.planned(named).map(r -> option(r.key())).filter(k -> WRONG.matcher(k).matches()).orElse("");
  }

  /** Answers taken as wrong because a letter stands among scores. */
  int wrongAnswers() {
    return wrongAnswers;
  }

  /** Blanks taken as wrong because the pupil answered other items. */
  int omitted() {
    return omitted;
  }

  /** Whether anybody's option was read; asked when all rows have been. */
  boolean isAny() {
    return !lettered.isEmpty() || !table.sides().answers().isEmpty();
  }

  /** The right option of an item as it is kept; empty for a column of scores. */
  String key(int column) {
    if (table.sides().answers().containsKey(column)) {
      return planned(column).isEmpty() ? Item.RIGHT : planned(column);
    }
    var right = option(right(column));
    return !lettered.contains(column) ? "" : right.isEmpty() ? Item.RIGHT : right;
  }

  /**
   * The option a pupil chose.
   *
   * @param isRight whether the cell was given the full mark
   */
  String chosen(int row, int column, boolean isRight) {
    var beside = table.sides().answers().get(column);
    if (beside != null) {
      return option(view.value(row, beside));
    }
    if (!lettered.contains(column)) {
      return "";
    }
    var isScore = ScoreMark.of(view.data(row, column)) instanceof ScoreMark.Score && !(hasOwnKey(column) && isNumbered(column));
    return isScore ? (isRight ? key(column) : "") : option(view.value(row, column));
  }

  /** One spelling, letters in order, and one object of each: a paper has very many, of few kinds. */
  private String option(String text) {
    return text.length() > LONGEST_OPTION ? spelt(text) : options.computeIfAbsent(text, AnswerLetters::spelt);
  }

  private static String spelt(String text) {
    var plain = BETWEEN.matcher(Clean.head(text).toUpperCase(Locale.ROOT)).replaceAll("");
    if (RIGHT.contains(plain) && !plain.equals("T")) {
      plain = "√";
    } else if (FALSE.contains(plain) && !plain.equals("F")) {
      plain = "×";
    } else if (plain.length() > 1 && WRONG.matcher(plain).matches()) {
      plain = plain.chars().distinct().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
    return OPTION.matcher(plain).matches() ? plain.intern() : "";
  }
}
