package org.zhigai.workbook.recognise;

import java.util.HashMap;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Subjects;

/** Items numbered afresh in every section. */
final class Sections {
  private Sections() {}

  /** Items numbered afresh in every section carry their section: 一-1, 二-1. */
  static Table settled(Table table) {
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
            ? c.called(section(c) + "-" + c.head())
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
}
