package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Somebody is named, and there is a column a subject, or one score and a subject in the title. */
final class SubjectScoresRule implements ShapeRule {
  private static final int MANY = 3;

  @Override
  public TableShape shape() {
    return TableShape.SUBJECT_SCORES;
  }

  @Override
  public double confidence(Table table) {
    if (table.has(HeadWord.DOMAIN) || Kinds.isAboutQuestionnaire(table)) {
      return 0;
    }
    var subjects = table.count(HeadWord.SUBJECT);
    if (!table.hasPerson() && Kinds.isOfSummaries(table)) {
      return 0;
    }
    if (!table.hasPerson()) {
      return subjects >= MANY && !table.has(HeadWord.INDICATOR) && !table.has(HeadWord.STATISTIC) ? 0.5 : 0;
    }
    if (subjects > 0) {
      return subjects >= 2 ? 0.9 : 0.85;
    }
    if (table.count(HeadWord.ITEM) >= 2) {
      return 0;
    }
    var single = table.has(HeadWord.SCORE) || table.has(HeadWord.TOTAL);
    return single ? (table.context().subject().isEmpty() ? 0.5 : 0.8) : 0;
  }
}
