package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Classes down the side, statistics beside them. */
final class ClassSummaryRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.CLASS_SUMMARY;
  }

  @Override
  public double confidence(Table table) {
    if (!table.hasPerson() && table.count(HeadWord.SUBJECT) >= 2 && Kinds.isOfSummaries(table)) {
      return 0.6;
    }
    var classes = table.has(HeadWord.CLASS) || table.has(HeadWord.SCHOOL);
    if (!classes || table.hasPerson()) {
      return 0;
    }
    return table.count(HeadWord.STATISTIC) >= 2 ? 0.85 : table.count(HeadWord.SUBJECT) >= 2 ? 0.6 : 0;
  }
}
