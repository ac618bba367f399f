package org.zhigai.workbook.recognise;

import org.zhigai.workbook.recognise.words.HeadWord;

/** Answers to numbered questions, one row a respondent. */
final class QuestionnaireRule implements ShapeRule {

  @Override
  public TableShape shape() {
    return TableShape.QUESTIONNAIRE;
  }

  @Override
  public double confidence(Table table) {
    var questions = table.count(HeadWord.QUESTION);
    if (Kinds.isAboutQuestionnaire(table) && questions + table.count(HeadWord.ITEM) >= 3) {
      return table.has(HeadWord.QUESTION_TEXT) ? 0 : 0.95;
    }
    return questions >= 3 && !table.has(HeadWord.TOTAL) && !table.about().containsKey(HeadWord.FULL_MARK) ? 0.7 : 0;
  }
}
