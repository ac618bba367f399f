package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Questions down the side, with their text or factor beside them. */
final class QuestionKeyRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.QUESTION_KEY;
  }

  @Override
  public double confidence(Table table) {
    var labelled = table.has(HeadWord.ITEM_LABEL) || table.has(HeadWord.SEQUENCE);
    var told = table.has(HeadWord.FACTOR) && (table.has(HeadWord.QUESTION_TEXT) || table.has(HeadWord.REVERSED));
    return labelled && told && !table.hasPerson() ? 0.92 : 0;
  }
}
