package org.zhigai.stats.irt;

/** How an item's curves look; see {@link ItemCurve}. */
public enum CurveShape {
  /** Rasch, 2PL and (generalised) partial credit. */
  CREDIT,
  /** Samejima's graded response, for right and wrong 2PL. */
  GRADED,
  /** 3PL: who does not know may be right. */
  GUESSING
}
