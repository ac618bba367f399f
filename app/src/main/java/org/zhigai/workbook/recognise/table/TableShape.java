package org.zhigai.workbook.recognise.table;

import org.zhigai.monitoring.intake.SheetKind;

/** The shapes of table that can be read; several may be one kind of sheet. */
public enum TableShape {
  ANSWERS_WITH_KEY(SheetKind.ITEM_SCORES),
  ITEM_SCORES(SheetKind.ITEM_SCORES),
  SUBJECT_SCORES(SheetKind.SUBJECT_SCORES),
  /** One row a pupil and subject. */
  LONG_SCORES(SheetKind.SUBJECT_SCORES),
  /** One row a pupil and item. */
  LONG_ITEMS(SheetKind.ITEM_SCORES),
  BLUEPRINT(SheetKind.BLUEPRINT),
  QUESTIONNAIRE(SheetKind.QUESTIONNAIRE),
  /** Which question belongs to which factor. */
  QUESTION_KEY(SheetKind.QUESTIONNAIRE),
  INDICATORS(SheetKind.INDICATOR_COMPARISON),
  CLASS_SUMMARY(SheetKind.CLASS_SUMMARY),
  ITEM_SUMMARY(SheetKind.ITEM_SUMMARY);

  private final SheetKind kind;

  TableShape(SheetKind kind) {
    this.kind = kind;
  }

  public SheetKind kind() {
    return kind;
  }
}
