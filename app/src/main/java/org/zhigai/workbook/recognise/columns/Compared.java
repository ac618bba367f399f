package org.zhigai.workbook.recognise.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.ItemSet;
import org.zhigai.workbook.recognise.words.Lexicon;

/** 本校 and 全区 over, or in front of, statistics: the rate speaks for each, or the first statistic where there is no rate. */
final class Compared {
  private static final List<HeadWord> NAMED = List.of(HeadWord.INDICATOR, HeadWord.FACTOR, HeadWord.KNOWLEDGE_POINT, HeadWord.ABILITY);
  private static final List<HeadWord> OTHERS = List.of(HeadWord.DISTRICT_VALUE, HeadWord.CITY_VALUE, HeadWord.NATION_VALUE);
  private static final Set<HeadWord> COUNTED = Set.of(HeadWord.SCHOOL_N, HeadWord.DISTRICT_N, HeadWord.DISTRICT_SD);

  /** How many there were; of how many who sat it the number speaks for what is compared. */
  private static final Pattern COUNT = Pattern.compile("(?i).*(?:人数|人次|样本[量数])|参考数?|实考数?|应考数?|缺考数?|n");
  private static final Pattern SAT = Pattern.compile("(?i)(?:实际|实考|参考|参测|参加|有效|答卷|考试|测试|监测)*(?:人数|人次|样本[量数])|参考数?|实考数?|n");

  private Compared() {}

  /** Whose statistic a column shows, and which. */
  private record Shown(HeadWord whose, String statistic) {}

  static Table settled(Table table) {
    return table.hasPerson() || isItemByItem(table) ? table : chosen(counted(table));
  }

  /** 本校参考人数 is no statistic that is compared. */
  private static Table counted(Table table) {
    return table.mapped(c -> shown(c).filter(s -> COUNT.matcher(s.statistic()).matches() && !COUNTED.contains(c.word())).map(s -> {
      var n = s.whose() == HeadWord.SCHOOL_VALUE ? HeadWord.SCHOOL_N : s.whose() == HeadWord.DISTRICT_VALUE ? HeadWord.DISTRICT_N : HeadWord.STATISTIC;
      return c.as(SAT.matcher(s.statistic()).matches() ? n : HeadWord.STATISTIC);
    }).orElse(c));
  }

  private static Table chosen(Table table) {
    var shown = new LinkedHashMap<Integer, Shown>();
    table.columns().forEach(c -> shown(c).filter(s -> !COUNT.matcher(s.statistic()).matches()).ifPresent(s -> shown.put(c.index(), s)));
    // A line a subject says nothing of which statistic it is of: each of them is then an indicator.
    var everyOne = table.has(HeadWord.DOMAIN) && NAMED.stream().noneMatch(table::has) && shown.values().stream().map(Shown::statistic).distinct().count() > 1;
    if (shown.values().stream().map(Shown::whose).distinct().count() < 2 || (isTold(table) && !everyOne)) {
      return table;
    }
    var chosen = shown.values().stream().map(Shown::statistic).filter(s -> s.contains("率") || s.contains("%")).findFirst()
        .orElse(shown.values().iterator().next().statistic());
    return table.mapped(c -> {
      var own = shown.get(c.index());
      if (own != null && everyOne) {
        return COUNTED.contains(c.word()) ? c : c.as(own.whose()).called(own.statistic());
      }
      if (own != null) {
        return c.as(own.statistic().equals(chosen) ? own.whose() : HeadWord.STATISTIC);
      }
      var names = c.is(HeadWord.KNOWLEDGE_POINT) || c.is(HeadWord.ABILITY);
      return names && !table.has(HeadWord.INDICATOR) ? c.as(HeadWord.INDICATOR) : c;
    });
  }

  /** Whether one column is the school's and another one is what it is compared with. */
  private static boolean isTold(Table table) {
    return table.count(HeadWord.SCHOOL_VALUE) == 1 && OTHERS.stream().anyMatch(table::has);
  }

  /** A table of items one by one gives the district's rates of items; one of ranges of items compares what they test. */
  private static boolean isItemByItem(Table table) {
    return table.first(HeadWord.ITEM_LABEL).map(c -> {
      var sets = table.dataRows().mapToObj(r -> ItemSet.of(table.view().value(r, c.index()))).filter(s -> !s.isEmpty()).toList();
      return sets.stream().filter(s -> s.size() > 1).count() * 2 < sets.size();
    }).orElse(false);
  }

  private static Optional<Shown> shown(Column column) {
    var above = column.upper().stream().flatMap(u -> body(u).stream()).findFirst();
    if (above.isPresent()) {
      return Optional.of(new Shown(above.get(), column.head()));
    }
    var head = column.heading().name();
    return IntStream.range(1, head.length() - 1).map(i -> head.length() - 1 - i).boxed()
        .filter(i -> Lexicon.word(head.substring(i)) == HeadWord.STATISTIC && body(head.substring(0, i)).isPresent())
        .map(i -> new Shown(body(head.substring(0, i)).orElseThrow(), head.substring(i))).findFirst();
  }

  private static Optional<HeadWord> body(String written) {
    return Optional.ofNullable(Lexicon.word(written)).map(w -> w == HeadWord.SCHOOL ? HeadWord.SCHOOL_VALUE : w)
        .filter(w -> w == HeadWord.SCHOOL_VALUE || w == HeadWord.DISTRICT_VALUE || w == HeadWord.CITY_VALUE || w == HeadWord.NATION_VALUE);
  }
}
