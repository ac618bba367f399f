package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import org.zhigai.workbook.recognise.words.Subjects;
import java.util.Objects;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/**
 * Settles which columns are the parts of a total: what adds up to it is an item, or a subject, whatever it is called; what is the sum of
 * columns beside it is a subtotal; of several totals the one that items add up to is the paper's. Columns of numbers that no sum explains
 * are asked about.
 */
final class PartsOfTotals {
  private static final double SAME = 0.011;
  /** What a sum over nearly all rows weighs, and what mere numbers do. */
  private static final double SUM = 4;
  private static final double GUESS = 0.7;
  private static final double NEARLY_ALL = 0.9;
  private static final double MOSTLY = 0.5;
  private static final int FEWEST_ROWS = 2;
  private static final int MOST_TRIED = 14;

  private final ColumnCells look;
  private final boolean isOfSubjects;
  private final Predicate<Column> own;
  private Table table;

  /** @param own which columns can have to do with each other */
  private PartsOfTotals(Table table, ColumnCells look, Predicate<Column> own) {
    this.table = table;
    this.look = look;
    this.own = own;
    this.isOfSubjects = table.count(HeadWord.SUBJECT) > table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION);
  }

  static Table settled(Table table, ColumnCells look) {
    var people = table.hasPerson() || table.count(HeadWord.ITEM) >= 3;
    var isScores = people && !table.has(HeadWord.ITEM_LABEL) && !table.has(HeadWord.DOMAIN) && !table.has(HeadWord.INDICATOR)
        && !Kinds.isAboutQuestionnaire(table);
    if (!isScores) {
      return table;
    }
    // A total under each of several subjects is that subject's: A卷 and B卷 of 数学 have nothing to do with 语文.
    var totals = table.all(HeadWord.TOTAL).stream().flatMap(c -> subject(c).stream()).distinct().toList();
    var out = table;
    for (var subject : totals.size() < 2 ? List.<String>of() : totals) {
      out = new PartsOfTotals(out, look, c -> subject(c).filter(subject::equals).isPresent()).settle();
    }
    return new PartsOfTotals(out, look, c -> totals.size() < 2 || subject(c).filter(totals::contains).isEmpty()).settle();
  }

  private static Optional<String> subject(Column column) {
    return column.upper().stream().map(Subjects::of).filter(Objects::nonNull).findFirst();
  }

  private Table settle() {
    // Numbers below zero, or above every mark, are no scores; they are not dropped without a word.
    var beyond = all(c -> c.word() == null && look.at(c).isNumericButNoScore());
    if (!beyond.isEmpty()) {
      table = table.doubting(new Doubt("COLUMN_NO_SCORE", indices(beyond), names(beyond), List.of()));
    }
    var part = isOfSubjects ? HeadWord.SUBJECT : HeadWord.ITEM;
    var open = all(c -> (c.word() == null || c.is(HeadWord.SUBTOTAL)) && isNumeric(c));
    var known = all(c -> isOfSubjects ? c.is(HeadWord.SUBJECT) : c.is(HeadWord.ITEM) || c.is(HeadWord.QUESTION));
    // 填空 and 选择 alone are sums of nothing that stands here: they may be the items.
    var unsure = open.stream().filter(c -> c.word() == null || (known.isEmpty() && open.size() >= 2)).toList();
    var totals = totals(known, open);
    var explained = totals.stream().filter(t -> addUp(known, t)).findFirst();
    if (explained.isPresent()) {
      onlyTotal(explained.get(), totals);
      tellOutside(open, known);
      return table;
    }
    for (var total : totals) {
      var parts = parts(known, open, total);
      if (parts.isPresent()) {
        onlyTotal(total, totals);
        mark(parts.get().stream().filter(c -> !isOfKeyed(c)).toList(), part);
        tellOutside(open.stream().filter(c -> !parts.get().contains(c)).toList(), Stream.concat(known.stream(), parts.get().stream()).toList());
        return table;
      }
    }
    var sum = totals.isEmpty() && known.size() + open.size() >= 3 ? unknownTotal(known, open) : Optional.<Column>empty();
    if (sum.isPresent()) {
      mark(List.of(sum.get()), HeadWord.TOTAL);
      mark(open.stream().filter(c -> c.index() != sum.get().index()).toList(), part);
      return table;
    }
    // 0.67 0.5 0.83 under 1 2 3 are shares of marks.
    var broken = known.stream().filter(c -> look.at(c).isBroken() && !(c.fullMark() > 0) && !c.by().contains(ColumnWitness.PERSON)).toList();
    if (!isOfSubjects && broken.size() * 2 > known.size()) {
      ask(broken, known, part);
    } else if (subtotals(known, totals) && !totals.isEmpty()) {
      tellOutside(unsure, known);
    } else {
      // Beside items, what has a full mark as they have is one of them.
      var alike = unsure.stream().filter(c -> c.fullMark() > 0 && known.size() >= 2).toList();
      mark(totals.isEmpty() ? alike : List.of(), part);
      ask(unsure.stream().filter(c -> !alike.contains(c)).toList(), known, part);
    }
    return table;
  }

  /** Numbers that are no part of the total, and no sum of its parts, are not dropped without a word. */
  private void tellOutside(List<Column> rest, List<Column> known) {
    var outside = rest.stream().filter(c -> c.word() == null ? !isSumOfAny(c, known, 2, NEARLY_ALL) : !isSumOfAny(c, known, 1, MOSTLY)).toList();
    if (!outside.isEmpty()) {
      table = table.doubting(new Doubt("COLUMN_OUTSIDE_TOTAL", indices(outside), names(outside), List.of()));
    }
  }

  /** A subtotal right behind letters with their key is what these earned, and no item beside them. */
  private boolean isOfKeyed(Column subtotal) {
    var before = table.columns().stream().filter(c -> c.index() < subtotal.index()).reduce((a, b) -> b).filter(c -> c.is(HeadWord.ITEM));
    return subtotal.is(HeadWord.SUBTOTAL) && before.filter(c -> look.at(c).isLettered()).isPresent()
        && (table.about().containsKey(HeadWord.KEY) || before.filter(c -> table.sides().said().containsKey(c.index())).isPresent());
  }

  private List<Column> all(Predicate<Column> wanted) {
    return table.columns().stream().filter(own.and(wanted)).toList();
  }

  private boolean isNumeric(Column column) {
    var values = look.at(column);
    return values.mayBeScores() && (values.distinct() > 1 || column.is(HeadWord.SUBTOTAL)) && !column.facet().isNoScore();
  }

  private List<Column> totals(List<Column> known, List<Column> open) {
    var totals = all(c -> c.is(HeadWord.TOTAL));
    if (!totals.isEmpty() || known.size() + open.size() < 2) {
      return totals;
    }
    // 语文 beside its items is what they add up to.
    var subjects = all(c -> c.is(HeadWord.SUBJECT));
    var scores = all(c -> c.is(HeadWord.SCORE));
    return !scores.isEmpty() ? scores.subList(0, 1) : !isOfSubjects && subjects.size() == 1 ? subjects : List.of();
  }

  /** A column without a known heading that is the sum of all the others. */
  private Optional<Column> unknownTotal(List<Column> known, List<Column> open) {
    return open.stream().filter(t -> look.at(t).distinct() > 1
        && addUp(Stream.concat(known.stream(), open.stream().filter(c -> c.index() != t.index())).toList(), t)).findFirst();
  }

  /** Beside the total that its items add up to, other totals are sums of something else. */
  private void onlyTotal(Column total, List<Column> totals) {
    if (!isOfSubjects) {
      mark(totals.stream().filter(t -> t.index() != total.index()).toList(), HeadWord.SUBTOTAL);
    }
  }

  /** Columns that make the total up together with those known. */
  private Optional<List<Column>> parts(List<Column> known, List<Column> open, Column total) {
    var unknown = open.stream().filter(c -> c.word() == null).toList();
    if (!unknown.isEmpty() && addUp(Stream.concat(known.stream(), unknown.stream()).toList(), total)) {
      return Optional.of(unknown);
    }
    if (open.size() > MOST_TRIED) {
      return addUp(Stream.concat(known.stream(), open.stream()).toList(), total) ? Optional.of(open) : Optional.empty();
    }
    for (var chosen = 1; chosen < 1 << open.size(); chosen++) {
      var bits = chosen;
      var some = IntStream.range(0, open.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(open::get).toList();
      if (some.size() + known.size() >= 2 && addUp(Stream.concat(known.stream(), some.stream()).toList(), total)) {
        return Optional.of(some);
      }
    }
    return Optional.empty();
  }

  /** By the cells of nearly all rows; or, where cells say nothing, by the full marks. */
  private boolean addUp(List<Column> parts, Column total) {
    return addUp(parts, total, NEARLY_ALL);
  }

  private boolean addUp(List<Column> parts, Column total, double share) {
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
    return summed >= FEWEST_ROWS
        ? right >= summed * share
        : Math.abs(parts.stream().mapToDouble(Column::fullMark).sum() - total.fullMark()) < SAME;
  }

  private double sum(int row, List<Column> parts) {
    return parts.stream().mapToDouble(c -> look.number(row, c)).filter(v -> !Double.isNaN(v)).sum();
  }

  /** Columns labelled like items that are the sum of a run of items beside them are subtotals, when the labels or the total say so. */
  private boolean subtotals(List<Column> known, List<Column> totals) {
    var sums = IntStream.range(0, known.size())
        .filter(i -> isSumOfRun(known, i, 1) || isSumOfRun(known, i, -1)).mapToObj(known::get)
        .filter(c -> !totals.isEmpty() || Labels.isSection(c.head()) || isPrefix(c, known)).toList();
    var rest = known.stream().filter(c -> !sums.contains(c)).toList();
    var total = totals.stream().filter(t -> addUp(rest, t)).findFirst();
    if (sums.isEmpty() || rest.size() < 2 || (!totals.isEmpty() && total.isEmpty())) {
      return false;
    }
    total.ifPresent(t -> onlyTotal(t, totals));
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

  /** Whether a column of a section is the sum of some items that follow each other, of so many at least. */
  private boolean isSumOfAny(Column sum, List<Column> known, int fewest, double share) {
    return IntStream.range(0, known.size())
        .anyMatch(from -> IntStream.rangeClosed(from + fewest, known.size()).anyMatch(to -> addUp(known.subList(from, to), sum, share)));
  }

  private static boolean isPrefix(Column column, List<Column> known) {
    var key = Labels.key(column.head()) + "-";
    return known.stream().filter(c -> Labels.key(c.head()).startsWith(key)).count() >= 2;
  }

  private void mark(List<Column> some, HeadWord word) {
    var indices = indices(some);
    table = table.mapped(c -> indices.contains(c.index()) ? c.as(word, SUM, ColumnWitness.NEIGHBOURS) : c);
  }

  private static List<Integer> indices(List<Column> some) {
    return some.stream().map(Column::index).toList();
  }

  private static String names(List<Column> some) {
    return String.join("、", some.stream().map(Column::shown).toList());
  }

  /** Numbers beside people that no sum explains: a person says whether they are scores. */
  private void ask(List<Column> unsure, List<Column> known, HeadWord part) {
    if (unsure.isEmpty()) {
      return;
    }
    var columns = indices(unsure);
    var isOpen = part == HeadWord.ITEM && known.isEmpty();
    var item = answer(columns, Meaning.ITEM, Phrase.of("intake.answer.column.ITEM"));
    var subject = answer(columns, Meaning.SUBJECT, Phrase.of("intake.answer.column.SUBJECT"));
    var neither = answer(columns, Meaning.IGNORED, Phrase.of("intake.answer.column.IGNORED"));
    table = table.doubting(new Doubt(
        "COLUMN_UNSURE", columns, names(unsure), isOpen ? List.of(item, subject, neither) : List.of(part == HeadWord.ITEM ? item : subject, neither)));
    if (isOpen) {
      // Shown as what they most likely are; nothing comes in before it is confirmed.
      table = table.mapped(c -> columns.contains(c.index()) ? c.as(HeadWord.ITEM, GUESS, ColumnWitness.VALUES) : c);
    }
  }

  private static Answer answer(List<Integer> columns, Meaning meaning, Phrase said) {
    var out = Corrections.NONE;
    for (var c : columns) {
      out = out.withColumn(c, meaning);
    }
    return new Answer(said, out);
  }
}
