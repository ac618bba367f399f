package org.zhigai.monitoring;

import java.util.Comparator;

/**
 * What identifies a paper: one round, one exam of it, one subject, one grade.
 *
 * @param exam which exam of the term, for example {@code 期中}; empty when nothing says it
 * @param subject 学科, for example {@code 数学}
 * @param grade 1–9
 */
public record PaperInfo(Round round, String exam, String subject, int grade) {
  /** By when they were sat, as far as round and exam tell. */
  public static final Comparator<PaperInfo> BY_TIME = Comparator.comparing(PaperInfo::round).thenComparingInt(i -> Exams.place(i.exam));

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
    return subject.equals(later.subject)
        && BY_TIME.compare(this, later) < 0
        && round.entryYear(grade) == later.round.entryYear(later.grade);
  }
}
