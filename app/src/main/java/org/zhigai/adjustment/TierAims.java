package org.zhigai.adjustment;

import org.zhigai.rows.Prose;

/** What pupils at three levels are to reach. The letters are for the teacher: pupils never see them. */
public record TierAims(Prose a, Prose b, Prose c) {
  static final TierAims NONE = new TierAims(Prose.none(), Prose.none(), Prose.none());

  public boolean isEmpty() {
    return equals(NONE);
  }
}
