package org.zhigai.workbook.recognise.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Degrees;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** Questions several rules ask of a table. */
public final class Kinds {
  private static final Pattern BAND =
      Pattern.compile("[\\[(]?\\d{1,3}(?:\\.\\d+)?分?(?:-|~|至|到|,)\\d{1,3}(?:\\.\\d+)?分?[)\\]]?|(?:>|<|>=|<=|≥|≤)?\\d{1,3}分?(?:以上|以下|及以上|及以下)?|满分");

  private static final int FEWEST = 3;
  private static final double MOSTLY = 0.8;
  private static final double ONCE = 1.3;

  private Kinds() {}

  /** Whether the sheet's name or its titles speak of a questionnaire. */
  public static boolean isAboutQuestionnaire(Table table) {
    var own = table.view().grid().name();
    var titles = table.context().lines();
    return own.contains("问卷") || (titles.stream().limit(4).anyMatch(l -> l.contains("问卷")) && !own.contains("分")) || isAnsweredInDegrees(table);
  }

  /** Whether columns that nobody's score could stand in are answered in degrees: 同意, 不同意. */
  private static boolean isAnsweredInDegrees(Table table) {
    var rows = table.dataRows().limit(12).boxed().toList();
    return table.columns().stream().filter(c -> {
      var said = rows.stream().map(r -> table.view().value(r, c.index())).filter(v -> v.length() > 1 && !Character.isDigit(v.charAt(0))).toList();
      return said.size() >= 3 && said.size() >= rows.size() * 0.6 && said.stream().distinct().count() > 1
          && said.stream().allMatch(v -> Degrees.of(v).isPresent());
    }).limit(3).count() >= 3;
  }

  /** Whether a row of the header, or the one above it, names people over columns of numbers. */
  public static boolean namesPeopleAcross(Table table) {
    return !rowsOfPeople(table).isEmpty();
  }

  /** Whether it does so, and items stand down the side, whatever the rows beneath the names say of the people: 学号 1 2 3. */
  public static boolean crossesItemsWithPeople(Table table) {
    var rows = rowsOfPeople(table);
    var side = table.columns().getFirst();
    var view = table.view();
    var isHeaded = rows.stream().anyMatch(r -> view.word(r, side.index()) == HeadWord.ITEM_LABEL);
    var isOfNumbers = side.word() != null && side.word().isPerson() && !side.is(HeadWord.NAME);
    var down = table.dataRows().mapToObj(r -> Clean.head(view.value(r, side.index()))).filter(v -> !v.isEmpty()).toList();
    var items = down.stream().filter(v -> SummaryWords.isOne(v) || Labels.isSection(v)
        || (v.chars().allMatch(Character::isDigit) ? isHeaded : Labels.isItem(v) || (isOfNumbers && v.chars().noneMatch(Character::isDigit)))).count();
    var isOfPeople = table.columns().stream().skip(1).anyMatch(c -> c.word() != null && c.word().isPerson()) || side.is(HeadWord.CLASS);
    return !rows.isEmpty() && !isOfPeople && !down.isEmpty() && items >= down.size() * MOSTLY;
  }

  private static List<Integer> rowsOfPeople(Table table) {
    var view = table.view();
    var look = new ColumnCells(table);
    var numbers = table.columns().stream().map(Column::index).filter(c -> look.at(c).mayBeScores()).toList();
    var first = table.headerRows().stream().min(Integer::compare).orElse(table.top());
    return Stream.concat(Stream.of(first - 1), table.headerRows().stream()).filter(r -> r >= 0).filter(r -> {
      var people = numbers.stream().filter(c -> view.isStart(r, c) && view.word(r, c) == null && isName(view.head(r, c)))
          .map(c -> view.head(r, c)).distinct().count();
      return people >= FEWEST && people * 2 >= table.columns().size();
    }).toList();
  }

  private static boolean isName(String head) {
    return head.length() > 1 && CellLook.of(Cell.text(head)) == CellLook.NAME;
  }

  /** Whether the first column names statistics or bands of scores, line by line. */
  public static boolean isOfSummaries(Table table) {
    var view = table.view();
    var first = table.dataRows().limit(30).mapToObj(r -> Clean.head(view.value(r, table.left()))).filter(v -> !v.isEmpty()).toList();
    var fitting = first.stream().filter(v -> SummaryWords.isOne(v) || BAND.matcher(v).matches()).count();
    return !first.isEmpty() && fitting >= first.size() * 0.6;
  }

  /**
   * Whether rows of words are crossed with items, each item marked in one row or so: what it tests stands down the side. People's rows are
   * filled.
   */
  public static boolean isMarkedOnce(Table table) {
    var items = table.all(HeadWord.ITEM);
    var rows = table.dataRows().filter(r -> isPoint(table, r)).boxed().toList();
    var marked = items.stream().filter(c -> rows.stream().anyMatch(r -> isMarked(table, r, c))).count();
    var marks = items.stream().mapToLong(c -> rows.stream().filter(r -> isMarked(table, r, c)).count()).sum();
    return items.size() >= FEWEST && rows.size() >= 2 && marked >= items.size() * MOSTLY && marks <= items.size() * ONCE;
  }

  /** Whether a row of such a table names what is tested. */
  public static boolean isPoint(Table table, int row) {
    var said = Clean.head(table.view().value(row, table.left()));
    return !said.isEmpty() && !Character.isDigit(said.charAt(0)) && !SummaryWords.isOne(said);
  }

  public static boolean isMarked(Table table, int row, Column item) {
    return ScoreMark.number(table.view().data(row, item.index())) > 0 || CellLook.of(table.view().data(row, item.index())) == CellLook.TICK;
  }

  /** Whether the column headed 题号 in fact holds names: the word belongs to the row of labels beside it. */
  public static boolean namesUnderItemWord(Table table) {
    var first = table.columns().getFirst();
    if (!first.is(HeadWord.ITEM_LABEL) && !first.is(HeadWord.KNOWLEDGE_POINT) && !first.is(HeadWord.QUESTION_TEXT)) {
      return false;
    }
    if (isMarkedOnce(table)) {
      return false;
    }
    var under = table.dataRows().limit(20).mapToObj(r -> Clean.head(table.view().value(r, first.index()))).filter(v -> !v.isEmpty()).toList();
    return !under.isEmpty() && under.stream().allMatch(v -> !Labels.isItem(v) && Lexicon.word(v) == null);
  }
}
