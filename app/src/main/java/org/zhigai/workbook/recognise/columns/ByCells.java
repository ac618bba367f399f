package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnValues;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;

/** What cells tell of a column where its heading does not: who somebody is, class, sex, ticks of a blueprint. */
final class ByCells {
  private static final double LOOK = 2;
  private static final List<HeadWord> IDENTITY = List.of(HeadWord.NAME, HeadWord.EXAM_NUMBER);
  private static final Set<String> ABILITIES =
      Set.of(
          "识记", "记忆", "了解", "知道", "认识", "理解", "领会", "掌握", "应用", "运用", "简单应用", "简单运用", "综合应用", "综合运用", "灵活运用", "分析",
          "综合", "评价", "创造", "创新", "探究", "感知", "再现", "鉴赏", "鉴赏评价", "分析综合", "表达应用", "推理", "解决问题", "问题解决");

  private ByCells() {}

  static Table settled(Table found, ColumnCells look) {
    // 题号 belongs to the labels beside it when what stands under it are names.
    var first = found.columns().getFirst();
    var scores = found.columns().stream().filter(c -> (c.word() == null || c.is(HeadWord.ITEM) || c.is(HeadWord.SUBTOTAL)) && look.at(c).mayBeScores()).count();
    var isNamed = !found.has(HeadWord.NAME) && scores >= 3 && Kinds.namesUnderItemWord(found) && look.at(first).mayBeNames();
    var table = isNamed ? with(found, first, HeadWord.NAME) : found;
    if (table.has(HeadWord.ITEM_LABEL) && !table.hasPerson()) {
      return table.mapped(
          c -> isTicked(c, look.at(c)) ? c.as(ABILITIES.contains(c.head()) ? HeadWord.ABILITY : HeadWord.KNOWLEDGE_POINT, LOOK, ColumnWitness.VALUES) : c);
    }
    var out = shifted(table, look);
    if (isAboutPeople(out, look)) {
      if (!out.hasPerson()) {
        out = named(out, look);
      }
      out = told(out, look, HeadWord.CLASS, ColumnValues::mayBeClasses);
      out = told(out, look, HeadWord.SEX, ColumnValues::maySayTheSex);
    }
    return out;
  }

  /** Columns of a blueprint that hold nothing but ticks are knowledge points or abilities, each headed by its name. */
  private static boolean isTicked(Column c, ColumnValues values) {
    return c.word() == null && !c.head().isEmpty() && values.filled() > 0 && values.count(CellLook.TICK) == values.filled();
  }

  private static boolean isAboutPeople(Table table, ColumnCells look) {
    var scores = table.columns().stream().filter(Column::isScored).count();
    var open = table.has(HeadWord.CLASS) || table.has(HeadWord.TOTAL)
        ? table.columns().stream().filter(c -> c.word() == null && look.at(c).mayBeScores()).count()
        : 0;
    return !table.has(HeadWord.ITEM_LABEL) && !table.has(HeadWord.INDICATOR) && (table.hasPerson() || scores + open >= 2)
        && !Kinds.isAboutQuestionnaire(table);
  }

  /** Unknown columns of names and of numbers before the first score; else the column left of the header; else numbers in a row. */
  private static Table named(Table table, ColumnCells look) {
    var firstScore = table.first(Column::isScored).map(Column::index).orElse(table.right() + 1);
    var out = table;
    for (var word : IDENTITY) {
      var found = table.first(c -> isOpen(c) && c.index() < firstScore && mayBe(word, look.at(c)));
      out = found.isPresent() ? with(out, found.get(), word) : out;
    }
    if (out.hasPerson()) {
      return out;
    }
    var left = table.left() - 1;
    var before = left < 0 ? Optional.<HeadWord>empty() : IDENTITY.stream().filter(w -> mayBe(w, look.at(left))).findFirst();
    if (before.isPresent()) {
      var columns = new ArrayList<>(table.columns());
      columns.addFirst(new Column(left, "", null, List.of(), Double.NaN, left).as(before.get(), LOOK, ColumnWitness.VALUES));
      return table.withColumns(columns);
    }
    return table.first(c -> isCount(c, look.at(c), firstScore)).map(c -> with(table, c, HeadWord.EXAM_NUMBER)).orElse(table);
  }

  private static boolean mayBe(HeadWord word, ColumnValues values) {
    return word == HeadWord.NAME ? values.mayBeNames() : values.mayBeNumbersOfPeople();
  }

  /** 序号, or a column before the scores that merely counts the rows: where nothing else does, it says who is who. */
  private static boolean isCount(Column column, ColumnValues values, int firstScore) {
    return values.filled() >= 3 && values.distinct() >= values.filled() * 0.9
        && (column.is(HeadWord.SEQUENCE) || (isOpen(column) && column.index() < firstScore && values.counts()));
  }

  private static boolean isOpen(Column column) {
    return column.word() == null || (column.is(HeadWord.IGNORED) && column.head().isEmpty());
  }

  private static Table told(Table table, ColumnCells look, HeadWord word, Predicate<ColumnValues> looksSo) {
    if (table.has(word)) {
      return table;
    }
    return table.first(c -> c.word() == null && looksSo.test(look.at(c))).map(c -> with(table, c, word)).orElse(table);
  }

  private static Table with(Table table, Column column, HeadWord word) {
    return table.mapped(c -> c.index() == column.index() ? c.as(word, LOOK, ColumnWitness.VALUES) : c);
  }

  /** Row names in front of the first headed column push every heading one column to the left of its cells. */
  private static Table shifted(Table table, ColumnCells look) {
    var columns = table.columns();
    var last = columns.getLast();
    if (columns.size() < 3 || !last.head().isEmpty() || columns.getFirst().head().isEmpty()) {
      return table;
    }
    var asItIs = 0;
    var moved = 0;
    for (var i = 0; i < columns.size() - 1; i++) {
      asItIs += fit(columns.get(i), look.at(columns.get(i)));
      moved += fit(columns.get(i), look.at(columns.get(i + 1)));
    }
    if (moved < asItIs + 2) {
      return table;
    }
    var out = new ArrayList<Column>();
    for (var i = 0; i < columns.size(); i++) {
      var at = columns.get(i).index();
      out.add(i == 0 ? new Column(at, "", HeadWord.IGNORED, List.of(), Double.NaN, at) : columns.get(i - 1).movedTo(at));
    }
    return table.withColumns(out).doubting(new Doubt("HEADER_SHIFTED", List.of(columns.getFirst().index()), columns.getFirst().head(), List.of()));
  }

  private static int fit(Column column, ColumnValues values) {
    return column.word() == null ? 0 : (int) Math.signum(Topic.fit(column.word(), values, column));
  }
}
