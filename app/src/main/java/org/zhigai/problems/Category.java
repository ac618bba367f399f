package org.zhigai.problems;

/** 问题类别. */
public enum Category {
  /** 教学. */
  TEACHING,
  /** 课程. */
  CURRICULUM,
  /** 师资. */
  STAFFING,
  /** 管理. */
  MANAGEMENT,
  /** 负担. */
  WORKLOAD,
  /** 家校. */
  HOME_SCHOOL,
  /** 资源. */
  RESOURCES
}
