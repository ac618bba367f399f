package org.zhigai.value;

/** What a level or a distance is counted in. */
public enum Unit {
  /** Rates and shares, held 0–1, written as per cent; their distances as percentage points. */
  RATE,
  /** Marks of a paper. */
  MARKS,
  /** A plain number such as a reliability, written with two decimals. */
  NUMBER;

  /** Decimals this unit is written with. */
  public int decimals() {
    return this == NUMBER ? 2 : 1;
  }

  /** What a number is multiplied by before it is written. */
  public double scale() {
    return this == RATE ? 100 : 1;
  }
}
