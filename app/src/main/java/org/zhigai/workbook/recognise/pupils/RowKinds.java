package org.zhigai.workbook.recognise.pupils;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.PupilNumber;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** Tells rows that are pupils from rows of statistics, full marks, keys and notes among, above and below them: by words and by numbers. */
final class RowKinds {
  private static final double NEAR = 0.06;
  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST = 2;

  private final SheetView view;
  private final Table table;
  private final List<Column> scores;
  private final boolean allNamed;
  private final boolean allNumbered;
  private final @Nullable Column sequence;
  private final List<double[]> grid = new ArrayList<>();
  private final boolean[] isWhole;

  /** @param scores columns whose numbers may give a row away */
  RowKinds(Table table, @Nullable Column name, @Nullable Column number, List<Column> scores) {
    this.table = table;
    this.view = table.view();
    this.scores = scores;
    var look = new ColumnCells(table);
    this.allNamed = share(look.rows(), name) >= NEARLY_ALL;
    this.allNumbered = share(look.rows(), number) >= NEARLY_ALL;
    this.sequence = table.first(HeadWord.SEQUENCE).filter(c -> share(look.rows(), c) >= NEARLY_ALL).orElse(null);
    this.isWhole = new boolean[scores.size()];
    for (var i = 0; i < scores.size(); i++) {
      var values = look.at(scores.get(i));
      isWhole[i] = values.count(CellLook.NUMBER) > 0 && values.whole() >= values.count(CellLook.NUMBER) * NEARLY_ALL;
      grid.add(statistics(look, scores.get(i)));
    }
  }

  /** The words of a row that is nobody's; null for a row that may be a pupil's. */
  @Nullable
  String notAPupil(int row, String examNumber, String called) {
    var numbered = examNumber.chars().anyMatch(Character::isDigit);
    if (SummaryWords.isOne(called) && (SummaryWords.isName(called) ? isNobody(row, called) : !numbered || SummaryWords.isKey(called) || isHan(called))) {
      return called;
    }
    if (!examNumber.isEmpty() && (SummaryWords.isOne(examNumber) || (!numbered && called.isEmpty() && Lexicon.word(examNumber) == HeadWord.TOTAL))) {
      return examNumber;
    }
    if (!numbered && (isFooter(row, called) || isOfStaff(row, called))) {
      return called;
    }
    if (called.isEmpty() && !numbered) {
      var first = Clean.head(first(row));
      return SummaryWords.isNote(first) ? first : words(row);
    }
    if ((called.isEmpty() && allNamed) || (!numbered && allNumbered) || (sequence != null && isUncounted(row) && !numbered)) {
      var words = words(row);
      return words != null ? words : isStatistic(row) ? (called.isEmpty() ? first(row) : called) : null;
    }
    return null;
  }

  /** A word that people are called too heads a line of nobody where no pupil's number stands beside it. */
  private boolean isNobody(int row, String called) {
    return !PupilNumber.standsIn(table, row) && (isHan(called) || isStatistic(row));
  }

  /** 制表人：教导处 in the column of names, and nothing beside it. */
  private boolean isFooter(int row, String called) {
    var text = Clean.head(called);
    return (text.contains(":") || text.length() > 5) && SummaryWords.isNote(text) && scores.stream().allMatch(c -> view.data(row, c.index()).isBlank());
  }

  /** Names where scores stand: of teachers, as the line's own word says, or where the pupils are numbered and the line is not. */
  private boolean isOfStaff(int row, String called) {
    var said = scores.stream().map(c -> view.data(row, c.index())).filter(c -> !c.isBlank()).toList();
    var named = !said.isEmpty() && said.stream().allMatch(c -> CellLook.of(c) == CellLook.NAME);
    return named && (Lexicon.word(called) == HeadWord.IGNORED
        || ((allNumbered || sequence != null) && said.stream().map(Cell::text).distinct().count() > 1 && isUncounted(row)));
  }

  /** Whether the line has no place among the pupils that are counted. */
  private boolean isUncounted(int row) {
    return sequence == null || view.value(row, sequence.index()).isEmpty();
  }

  private static boolean isHan(String text) {
    return text.chars().anyMatch(Character::isIdeographic);
  }

  private double share(List<Integer> rows, @Nullable Column column) {
    return column == null || rows.isEmpty() ? 0 : rows.stream().filter(r -> !view.value(r, column.index()).isEmpty()).count() / (double) rows.size();
  }

  /** The first cell beside the scores that names a statistic. */
  private @Nullable String words(int row) {
    for (var c : table.columns()) {
      if (!c.isScored() && !c.is(HeadWord.REMARK) && !c.is(HeadWord.TOTAL)) {
        var text = Clean.head(view.grid().cell(row, c.index()).text());
        if (SummaryWords.isOne(text)) {
          return text;
        }
      }
    }
    return null;
  }

  /** Mean, highest and lowest of a column, its sum and its count. */
  private static double[] statistics(ColumnCells look, Column column) {
    var numbers = look.rows().stream().mapToDouble(r -> look.number(r, column)).filter(v -> !Double.isNaN(v)).summaryStatistics();
    return new double[] {numbers.getAverage(), numbers.getMax(), numbers.getMin(), numbers.getSum()};
  }

  /** Whether all its numbers are one statistic of their columns, or fractions where people have whole marks. */
  private boolean isStatistic(int row) {
    var filled = 0;
    var broken = 0;
    var same = new int[4];
    for (var i = 0; i < scores.size(); i++) {
      var value = ScoreMark.number(view.data(row, scores.get(i).index()));
      if (!Double.isNaN(value)) {
        filled++;
        broken += isWhole[i] && value * 2 != Math.rint(value * 2) ? 1 : 0;
        for (var s = 0; s < same.length; s++) {
          same[s] += Math.abs(grid.get(i)[s] - value) <= NEAR * Math.max(1, Math.abs(value)) ? 1 : 0;
        }
      }
    }
    return filled >= FEWEST && (broken >= filled * 0.5 || same[0] == filled || same[1] == filled || same[2] == filled || same[3] == filled);
  }

  String first(int row) {
    for (var c = table.left(); c <= table.right(); c++) {
      var text = view.grid().cell(row, c).text();
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }
}
