package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Columns beside each other that are headed alike but for a number, 客观1 客观2 客观3, and hold scores or answers, are items. */
final class Series {
  private static final Pattern NUMBERED = Pattern.compile("(\\D*?)[-_.]?(\\d{1,3})(\\D*)");
  private static final int FEWEST = 3;

  private Series() {}

  static Table settled(Table table, ColumnCells look) {
    var groups = new LinkedHashMap<String, List<Column>>();
    for (var c : table.columns()) {
      var m = NUMBERED.matcher(c.head());
      if (isOpen(c) && m.matches() && (look.at(c).mayBeScores() || look.at(c).mayBeAnswers())) {
        groups.computeIfAbsent(m.group(1) + " " + m.group(3), k -> new ArrayList<>()).add(c);
      }
    }
    var items = new HashSet<Integer>();
    for (var group : groups.values()) {
      if (group.size() >= FEWEST && group.stream().map(Column::head).distinct().count() == group.size()) {
        group.forEach(c -> items.add(c.index()));
      }
    }
    return items.isEmpty()
        ? table
        : table.withColumns(table.columns().stream()
            .map(c -> items.contains(c.index()) ? c.as(HeadWord.ITEM, 2.5, ColumnWitness.NEIGHBOURS) : c)
            .toList());
  }

  private static boolean isOpen(Column column) {
    return column.word() == null || column.is(HeadWord.KEY) || column.is(HeadWord.SUBTOTAL) || column.is(HeadWord.SCORE);
  }
}
