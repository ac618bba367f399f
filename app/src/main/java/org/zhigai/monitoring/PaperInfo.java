package org.zhigai.monitoring;

/**
 * What identifies a paper: one round, one exam of it, one subject, one grade.
 *
 * @param exam which exam of the term, for example {@code 期中}; empty when nothing says it
 * @param subject 学科, for example {@code 数学}
 * @param grade 1–9
 */
public record PaperInfo(Round round, String exam, String subject, int grade) {

  /** A paper whose exam nothing says. */
  public PaperInfo(Round round, String subject, int grade) {
    this(round, "", subject, grade);
  }

  /** {@code 2026春 期中 四年级数学}. */
  public String label() {
    return round.label() + " " + (exam.isEmpty() ? "" : exam + " ") + Grades.label(grade) + subject;
  }

  /** Whether the same pupils sat this in an earlier round, or earlier in the same one: the same subject and the same year of entry. */
  public boolean isEarlierOf(PaperInfo later) {
    var time = round.compareTo(later.round);
    return subject.equals(later.subject)
        && (time < 0 || (time == 0 && Exams.place(exam) < Exams.place(later.exam)))
        && round.entryYear(grade) == later.round.entryYear(later.grade);
  }
}
