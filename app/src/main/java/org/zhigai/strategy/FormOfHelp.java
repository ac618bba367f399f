package org.zhigai.strategy;

/** The form of help an entry is written for. */
public enum FormOfHelp {
  /** 全班重教. */
  WHOLE_CLASS,
  /** 课内分层. */
  DIFFERENTIATE,
  /** 小组帮扶. */
  SUPPORT_GROUP,
  /** 个别辅导. */
  SINGLE_PUPIL,
  /** 补前置: something before the point is to be mended first. */
  PREREQUISITE,
  /** 改进测评: item or paper at fault. */
  ASSESSMENT,
  /** 部门举措: not a matter of teaching; a department answers for it. */
  DEPARTMENT
}
