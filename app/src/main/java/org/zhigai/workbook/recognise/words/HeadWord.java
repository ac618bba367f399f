package org.zhigai.workbook.recognise.words;

import org.zhigai.monitoring.intake.Meaning;

/** What a heading says, finer than what a column is used as. */
public enum HeadWord {
  SEQUENCE(Meaning.SEQUENCE),
  SCHOOL(Meaning.SCHOOL),
  GRADE(Meaning.GRADE),
  CLASS(Meaning.CLASS),
  EXAM_NUMBER(Meaning.EXAM_NUMBER),
  SCHOOL_NUMBER(Meaning.EXAM_NUMBER),
  SEAT(Meaning.IGNORED),
  STUDENT_CODE(Meaning.STUDENT_CODE),
  NAME(Meaning.NAME),
  /** Where the family name stands in a column of its own. */
  GIVEN_NAME(Meaning.NAME),
  SEX(Meaning.SEX),
  BOARDING(Meaning.BOARDING),
  RANK(Meaning.RANK),
  PRESENCE(Meaning.PRESENCE),
  REMARK(Meaning.REMARK),
  TOTAL(Meaning.TOTAL),
  SCORE(Meaning.TOTAL),
  SUBJECT(Meaning.SUBJECT),
  ITEM(Meaning.ITEM),
  QUESTION(Meaning.QUESTION),
  SUBTOTAL(Meaning.SUBTOTAL),
  DOMAIN(Meaning.DOMAIN),
  ITEM_LABEL(Meaning.ITEM_LABEL),
  ITEM_TYPE(Meaning.ITEM_TYPE),
  FULL_MARK(Meaning.FULL_MARK),
  KNOWLEDGE_POINT(Meaning.KNOWLEDGE_POINT),
  ABILITY(Meaning.ABILITY),
  LITERACY(Meaning.LITERACY),
  DIFFICULTY(Meaning.DIFFICULTY),
  DISTRICT_RATE(Meaning.DISTRICT_RATE),
  KEY(Meaning.IGNORED),
  QUESTION_TEXT(Meaning.QUESTION_TEXT),
  FACTOR(Meaning.FACTOR),
  REVERSED(Meaning.REVERSED),
  INDICATOR(Meaning.INDICATOR),
  UNIT(Meaning.UNIT),
  SCHOOL_VALUE(Meaning.SCHOOL_VALUE),
  DISTRICT_VALUE(Meaning.DISTRICT_VALUE),
  CITY_VALUE(Meaning.CITY_VALUE),
  NATION_VALUE(Meaning.NATION_VALUE),
  SCHOOL_N(Meaning.SCHOOL_N),
  DISTRICT_N(Meaning.DISTRICT_N),
  DISTRICT_SD(Meaning.DISTRICT_SD),
  STATISTIC(Meaning.IGNORED),
  IGNORED(Meaning.IGNORED);

  private final Meaning meaning;

  HeadWord(Meaning meaning) {
    this.meaning = meaning;
  }

  public Meaning meaning() {
    return meaning;
  }

  /** Says who a pupil is. */
  public boolean isPerson() {
    return this == NAME || this == GIVEN_NAME || this == EXAM_NUMBER || this == SCHOOL_NUMBER || this == STUDENT_CODE;
  }

  /** Says what an item is: such words also head rows under or above the items. */
  public boolean isAboutItems() {
    return switch (this) {
      case FULL_MARK, KNOWLEDGE_POINT, ABILITY, LITERACY, DIFFICULTY, DISTRICT_RATE, ITEM_TYPE, KEY -> true;
      default -> false;
    };
  }

  /** Without one of these a row is no header. */
  public boolean isAnchor() {
    return isPerson()
        || switch (this) {
          case CLASS, SCHOOL, ITEM_LABEL, KNOWLEDGE_POINT, INDICATOR, FACTOR, QUESTION_TEXT -> true;
          default -> false;
        };
  }
}
