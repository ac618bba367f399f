package org.zhigai.workbook.recognise.columns;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.PupilNumber;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** 满分 and 全区得分率 in the lines under the pupils say of the items what they say above them. */
final class FootRows {
  private static final int LOOKED_AT = 12;
  private static final double NEARLY_ALL = 0.8;
  private static final Pattern FULL =
      Pattern.compile(".*满分.*|.*分值|赋分|配分|题分|full ?(?:marks?|points?|score)|(?:max|maximum) ?(?:marks?|points)|points ?possible");
  private static final Set<HeadWord> NUMBERS = Set.of(HeadWord.FULL_MARK, HeadWord.DISTRICT_RATE);

  private FootRows() {}

  static Table settled(Table table) {
    var about = new EnumMap<HeadWord, Integer>(HeadWord.class);
    about.putAll(table.about());
    if (table.hasPerson() && table.columns().stream().anyMatch(Column::isScored)) {
      for (var row = table.bottom(); row > Math.max(table.top(), table.bottom() - LOOKED_AT); row--) {
        var word = word(table, row);
        if (word != null && isNumbered(table, row) && !PupilNumber.standsIn(table, row) && (word != HeadWord.FULL_MARK || isAbove(table, row))) {
          about.putIfAbsent(word, row);
        }
      }
    }
    return about.equals(table.about()) ? table : withMarks(table, about);
  }

  private static Table withMarks(Table table, Map<HeadWord, Integer> about) {
    var marks = about.getOrDefault(HeadWord.FULL_MARK, -1);
    return table.about(about).mapped(c -> {
      var mark = marks < 0 || !(c.isScored() || c.is(HeadWord.TOTAL)) ? Double.NaN : ScoreMark.number(table.view().data(marks, c.index()));
      return Double.isNaN(c.fullMark()) && mark > 0 ? c.withFullMark(mark) : c;
    });
  }

  /** What the first words of a line say of items. Under the pupils Max and 分数 are a best mark, or somebody's: only what says full marks is. */
  private static @Nullable HeadWord word(Table table, int row) {
    return heads(table, row).limit(3).flatMap(h -> {
      var word = Lexicon.word(h);
      return Stream.ofNullable(word == HeadWord.FULL_MARK && !FULL.matcher(h.toLowerCase(Locale.ROOT)).matches() ? null : word);
    }).filter(NUMBERS::contains).findFirst().orElse(null);
  }

  private static Stream<String> heads(Table table, int row) {
    return table.columns().stream().takeWhile(c -> !c.isScored()).map(c -> table.view().head(row, c.index())).filter(h -> !h.isEmpty());
  }

  private static boolean isNumbered(Table table, int row) {
    var scored = table.columns().stream().filter(Column::isScored).toList();
    return scored.stream().filter(c -> ScoreMark.number(table.view().data(row, c.index())) > 0).count() >= scored.size() * NEARLY_ALL;
  }

  /** Words for full marks are names of people, too: in nearly all columns no pupil has more. What is worked out of their marks is no pupil's. */
  private static boolean isAbove(Table table, int row) {
    var scored = table.columns().stream().filter(Column::isScored).toList();
    var pupils = IntStream.range(table.top(), row).filter(r -> isPupil(table, r)).toArray();
    return scored.stream().filter(c -> Arrays.stream(pupils).mapToDouble(r -> ScoreMark.number(table.view().data(r, c.index())))
        .noneMatch(mark -> mark > ScoreMark.number(table.view().data(row, c.index())))).count() >= scored.size() * NEARLY_ALL;
  }

  private static boolean isPupil(Table table, int row) {
    return PupilNumber.standsIn(table, row) || heads(table, row).noneMatch(SummaryWords::isOne);
  }
}
