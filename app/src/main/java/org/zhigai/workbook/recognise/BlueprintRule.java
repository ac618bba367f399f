package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Items down the side, and what they test beside them. */
final class BlueprintRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.BLUEPRINT;
  }

  @Override
  public double confidence(Table table) {
    if (!table.has(HeadWord.ITEM_LABEL) && table.has(HeadWord.KNOWLEDGE_POINT) && !table.hasPerson() && table.columns().size() >= 3
        && table.count(HeadWord.STATISTIC) < 2 && !table.has(HeadWord.SCHOOL_VALUE)) {
      return 0.6; // A two-way table: content by ability, with marks.
    }
    if (!table.has(HeadWord.ITEM_LABEL) || table.hasPerson() || Kinds.isAboutQuestionnaire(table)) {
      return 0;
    }
    var tells = table.has(HeadWord.KNOWLEDGE_POINT) || table.has(HeadWord.ABILITY) || table.has(HeadWord.LITERACY);
    var marks = table.has(HeadWord.FULL_MARK) || table.has(HeadWord.ITEM_TYPE) || table.has(HeadWord.DISTRICT_RATE);
    return tells ? (marks ? 0.95 : 0.7) : table.has(HeadWord.ITEM_TYPE) && table.has(HeadWord.FULL_MARK) ? 0.6 : 0;
  }
}
