package org.zhigai.strategy;

/** Ability levels of a blueprint: 识记, 理解, 简单应用, 综合运用. */
public enum Ability {
  REMEMBER,
  UNDERSTAND,
  APPLY,
  SYNTHESISE
}
