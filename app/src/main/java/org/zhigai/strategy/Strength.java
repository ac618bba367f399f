package org.zhigai.strategy;

/** How well it is known that an entry helps. Nothing here is a citation. */
public enum Strength {
  /** 常规教学经验: what subject teachers usually do. */
  EXPERIENCE,
  /** 课标要求: the curriculum standards or regulations in force ask for it. */
  STANDARD,
  /** 研究支持: the method as such (not this entry) has repeatedly been found to help. */
  RESEARCH,
  /** 校本实践: the school's own practice. */
  PRACTICE
}
