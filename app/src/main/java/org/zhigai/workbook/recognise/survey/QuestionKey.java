package org.zhigai.workbook.recognise.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/** Reads 题目说明: which question says what and belongs to which factor. */
public final class QuestionKey {
  /** One question. */
  record Line(String text, String factor, boolean reversed) {}

  private final Map<String, Line> lines = new HashMap<>();

  public static QuestionKey read(Table table) {
    var out = new QuestionKey();
    var label = table.first(HeadWord.ITEM_LABEL).or(() -> table.first(HeadWord.SEQUENCE)).orElseThrow();
    for (var row : table.dataRows().toArray()) {
      var written = Clean.head(table.view().value(row, label.index()));
      if (Labels.isItem(written) || Labels.isQuestion(written)) {
        var direction = text(table, HeadWord.REVERSED, row);
        var reversed = direction.contains("反") || direction.matches("是|√|1|R|r");
        out.lines.putIfAbsent(
            Labels.key(written),
            new Line(text(table, HeadWord.QUESTION_TEXT, row), text(table, HeadWord.FACTOR, row), reversed));
      }
    }
    return out;
  }

  public int size() {
    return lines.size();
  }

  /** @param text of the question; where the label is not known, it may be */
  public Optional<Line> of(String label, String text) {
    return Optional.ofNullable(lines.get(Labels.key(label)))
        .or(() -> lines.values().stream().filter(l -> !text.isEmpty() && Clean.head(l.text()).equals(Clean.head(text))).findFirst());
  }

  private static String text(Table table, HeadWord word, int row) {
    return table.first(word).map(c -> table.view().value(row, c.index())).orElse("");
  }
}
