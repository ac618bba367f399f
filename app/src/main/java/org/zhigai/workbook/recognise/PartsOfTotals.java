package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/**
 * Settles which columns are the parts of a total: what adds up to it is an item, or a subject, whatever it is called; what is the sum of
 * columns beside it is a subtotal; what has no part in it is none. Columns of numbers that no sum explains are asked about.
 */
final class PartsOfTotals {
  private static final double SAME = 0.011;
  /** What a sum over nearly all rows weighs, and what mere numbers do. */
  private static final double SUM = 4;
  private static final double GUESS = 0.7;
  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST_ROWS = 2;
  private static final int MOST_TRIED = 14;

  private final ColumnCells look;
  private Table table;

  private PartsOfTotals(Table table, ColumnCells look) {
    this.table = table;
    this.look = look;
  }

  static Table settled(Table table, ColumnCells look) {
    var people = table.hasPerson() || table.count(HeadWord.ITEM) >= 3;
    var isScores = people && !table.has(HeadWord.ITEM_LABEL) && !table.has(HeadWord.DOMAIN) && !table.has(HeadWord.INDICATOR)
        && !Kinds.isAboutQuestionnaire(table);
    return isScores ? new PartsOfTotals(table, look).settle() : table;
  }

  private Table settle() {
    var subjects = table.count(HeadWord.SUBJECT) > table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION);
    var part = subjects ? HeadWord.SUBJECT : HeadWord.ITEM;
    var open = all(c -> (c.word() == null || c.is(HeadWord.SUBTOTAL)) && isNumeric(c));
    var known = all(c -> subjects ? c.is(HeadWord.SUBJECT) : c.is(HeadWord.ITEM) || c.is(HeadWord.QUESTION));
    var total = total(known, open);
    if (total.isEmpty()) {
      subtotals(known, Optional.empty());
      ask(open.stream().filter(c -> c.word() == null && !(c.fullMark() > 0 && known.size() >= 2)).toList(), known, part);
      return table;
    }
    if (addUp(known, total.get())) {
      var outside = open.stream().filter(c -> c.word() == null).toList();
      if (!outside.isEmpty()) {
        table = table.doubting(
            new Doubt("COLUMN_OUTSIDE_TOTAL", outside.stream().map(Column::index).toList(), String.join("、", outside.stream().map(Column::shown).toList()),
                List.of()));
      }
      return table;
    }
    var parts = part(known, open, total.get());
    if (parts.isPresent()) {
      mark(parts.get(), part);
    } else if (!subtotals(known, total)) {
      ask(open.stream().filter(c -> c.word() == null && !(c.fullMark() > 0 && known.size() >= 2)).toList(), known, part);
    }
    return table;
  }

  private List<Column> all(Predicate<Column> wanted) {
    return table.columns().stream().filter(wanted).toList();
  }

  private boolean isNumeric(Column column) {
    var values = look.at(column);
    return values.mayBeScores() && (values.distinct() > 1 || column.is(HeadWord.SUBTOTAL)) && !column.facet().isNoScore();
  }

  private Optional<Column> total(List<Column> known, List<Column> open) {
    return table.first(HeadWord.TOTAL).or(() -> known.size() + open.size() >= 2 ? table.first(HeadWord.SCORE) : Optional.empty());
  }

  /** Columns that make the total up together with those known. */
  private Optional<List<Column>> part(List<Column> known, List<Column> open, Column total) {
    if (open.size() > MOST_TRIED) {
      return all(open, known, total);
    }
    for (var chosen = 1; chosen < 1 << open.size(); chosen++) {
      var some = new ArrayList<Column>();
      for (var i = 0; i < open.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          some.add(open.get(i));
        }
      }
      if (some.size() + known.size() >= 2 && addUp(Stream.concat(known.stream(), some.stream()).toList(), total)) {
        return Optional.of(some);
      }
    }
    return Optional.empty();
  }

  private Optional<List<Column>> all(List<Column> open, List<Column> known, Column total) {
    return addUp(Stream.concat(known.stream(), open.stream()).toList(), total) ? Optional.of(open) : Optional.empty();
  }

  /** By the cells of nearly all rows; or, where cells say nothing, by the full marks. */
  private boolean addUp(List<Column> parts, Column total) {
    if (parts.isEmpty()) {
      return false;
    }
    var summed = 0;
    var right = 0;
    for (var row : look.rows()) {
      var written = look.number(row, total);
      if (written > 0) {
        summed++;
        right += Math.abs(sum(row, parts) - written) < SAME ? 1 : 0;
        if (summed > 20 && right < summed / 2) {
          return false;
        }
      }
    }
    if (summed >= FEWEST_ROWS) {
      return right >= summed * NEARLY_ALL;
    }
    return Math.abs(parts.stream().mapToDouble(Column::fullMark).sum() - total.fullMark()) < SAME;
  }

  private double sum(int row, List<Column> parts) {
    var out = 0.0;
    for (var c : parts) {
      var value = look.number(row, c);
      out += Double.isNaN(value) ? 0 : value;
    }
    return out;
  }

  /** Columns labelled like items that are the sum of a run of items beside them are subtotals, when the labels or the total say so. */
  private boolean subtotals(List<Column> known, Optional<Column> total) {
    var sums = new ArrayList<Column>();
    for (var i = 0; i < known.size(); i++) {
      var c = known.get(i);
      if (isSumOfRun(known, i, 1) || isSumOfRun(known, i, -1)) {
        if (total.isPresent() || Labels.isSection(c.head()) || isPrefix(c, known)) {
          sums.add(c);
        }
      }
    }
    var rest = new ArrayList<>(known);
    rest.removeAll(sums);
    if (sums.isEmpty() || rest.size() < 2 || (total.isPresent() && !addUp(rest, total.get()))) {
      return false;
    }
    mark(sums, HeadWord.SUBTOTAL);
    return true;
  }

  private boolean isSumOfRun(List<Column> known, int at, int step) {
    var run = new ArrayList<Column>();
    for (var i = at + step; i >= 0 && i < known.size(); i += step) {
      run.add(known.get(i));
      if (run.size() >= 2 && addUp(run, known.get(at)) && look.at(known.get(at)).distinct() > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrefix(Column column, List<Column> known) {
    var key = Labels.key(column.head()) + "-";
    return known.stream().filter(c -> Labels.key(c.head()).startsWith(key)).count() >= 2;
  }

  private void mark(List<Column> some, HeadWord word) {
    var indices = new HashSet<>(some.stream().map(Column::index).toList());
    table =
        table.withColumns(table.columns().stream()
            .map(c -> indices.contains(c.index()) ? c.as(word, SUM, ColumnWitness.NEIGHBOURS) : c)
            .toList());
  }

  /** Numbers beside people that no sum explains: a person says whether they are scores. */
  private void ask(List<Column> unsure, List<Column> known, HeadWord part) {
    if (unsure.isEmpty()) {
      return;
    }
    var columns = unsure.stream().map(Column::index).toList();
    var other = part == HeadWord.ITEM && known.isEmpty() ? List.of(Meaning.ITEM, Meaning.SUBJECT, Meaning.IGNORED) : List.of(part.meaning(), Meaning.IGNORED);
    var answers = other.stream().map(m -> new Answer(Phrase.of("intake.answer.column." + m), meaning(columns, m))).toList();
    var names = String.join("、", unsure.stream().map(Column::shown).toList());
    table = table.doubting(new Doubt("COLUMN_UNSURE", columns, names, answers));
    if (known.isEmpty() && part == HeadWord.ITEM) {
      // Shown as what they most likely are; nothing comes in before it is confirmed.
      table = table.withColumns(table.columns().stream().map(c -> columns.contains(c.index()) ? c.as(HeadWord.ITEM, GUESS, ColumnWitness.VALUES) : c).toList());
    }
  }

  private static Corrections meaning(List<Integer> columns, Meaning meaning) {
    var out = Corrections.NONE;
    for (var c : columns) {
      out = out.withColumn(c, meaning);
    }
    return out;
  }
}
