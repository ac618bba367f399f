package org.zhigai.ui.intake;

import org.zhigai.monitoring.intake.Meaning;

/** What a column is for, in six colours; the word always stands beside the colour. */
enum Tint {
  /** Who: goes into the vault. */
  IDENTITY,
  /** Among whom: school, grade, class, and the groups results are compared by. */
  PLACE,
  /** What was scored or answered. */
  SCORE,
  /** What an item or a question is about. */
  BLUEPRINT,
  /** What it is compared with. */
  BENCHMARK,
  /** Not taken in. */
  DROPPED;

  static Tint of(Meaning meaning) {
    return switch (meaning) {
      case EXAM_NUMBER, STUDENT_CODE, NAME, PRESENCE -> IDENTITY;
      case SCHOOL, GRADE, CLASS, SEX, BOARDING -> PLACE;
      case ITEM, SUBJECT, TOTAL, QUESTION, SCHOOL_VALUE, SCHOOL_N -> SCORE;
      case ITEM_LABEL, ITEM_TYPE, FULL_MARK, KNOWLEDGE_POINT, ABILITY, LITERACY, DIFFICULTY, QUESTION_TEXT, FACTOR, REVERSED,
          DOMAIN, INDICATOR, UNIT -> BLUEPRINT;
      case DISTRICT_RATE, DISTRICT_VALUE, CITY_VALUE, NATION_VALUE, DISTRICT_N, DISTRICT_SD -> BENCHMARK;
      case RANK, SUBTOTAL, SEQUENCE, REMARK, IGNORED -> DROPPED;
    };
  }

  String styleClass() {
    return "zg-tint-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
