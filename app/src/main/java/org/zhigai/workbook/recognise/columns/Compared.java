package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.Optional;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;

/** 本校 and 全区 as groups over columns of statistics. */
final class Compared {
  private Compared() {}

  /** 本校 and 全区 over columns of statistics: the rate speaks for each, or the first statistic where there is no rate. */
  static Table settled(Table table) {
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
        .map(u -> Optional.ofNullable(Lexicon.word(u)))
        .flatMap(Optional::stream)
        .map(w -> w == HeadWord.SCHOOL ? HeadWord.SCHOOL_VALUE : w)
        .filter(w -> w == HeadWord.SCHOOL_VALUE || w == HeadWord.DISTRICT_VALUE || w == HeadWord.CITY_VALUE
            || w == HeadWord.NATION_VALUE)
        .findFirst();
  }
}
