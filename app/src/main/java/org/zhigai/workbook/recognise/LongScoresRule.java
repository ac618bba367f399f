package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** One row a pupil and subject: a column names the subject, another holds the score. */
final class LongScoresRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.LONG_SCORES;
  }

  @Override
  public double confidence(Table table) {
    var score = table.has(HeadWord.SCORE) || table.has(HeadWord.TOTAL);
    return table.hasPerson() && table.has(HeadWord.DOMAIN) && score && table.count(HeadWord.ITEM) == 0 ? 0.93 : 0;
  }
}
