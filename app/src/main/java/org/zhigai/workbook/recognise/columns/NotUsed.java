package org.zhigai.workbook.recognise.columns;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Columns that nobody reads and the chain could depend on: who counts, what an item tests, what the district says of it. */
final class NotUsed {
  private static final Pattern WHO_COUNTS = Pattern.compile("(?:是否|额外)?(?:参与|计入|列入|纳入)?(?:统计|参评|计分|计入|评价|考核)(?:班级|否|标记)?|是否.+");
  private static final Set<String> NO = Set.of("否", "不", "不统计", "不参评", "×", "n", "no", "false", "0");
  /** Pupils whom many schools do not count: the column may be called anything. */
  private static final Pattern NOT_COUNTED = Pattern.compile(".*(?:随班就读|借读|留级|旁听|寄读|特殊学生|不计|不统计|免统计|不参评|不参与).*");
  private static final Pattern OF_OTHERS = Pattern.compile("(?:全?[区县市]|本[区市]|区县|区域|district|city).*");
  private static final Pattern NO_RATE = Pattern.compile(".*(?:人数|标准差|人次|n)");
  private static final int FEWEST = 2;

  private NotUsed() {}

  static Table told(Table table, ColumnCells look) {
    Predicate<Column> isUnread = c -> c.word() == null || c.is(HeadWord.IGNORED);
    if (table.hasPerson()) {
      return told(table, isUnread.and(c -> saysNo(c, look)));
    }
    if (!table.has(HeadWord.ITEM_LABEL)) {
      return table;
    }
    Predicate<Column> isWorded = c -> c.word() == null && !c.head().isEmpty() && look.at(c).isWordy() && look.at(c).filled() >= FEWEST;
    Predicate<Column> isOfOthers = c -> (isUnread.test(c) || c.is(HeadWord.STATISTIC)) && !table.has(HeadWord.DISTRICT_RATE)
        && !table.has(HeadWord.DISTRICT_VALUE) && OF_OTHERS.matcher(c.shown()).matches() && !NO_RATE.matcher(c.shown()).matches();
    return told(table, isWorded.or(isOfOthers));
  }

  private static boolean saysNo(Column column, ColumnCells look) {
    var said = look.rows().stream().map(r -> Clean.word(look.head(r, column)).toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toSet());
    var asked = WHO_COUNTS.matcher(column.head()).matches();
    return said.size() > 1 && said.stream().anyMatch(s -> NOT_COUNTED.matcher(s).matches() || (asked && NO.contains(s)));
  }

  private static Table told(Table table, Predicate<Column> unread) {
    var columns = table.columns().stream().filter(unread).toList();
    return columns.isEmpty()
        ? table
        : table.doubting(new Doubt(
            "COLUMN_NOT_USED", columns.stream().map(Column::index).toList(), columns.stream().map(Column::shown).collect(Collectors.joining("、")), List.of()));
  }
}
