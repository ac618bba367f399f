package org.zhigai.effect;

/** 结论. */
public enum Verdict {
  /** 有效. */
  EFFECTIVE,
  /** 未见效果. */
  NO_EFFECT_SEEN,
  /** 数据不足. */
  NOT_ENOUGH_DATA,
  /** 不可比. */
  NOT_COMPARABLE
}
