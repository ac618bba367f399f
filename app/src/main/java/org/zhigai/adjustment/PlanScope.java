package org.zhigai.adjustment;

/** Whom an adjustment is for. */
public enum PlanScope {
  /** 年级. */
  GRADE,
  /** 班级: one, or several that need the same. */
  CLASS,
  /** 帮扶小组: pupils by pseudonym, invisible to pupils. */
  GROUP,
  /** 学生: one pupil, by pseudonym. */
  PUPIL
}
