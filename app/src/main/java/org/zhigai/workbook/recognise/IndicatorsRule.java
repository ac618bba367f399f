package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Indicators down the side, the school beside the district, the city or the nation. */
final class IndicatorsRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.INDICATORS;
  }

  @Override
  public double confidence(Table table) {
    var against = table.has(HeadWord.DISTRICT_VALUE) || table.has(HeadWord.CITY_VALUE) || table.has(HeadWord.NATION_VALUE);
    if ((!table.has(HeadWord.SCHOOL_VALUE) && !table.has(HeadWord.SCHOOL)) || !against || table.hasPerson()) {
      return 0;
    }
    return table.has(HeadWord.INDICATOR) || table.has(HeadWord.FACTOR) ? 0.95 : table.has(HeadWord.DOMAIN) ? 0.7 : 0;
  }
}
