package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Gives meanings to columns that only the rest of the table explains: names without a heading, parts that make up the total. */
final class Settle {
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{1,9}|[A-Za-z][A-Za-z .'-]{1,40}|[A-Za-z]{0,4}[-_]?\\d{3,20}");
  private static final Pattern EXAM = Pattern.compile(".*(?:期中|期末|月考|学期|测试|考试|模拟|[上下]册|单元).*");
  private static final int LOOKED_AT = 200;
  private static final int FEWEST_ROWS = 3;
  private static final double NEARLY_ALL = 0.9;

  private final Table table;
  private final SheetView view;
  private final List<Integer> rows;

  private Settle(Table table) {
    this.table = table;
    this.view = table.view();
    this.rows = table.dataRows().limit(LOOKED_AT).boxed().toList();
  }

  static Table columns(Table found) {
    var table = found.columns().isEmpty() ? found : new Settle(found).people();
    table = table.columns().isEmpty() ? table : new Settle(table).parts();
    table = sections(table);
    return compared(table);
  }

  private Table people() {
    var scores = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION) + table.count(HeadWord.SUBJECT);
    if (table.hasPerson() || scores < 2 || table.has(HeadWord.ITEM_LABEL) || Kinds.isAboutQuestionnaire(table)) {
      return table;
    }
    var firstScore = table.first(c -> c.is(HeadWord.ITEM) || c.is(HeadWord.QUESTION) || c.is(HeadWord.SUBJECT))
        .map(Column::index).orElse(0);
    var unnamed = table.first(c -> c.word() == null && c.index() < firstScore && namesPeople(c.index()));
    if (unnamed.isPresent()) {
      return with(unnamed.get(), HeadWord.NAME);
    }
    var left = table.left();
    if (left > 0 && namesPeople(left - 1)) {
      var columns = new ArrayList<Column>();
      columns.add(new Column(left - 1, "", HeadWord.NAME, List.of(), Double.NaN, left - 1));
      columns.addAll(table.columns());
      return table.withColumns(columns);
    }
    return table.first(c -> c.is(HeadWord.SEQUENCE) && isDistinct(c.index()))
        .map(c -> with(c, HeadWord.EXAM_NUMBER))
        .orElse(table);
  }

  private Table with(Column column, HeadWord word) {
    return table.withColumns(table.columns().stream().map(c -> c.index() == column.index() ? c.as(word) : c).toList());
  }

  /** Mostly different, and written like names or numbers of people; the line a footer begins with does not count. */
  private boolean namesPeople(int column) {
    var seen = new HashSet<String>();
    var filled = 0;
    var fitting = 0;
    for (var row : rows) {
      var value = Clean.line(view.value(row, column));
      if (!value.isEmpty() && !Footers.isInsteadOfName(value)) {
        filled++;
        fitting += PERSON.matcher(value).matches() && !EXAM.matcher(value).matches()
            && Headings.of(Clean.head(value)) == null && ClassNames.grade(value) == 0 ? 1 : 0;
        seen.add(value);
      }
    }
    return filled >= FEWEST_ROWS && fitting >= filled * NEARLY_ALL && seen.size() >= filled * NEARLY_ALL;
  }

  private boolean isDistinct(int column) {
    var seen = new HashSet<String>();
    var filled = rows.stream().map(r -> view.value(r, column)).filter(v -> !v.isEmpty()).peek(seen::add).count();
    return filled >= FEWEST_ROWS && seen.size() >= filled * NEARLY_ALL;
  }

  /** Sections, or columns called after what they test, are the items of a paper when nothing finer is there and they add up. */
  private Table parts() {
    var items = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION) + table.count(HeadWord.SUBJECT);
    var total = table.first(HeadWord.TOTAL).or(() -> table.first(HeadWord.SCORE)).orElse(null);
    if (!table.hasPerson() || items > 0 || total == null || table.has(HeadWord.ITEM_LABEL) || table.has(HeadWord.DOMAIN)) {
      return table;
    }
    var marked = candidates(c -> (c.word() == null || c.is(HeadWord.SUBTOTAL)) && c.fullMark() > 0);
    if (marked.size() >= 2 && Math.abs(marked.stream().mapToDouble(Column::fullMark).sum() - total.fullMark()) < 0.01) {
      return asItems(marked);
    }
    return Optional.of(candidates(c -> c.word() == null || c.is(HeadWord.SUBTOTAL)))
        .filter(parts -> parts.size() >= 2 && addUp(parts, total))
        .map(this::asItems)
        .orElse(table);
  }

  private List<Column> candidates(Predicate<Column> wanted) {
    return table.columns().stream().filter(wanted).filter(c -> !c.head().isEmpty()).filter(c -> isNumeric(c.index())).toList();
  }

  private boolean isNumeric(int column) {
    var filled = 0;
    var numbers = 0;
    for (var row : rows) {
      var mark = Mark.of(view.data(row, column));
      filled += mark instanceof Mark.Blank ? 0 : 1;
      numbers += mark instanceof Mark.Unreadable ? 0 : 1;
    }
    return filled > 0 && numbers >= filled * NEARLY_ALL;
  }

  private boolean addUp(List<Column> parts, Column total) {
    var summed = 0;
    var right = 0;
    for (var row : rows) {
      var written = Mark.number(view.data(row, total.index()));
      var sum = parts.stream().mapToDouble(c -> Mark.number(view.data(row, c.index()))).filter(v -> !Double.isNaN(v)).sum();
      if (!Double.isNaN(written) && written > 0) {
        summed++;
        right += Math.abs(sum - written) < 0.011 ? 1 : 0;
      }
    }
    return summed >= FEWEST_ROWS && right >= summed * NEARLY_ALL;
  }

  private Table asItems(List<Column> parts) {
    var indices = Set.copyOf(parts.stream().map(Column::index).toList());
    return table.withColumns(
        table.columns().stream().map(c -> indices.contains(c.index()) ? c.as(HeadWord.ITEM) : c).toList());
  }

  /** Items numbered afresh in every section carry their section: 一-1, 二-1. */
  private static Table sections(Table table) {
    var owners = new HashMap<String, Integer>();
    var twice = false;
    for (var c : table.columns()) {
      if (c.is(HeadWord.ITEM)) {
        var before = owners.putIfAbsent(c.head(), c.group());
        twice |= before != null && before != c.group();
      }
    }
    if (!twice || table.columns().stream().noneMatch(c -> c.is(HeadWord.ITEM) && !section(c).isEmpty())) {
      return table;
    }
    return table.withColumns(table.columns().stream()
        .map(c -> c.is(HeadWord.ITEM) && !section(c).isEmpty()
            ? new Column(c.index(), section(c) + "-" + c.head(), c.word(), c.upper(), c.fullMark(), c.group())
            : c)
        .toList());
  }

  private static String section(Column column) {
    return column.upper().stream()
        .filter(u -> Subjects.of(u) == null)
        .reduce((a, b) -> b)
        .map(u -> {
          var comma = u.indexOf('、');
          return comma > 0 ? u.substring(0, comma) : u;
        })
        .orElse("");
  }

  /** 本校 and 全区 over columns of statistics: the rate speaks for each, or the first statistic where there is no rate. */
  private static Table compared(Table table) {
    if (table.hasPerson() || table.has(HeadWord.SCHOOL_VALUE) || table.has(HeadWord.DISTRICT_VALUE)) {
      return table;
    }
    var under = table.columns().stream().filter(c -> body(c).isPresent()).toList();
    if (under.stream().map(c -> body(c).orElseThrow()).distinct().count() < 2) {
      return table;
    }
    var chosen = under.stream().filter(c -> c.head().contains("率") || c.head().contains("%")).findFirst().orElse(under.getFirst());
    var columns = new ArrayList<Column>();
    for (var c : table.columns()) {
      if (body(c).isPresent()) {
        columns.add(c.as(c.head().equals(chosen.head()) ? body(c).get() : HeadWord.STATISTIC));
      } else if (!table.has(HeadWord.INDICATOR) && (c.is(HeadWord.KNOWLEDGE_POINT) || c.is(HeadWord.ABILITY))) {
        columns.add(c.as(HeadWord.INDICATOR));
      } else {
        columns.add(c);
      }
    }
    return table.withColumns(columns);
  }

  private static Optional<HeadWord> body(Column column) {
    return column.upper().stream()
        .map(u -> Optional.ofNullable(Headings.of(u)))
        .flatMap(Optional::stream)
        .map(w -> w == HeadWord.SCHOOL ? HeadWord.SCHOOL_VALUE : w)
        .filter(w -> w == HeadWord.SCHOOL_VALUE || w == HeadWord.DISTRICT_VALUE || w == HeadWord.CITY_VALUE
            || w == HeadWord.NATION_VALUE)
        .findFirst();
  }
}
