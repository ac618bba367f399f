package org.zhigai.rollup;

/** The parts of what is told of many schools, a sheet each. */
public enum RollupPart {
  PAPERS,
  SCHOOLS,
  LEVELS,
  POINTS,
  PROBLEMS,
  PRACTICES,
  PAIRS,
  LEDGERS,
  RETURNED;

  /** Whether it is long enough to be looked at paper by paper. */
  public boolean isByPaper() {
    return this == SCHOOLS || this == POINTS;
  }
}
