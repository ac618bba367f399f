package org.zhigai.workbook.recognise.columns;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhigai.monitoring.Exams;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Subjects;

/** Gives the columns of a table their meanings, as they fit each other: one witness after another is heard, and what weighs most holds. */
public final class Settle {
  /** Of each of these a table has one: the column that has most to say for itself. */
  private static final List<HeadWord> ONLY_ONE = List.of(HeadWord.NAME, HeadWord.GIVEN_NAME, HeadWord.EXAM_NUMBER, HeadWord.STUDENT_CODE, HeadWord.CLASS);
  private static final Pattern EXAM_ALONE = Pattern.compile("(?:考试|测试|检测)?(?:成绩|分数|得分|分)?");
  private static final int FEWEST_INITIALS = 3;
  private static final double KNOWN_ELSEWHERE = 2.5;

  private Settle() {}

  public static Table columns(Table found) {
    if (found.columns().isEmpty()) {
      return found;
    }
    var look = new ColumnCells(found);
    var table = Topic.settled(KeyInHeads.settled(Numbering.brackets(Numbering.marks(found), look), look), look);
    table = Survey.settled(table, look);
    table = SideColumns.settled(table, look);
    table = subjects(table, look);
    table = Numbering.series(table, look);
    table = elsewhere(table, look);
    table = ByCells.settled(table, look);
    // Of people there are no indicators: 项目 beside their names says what a line of theirs shows.
    table = table.hasPerson() ? table.mapped(c -> c.is(HeadWord.INDICATOR) ? c.as(HeadWord.IGNORED, 1, ColumnWitness.NEIGHBOURS) : c) : table;
    table = PartsOfTotals.settled(table, look);
    for (var word : ONLY_ONE) {
      table = one(table, word, look);
    }
    return NotUsed.told(FootRows.settled(Compared.settled(Numbering.sections(table))), look);
  }

  /**
   * Columns of numbers that are results of subjects, whatever they are called: under two subjects or more (平时, 期末; under one they may be its
   * items), headed by exams (第一单元 期中 期末, of the subject of the title), or by three initials that all begin subjects (语 数 英).
   */
  private static Table subjects(Table table, ColumnCells look) {
    Predicate<Column> isOpen = c -> c.word() == null && look.at(c).mayBeScores() && !c.facet().isNoScore();
    var above = table.columns().stream().filter(isOpen).flatMap(c -> c.upper().stream()).map(Subjects::of).filter(Objects::nonNull).distinct().count();
    var out = above < 2 ? table : subjects(table, 1, isOpen.and(c -> c.upper().stream().anyMatch(u -> Subjects.of(u) != null)));
    out = subjects(out, FEWEST_INITIALS, isOpen.and(c -> Subjects.ofInitial(c.head()) != null));
    isOpen = isOpen.or(c -> c.is(HeadWord.SCORE));
    return subjects(out, 2, isOpen.and(c -> Exams.within(c.head()).filter(e -> EXAM_ALONE.matcher(c.head().replace(e, "")).matches()).isPresent()));
  }

  private static Table subjects(Table table, int fewest, Predicate<Column> isOne) {
    return table.columns().stream().filter(isOne).count() < fewest
        ? table
        : table.mapped(c -> isOne.test(c)
            ? c.as(HeadWord.SUBJECT, 2, ColumnWitness.NEIGHBOURS).called(Objects.requireNonNullElse(Subjects.ofInitial(c.head()), c.head()))
            : c);
  }

  /** What another sheet of the file lists as an item is one, whatever it is called. */
  private static Table elsewhere(Table table, ColumnCells look) {
    var known = table.context().labels();
    return known.isEmpty() || !table.hasPerson() ? table : table.mapped(c -> {
      var holds = look.at(c).mayBeScores() || look.at(c).mayBeAnswers();
      var isOpen = c.word() == null || c.is(HeadWord.ITEM) || c.is(HeadWord.SUBTOTAL) || c.is(HeadWord.QUESTION);
      return holds && isOpen && known.contains(Labels.key(c.head())) ? c.as(HeadWord.ITEM, KNOWN_ELSEWHERE, ColumnWitness.SHEETS) : c;
    });
  }

  /** Of two columns of names or numbers the weightier, fuller, more various one says who is who. */
  private static Table one(Table table, HeadWord word, ColumnCells look) {
    var all = table.all(word);
    if (all.size() < 2 || !table.hasPerson()) {
      return table;
    }
    var kept = all.stream().max(Comparator.comparingDouble(c -> weight(c, look))).orElseThrow();
    return table.mapped(c -> c.is(word) && c.index() != kept.index() ? c.as(HeadWord.IGNORED, 1, ColumnWitness.NEIGHBOURS) : c);
  }

  private static double weight(Column column, ColumnCells look) {
    var values = look.at(column);
    var rows = Math.max(1, look.rows().size());
    return column.weights().of(column.word() == null ? HeadWord.IGNORED : column.word()) + 2.0 * values.filled() / rows + (double) values.distinct() / rows
        - column.index() * 1e-4;
  }
}
