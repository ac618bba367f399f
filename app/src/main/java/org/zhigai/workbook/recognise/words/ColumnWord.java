package org.zhigai.workbook.recognise.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column's heading says, item labels included. */
public final class ColumnWord {
  private ColumnWord() {}

  /** What a heading may mean, item labels included. 识记 under 能力层级 is an ability to tick. */
  public static Map<HeadWord, Double> weigh(Heading heading, List<String> upper) {
    var out = new EnumMap<HeadWord, Double>(HeadWord.class);
    out.putAll(Lexicon.weigh(heading));
    var own = known(heading);
    if (own == HeadWord.ITEM || own == HeadWord.QUESTION) {
      out.merge(own, out.isEmpty() ? Lexicon.WHOLE : Lexicon.PART, Math::max);
    }
    // 得分率 under 全区 is 全区得分率.
    if (!upper.isEmpty() && out.containsKey(HeadWord.STATISTIC) && Lexicon.word(upper.getLast() + heading.name()) == HeadWord.DISTRICT_RATE) {
      out.put(HeadWord.DISTRICT_RATE, Lexicon.WHOLE);
      out.remove(HeadWord.STATISTIC);
    }
    if (out.isEmpty()) {
      upper.stream()
          .map(Lexicon::word)
          .filter(w -> w == HeadWord.ABILITY || w == HeadWord.KNOWLEDGE_POINT || w == HeadWord.LITERACY)
          .findFirst()
          .ifPresent(w -> out.put(w, Lexicon.PART));
    }
    return out;
  }

  public static @Nullable HeadWord first(Map<HeadWord, Double> weights) {
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }

  public static boolean isScored(@Nullable HeadWord word) {
    return word == HeadWord.ITEM || word == HeadWord.QUESTION || word == HeadWord.SUBJECT;
  }

  public static @Nullable HeadWord known(Heading heading) {
    var label = Labels.isItem(heading.body()) ? heading.body() : heading.name();
    if (Labels.isQuestion(label)) {
      return HeadWord.QUESTION;
    }
    if (Labels.isItem(label)) {
      return HeadWord.ITEM;
    }
    var word = first(Lexicon.weigh(heading));
    return word == null && Labels.isCoded(label) ? HeadWord.ITEM : word;
  }
}
