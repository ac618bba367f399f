package org.zhigai.kernel;

/**
 * Whether a pupil sat a paper. Only {@link #PRESENT} counts in an n; nothing else is ever turned into a zero.
 */
public enum Presence {
  /** 实考. */
  PRESENT,
  /** 缺考. */
  ABSENT,
  /** 免考, 缓考. */
  EXEMPT,
  /** 违纪, 作弊. */
  VIOLATION,
  /** 未录: no mark and no score. */
  NOT_ENTERED
}
