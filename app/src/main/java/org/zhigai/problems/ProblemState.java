package org.zhigai.problems;

/** Where a problem stands between the machine that suggests and the person who decides. */
public enum ProblemState {
  /** Raised by a rule, not yet looked at. */
  SUGGESTED,
  /** 确认: on the problem list. */
  CONFIRMED,
  /** 合并: part of another problem. */
  MERGED,
  /** 拆分: its parts are problems of their own. */
  SPLIT,
  /** 不采纳, with a reason. */
  DECLINED
}
