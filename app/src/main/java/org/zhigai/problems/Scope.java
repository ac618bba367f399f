package org.zhigai.problems;

/**
 * What thresholds hold for.
 *
 * @param subject 学科 or 领域; empty for all
 * @param grade 1–9; 0 for all
 */
public record Scope(String subject, int grade) {
  public static final Scope SCHOOL = new Scope("", 0);

  public boolean isSchool() {
    return equals(SCHOOL);
  }

  /** Whether what holds for this holds for {@code other}, unless something nearer does. */
  public boolean contains(Scope other) {
    return (subject.isEmpty() || subject.equals(other.subject)) && (grade == 0 || grade == other.grade);
  }

  /** The nearest word holds: subject and grade 3, subject 2, grade 1, school 0. */
  int nearness() {
    return (subject.isEmpty() ? 0 : 2) + (grade == 0 ? 0 : 1);
  }
}
