package org.zhigai.adjustment;

/** 草案 → 已审 → 执行中 → 结束. */
public enum PlanStatus {
  DRAFT,
  REVIEWED,
  IN_EFFECT,
  CLOSED
}
