package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Somebody is named, and there are columns of items. */
final class ItemScoresRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.ITEM_SCORES;
  }

  @Override
  public double confidence(Table table) {
    var items = table.count(HeadWord.ITEM);
    if (Kinds.isAboutQuestionnaire(table)) {
      return 0;
    }
    if (table.count(HeadWord.QUESTION) >= 3 && table.hasPerson()) {
      items += table.has(HeadWord.TOTAL) || table.about().containsKey(HeadWord.FULL_MARK) ? table.count(HeadWord.QUESTION) : 0;
    }
    if (items < 2 || table.count(HeadWord.SUBJECT) > 2) {
      return 0;
    }
    if (table.hasPerson()) {
      return items >= 5 ? 0.95 : 0.8;
    }
    return items >= 3 && Kinds.namesUnderItemWord(table) ? 0.75 : 0;
  }
}
