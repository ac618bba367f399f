package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;

/** The supporting ledgers, in the order of the three years' tasks. A new one is its own file, its words and its line here. */
public final class Ledgers {
  public static final List<Kind<?>> ALL = List.of(
      JointMeeting.KIND, DutyShare.KIND, StudyRecord.KIND, TrainingReflection.KIND, TeachingActivity.KIND, ResourceShare.KIND, HomeSchool.KIND,
      Partnership.KIND, SelfInspection.KIND, TypicalCase.KIND, DevelopmentPlan.KIND, IndicatorRevision.KIND,
      FiledPaper.KIND);

  private Ledgers() {}

  /** The problem a row hangs on; none for key 0. */
  static List<String> hangsOn(long problem) {
    return problem == 0 ? List.of() : List.of(Link.row(problem));
  }

  /** Whether a time ends no earlier than it begins; a day that was never given is no contradiction. */
  static boolean inOrder(LocalDate from, LocalDate to) {
    return from.equals(LocalDate.EPOCH) || to.equals(LocalDate.EPOCH) || !to.isBefore(from);
  }
}
