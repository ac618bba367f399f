package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Pupils' answers by letter, with a row that says which are right. */
final class AnswersWithKeyRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.ANSWERS_WITH_KEY;
  }

  @Override
  public double confidence(Table table) {
    var questions = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION);
    return questions >= 3 && table.hasPerson() && AnswerKeys.row(table).isPresent() ? 0.97 : 0;
  }
}
