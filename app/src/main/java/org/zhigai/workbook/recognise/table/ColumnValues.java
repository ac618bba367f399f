package org.zhigai.workbook.recognise.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cells of a column look like, of the first rows of a long table.
 *
 * @param looks how many cells look how; blank ones not counted
 * @param filled cells that hold something
 * @param distinct different texts among them
 * @param least smallest number; NaN without numbers
 * @param most largest number
 * @param whole numbers without a fraction
 * @param broken numbers that are no whole and no half
 * @param counts whether it numbers the rows 1, 2, 3, perhaps afresh now and then
 */
public record ColumnValues(Map<CellLook, Integer> looks, int rows, int filled, int distinct, double least, double most, int whole, int broken, boolean counts) {
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.6;
  private static final int FEW_MARKS = 5;
  private static final int MOST_LEVELS = 8;
  private static final double HIGHEST_SCORE = 1000;

  public static ColumnValues of(SheetView view, List<Integer> rows, int column) {
    var looks = new EnumMap<CellLook, Integer>(CellLook.class);
    var texts = new HashMap<String, CellLook>();
    var least = Double.NaN;
    var most = Double.NaN;
    var whole = 0;
    var broken = 0;
    var filled = 0;
    var steps = 0;
    var starts = 0;
    var before = Double.NaN;
    for (var row : rows) {
      var cell = view.data(row, column);
      var text = cell.text().strip();
      var look = cell.isBlank() ? CellLook.BLANK : texts.computeIfAbsent(text, t -> CellLook.of(cell));
      if (look == CellLook.BLANK || look == CellLook.SUMMARY) {
        continue;
      }
      filled++;
      looks.merge(look, 1, Integer::sum);
      var number = look == CellLook.NUMBER ? ScoreMark.number(cell) : Double.NaN;
      if (!Double.isNaN(number)) {
        least = Double.isNaN(least) ? number : Math.min(least, number);
        most = Double.isNaN(most) ? number : Math.max(most, number);
        whole += number == Math.rint(number) ? 1 : 0;
        broken += number * 2 != Math.rint(number * 2) ? 1 : 0;
        steps += number == before + 1 ? 1 : 0;
        starts += number == 1 ? 1 : 0;
        before = number;
      }
    }
    var counts = filled >= 3 && steps + starts >= filled * NEARLY_ALL && starts >= 1 && steps > starts;
    return new ColumnValues(Map.copyOf(looks), rows.size(), filled, texts.size(), least, most, whole, broken, counts);
  }

  public int count(CellLook look) {
    return looks.getOrDefault(look, 0);
  }

  private int count(CellLook... some) {
    var out = 0;
    for (var look : some) {
      out += count(look);
    }
    return out;
  }

  public boolean isEmpty() {
    return filled == 0;
  }

  /** Whether it holds scores, marks for why there is none, or both. */
  public boolean mayBeScores() {
    var scores = count(CellLook.NUMBER, CellLook.OUT_OF, CellLook.PERCENT);
    return scores > 0 && scores + count(CellLook.SIGN, CellLook.TICK) >= filled * NEARLY_ALL && !(least < 0) && !(most > HIGHEST_SCORE) && !counts;
  }

  /** Whether most of its numbers are fractions, of one or in great variety: shares, measures, means. An item of 1.4 marks has few. */
  public boolean isBroken() {
    return broken >= 3 && broken > count(CellLook.NUMBER) * 0.5 && (most <= 1 || distinct > FEW_MARKS);
  }

  /** Whether it holds numbers that cannot be scores: below zero, or too large. */
  public boolean isNumericButNoScore() {
    return count(CellLook.NUMBER) >= filled * NEARLY_ALL && filled > 0 && (least < 0 || most > HIGHEST_SCORE);
  }

  /** Whether it holds a few words or letters again and again, and no number: 优秀 良好 合格, A B C. */
  public boolean isOfLevels() {
    var said = count(CellLook.NAME, CellLook.WORDS, CellLook.OPTION);
    return said > 0 && count(CellLook.NUMBER) == 0 && said + count(CellLook.SIGN) >= filled * NEARLY_ALL && distinct <= MOST_LEVELS
        && (said > distinct || said == count(CellLook.OPTION));
  }

  /** Whether it holds chosen options or marks for right and wrong. */
  public boolean mayBeAnswers() {
    var answers = count(CellLook.OPTION, CellLook.TICK);
    return answers > 0 && answers + count(CellLook.SIGN, CellLook.NUMBER) >= filled * NEARLY_ALL;
  }

  /** Whether it holds letters and no scores. */
  public boolean isLettered() {
    return count(CellLook.OPTION, CellLook.TICK) >= filled * MOST && filled > 0;
  }

  /** Mostly different, and written like people's names. */
  public boolean mayBeNames() {
    return filled >= 3 && count(CellLook.NAME) >= filled * NEARLY_ALL && distinct >= filled * 0.8;
  }

  /** Mostly different numbers or codes: they may name people. */
  public boolean mayBeNumbersOfPeople() {
    var coded = count(CellLook.CODE) >= filled * NEARLY_ALL && distinct >= filled * NEARLY_ALL;
    return filled >= 3 && (coded || (whole == filled && distinct == filled && least >= HIGHEST_SCORE));
  }

  public boolean mayBeClasses() {
    return filled >= 3 && count(CellLook.CLASS) >= filled * NEARLY_ALL;
  }

  public boolean maySayTheSex() {
    return filled >= 3 && count(CellLook.SEX) >= filled * NEARLY_ALL;
  }

  /** Whether there are words where scores would be numbers. */
  public boolean isWordy() {
    return count(CellLook.NAME, CellLook.WORDS, CellLook.CLASS, CellLook.DATE, CellLook.SEX) > filled * 0.3;
  }
}
