package org.zhigai.workbook.recognise.scores;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;

/** The row that says which answers are right. */
public final class AnswerKeys {
  private static final Pattern WORD = Pattern.compile("(?i)(?:answer)?key|correct(?:response|answer)|(?:标准|参考|正确)?答案");
  private static final Pattern LETTERS = Pattern.compile("(?i)\\(?[a-h](?:[,、;/]?[a-h]){0,7}\\)?|t|f|√|×|对|错|\\d|true|false");

  private AnswerKeys() {}

  public static OptionalInt row(Table table) {
    var told = table.about().get(HeadWord.KEY);
    if (told != null && isLetters(table, told)) {
      return OptionalInt.of(told);
    }
    return table.dataRows()
        .limit(30)
        .filter(r -> table.columns().stream()
            .filter(c -> c.word() != null && c.word() != HeadWord.ITEM && c.word() != HeadWord.QUESTION)
            .anyMatch(c -> WORD.matcher(Clean.head(table.view().value(r, c.index()))).matches()))
        .filter(r -> isLetters(table, r))
        .findFirst();
  }

  private static boolean isLetters(Table table, int row) {
    var letters = 0;
    var filled = 0;
    for (var c : table.columns()) {
      if (c.is(HeadWord.ITEM) || c.is(HeadWord.QUESTION)) {
        var text = Clean.head(table.view().value(row, c.index()));
        filled += text.isEmpty() ? 0 : 1;
        letters += LETTERS.matcher(text).matches() ? 1 : 0;
      }
    }
    return letters >= 3 && letters >= filled * 0.6;
  }
}
