package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** One row a pupil and item: a column names the item, another holds its score. */
final class LongItemsRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.LONG_ITEMS;
  }

  @Override
  public double confidence(Table table) {
    var score = table.has(HeadWord.SCORE) || table.has(HeadWord.TOTAL);
    var items = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION);
    return table.hasPerson() && table.has(HeadWord.ITEM_LABEL) && score && items == 0 ? 0.94 : 0;
  }
}
