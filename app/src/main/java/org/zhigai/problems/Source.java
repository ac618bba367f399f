package org.zhigai.problems;

/** 问题来源. */
public enum Source {
  /** 国测. */
  NATIONAL,
  /** 区测. */
  DISTRICT,
  /** 校测. */
  SCHOOL,
  /** 问卷. */
  QUESTIONNAIRE,
  /** 督导. */
  INSPECTION,
  /** 家长: what parents said. */
  PARENTS,
  /** 自查: what the school found itself, without measuring. */
  SELF_CHECK
}
