package org.zhigai.workbook.recognise;

/** Classes down the side, statistics beside them. */
final class ClassSummaryRule implements ShapeRule {

  @Override
  public Shape shape() {
    return Shape.CLASS_SUMMARY;
  }

  @Override
  public double confidence(Table table) {
    var classes = table.has(HeadWord.CLASS) || table.has(HeadWord.SCHOOL);
    return classes && !table.hasPerson() && table.count(HeadWord.STATISTIC) >= 2 ? 0.85 : 0;
  }
}
