package org.zhigai.stats.diagnosis;

/** What mastering an item takes. */
public enum Rule {
  /** All skills it asks for. */
  DINA,
  /** Any of them. */
  DINO,
  /** Every combination has a probability of its own. */
  GDINA
}
