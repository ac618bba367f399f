package org.zhigai.problems;

/** What the numbers of a finding are counted in. */
public enum Unit {
  /** Rates and shares, stored 0–1, shown as percentage points. */
  RATE,
  /** Marks of the paper. */
  MARKS,
  /** A plain number such as a reliability, shown with two decimals. */
  NUMBER
}
