package org.zhigai.strategy;

/** Fields of an entry in the order the file has them. */
public enum EntryField {
  SUBJECT(true),
  DOMAIN(true),
  GRADES(true),
  ABILITIES(true),
  ERRORS(true),
  HELPS(true),
  TIME(true),
  POINTS(false),
  SYNONYMS(false),
  AIM(false),
  STEPS(false),
  MATERIALS(false),
  HOMEWORK_A(false),
  HOMEWORK_B(false),
  HOMEWORK_C(false),
  LEAD(true),
  PARTNERS(true),
  CHECK(false),
  EVIDENCE(false);

  private final boolean brief;

  EntryField(boolean brief) {
    this.brief = brief;
  }

  /** Whether several of these may share a line of the file, parted by {@code ｜}. */
  boolean brief() {
    return brief;
  }
}
