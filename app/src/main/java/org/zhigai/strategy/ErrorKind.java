package org.zhigai.strategy;

/** How marks are lost. */
public enum ErrorKind {
  /** 空白不会. */
  BLANK,
  /** 概念混淆. */
  CONCEPT,
  /** 步骤缺失: right idea, marks lost on the way. */
  STEPS,
  /** 计算粗心. */
  CALCULATION,
  /** 审题偏差. */
  MISREAD,
  /** 迁移不足: the usual item is solved, the changed one is not. */
  TRANSFER,
  /** 表达不全. */
  EXPRESSION,
  /** 选错某项: one wrong option draws many. */
  WRONG_OPTION,
  /** 记忆不牢. */
  MEMORY,
  /** 技能不熟: hand, body, instrument. */
  SKILL
}
