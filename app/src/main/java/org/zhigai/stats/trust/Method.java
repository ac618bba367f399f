package org.zhigai.stats.trust;

/** What a number was computed by, as far as it matters for whether it may be used. */
public enum Method {
  MEAN,
  RATE,
  ALPHA,
  OMEGA,
  ITEM_REST,
  D27,
  DISTRACTORS,
  SP_TABLE,
  RASCH,
  TWO_PL,
  /** Partial credit by conditional likelihood. */
  PCM,
  /** Rating scale by conditional likelihood. */
  RSM,
  GPCM,
  /** Graded response. */
  GRM,
  THREE_PL,
  EAP,
  DINA,
  GDINA,
  DIF,
  LINKING,
  BOOTSTRAP_PERSONS,
  BOOTSTRAP_CLUSTERS,
  EFFECT_SIZE,
  /** How far two groups of pupils lie apart; n is that of the smaller. */
  GROUP_GAP,
  VARIANCE_SHARE,
  VALUE_ADDED,
  DIFFERENCE_IN_DIFFERENCES,
  RELIABLE_CHANGE
}
