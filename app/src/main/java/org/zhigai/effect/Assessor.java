package org.zhigai.effect;

/** 评估方. */
public enum Assessor {
  /** 学校自评: the school by the program's rules. */
  SCHOOL,
  /** 区教研员. */
  RESEARCHER,
  /** 责任督学. */
  INSPECTOR,
  /** 第三方. */
  THIRD_PARTY
}
