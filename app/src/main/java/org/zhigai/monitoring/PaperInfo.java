package org.zhigai.monitoring;

/**
 * What identifies a paper: one round, one subject, one grade.
 *
 * @param subject 学科, for example {@code 数学}
 * @param grade 1–9
 */
public record PaperInfo(Round round, String subject, int grade) {

  /** {@code 2026春 四年级数学}. */
  public String label() {
    return round.label() + " " + Grades.label(grade) + subject;
  }

  /** Whether the same pupils sat this in an earlier round: the same subject and the same year of entry. */
  public boolean isEarlierOf(PaperInfo later) {
    return subject.equals(later.subject)
        && round.compareTo(later.round) < 0
        && round.entryYear(grade) == later.round.entryYear(later.grade);
  }
}
