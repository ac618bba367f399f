package org.zhigai.stats.diagnosis;

import java.util.List;

/**
 * What a paper has on one skill.
 *
 * @param skill column of the Q-matrix
 * @param items items that ask for it
 * @param alone items that ask for it and nothing else
 * @param twins skills asked for by exactly the same items: these cannot be told apart
 */
public record SkillAudit(int skill, int items, int alone, List<Integer> twins) {
  /** Fewer items and a skill is not diagnosed. */
  public static final int LEAST_ITEMS = 3;

  /** Whether the paper can diagnose the skill. */
  public enum Verdict {
    CAN,
    NEVER_ALONE,
    TWIN,
    TOO_FEW_ITEMS,
    NO_ITEM
  }

  /** The gravest thing to be said. */
  public Verdict verdict() {
    if (items == 0) {
      return Verdict.NO_ITEM;
    }
    if (items < LEAST_ITEMS) {
      return Verdict.TOO_FEW_ITEMS;
    }
    if (!twins.isEmpty()) {
      return Verdict.TWIN;
    }
    return alone == 0 ? Verdict.NEVER_ALONE : Verdict.CAN;
  }
}
