package org.zhigai.workbook.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column's heading says, item labels included. */
final class ColumnWord {
  private ColumnWord() {}

  /** 识记 under 能力层级 is an ability to tick. */
  static @Nullable HeadWord of(String own, List<String> upper) {
    var word = known(own);
    if (word != null) {
      return word;
    }
    return upper.stream()
        .map(Headings::of)
        .filter(w -> w == HeadWord.ABILITY || w == HeadWord.KNOWLEDGE_POINT || w == HeadWord.LITERACY)
        .findFirst()
        .orElse(null);
  }

  /** Whether a heading names what is scored: an item, a question, a subject. */
  static boolean isScored(String head) {
    var word = known(head);
    return word == HeadWord.ITEM || word == HeadWord.QUESTION || word == HeadWord.SUBJECT;
  }

  static @Nullable HeadWord known(String head) {
    if (Labels.isQuestion(head)) {
      return HeadWord.QUESTION;
    }
    if (Labels.isItem(head)) {
      return HeadWord.ITEM;
    }
    var word = Headings.of(head);
    return word == null && Labels.isCoded(head) ? HeadWord.ITEM : word;
  }
}
