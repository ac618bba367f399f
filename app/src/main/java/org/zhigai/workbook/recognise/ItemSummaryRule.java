package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Items down the side, statistics beside them. */
final class ItemSummaryRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.ITEM_SUMMARY;
  }

  @Override
  public double confidence(Table table) {
    var tells = table.has(HeadWord.KNOWLEDGE_POINT) || table.has(HeadWord.ABILITY);
    var statistics = table.count(HeadWord.STATISTIC) + table.count(HeadWord.DIFFICULTY);
    return table.has(HeadWord.ITEM_LABEL) && !table.hasPerson() && !tells && statistics >= 2 ? 0.8 : 0;
  }
}
