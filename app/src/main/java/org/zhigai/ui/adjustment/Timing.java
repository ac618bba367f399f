package org.zhigai.ui.adjustment;

import java.time.LocalDate;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;

/** Periods, dates and status of a plan: what changes together. */
record Timing(int before, int after, LocalDate from, LocalDate to, LocalDate checkOn, PlanStatus status) {

  static Timing of(TeachingAdjustment a) {
    return new Timing(a.periodsBefore(), a.periodsAfter(), a.from(), a.to(), a.checkOn(), a.status());
  }

  TeachingAdjustment in(TeachingAdjustment a) {
    return new TeachingAdjustment(
        a.id(), a.number(), a.problemId(), a.scope(), a.subject(), a.grade(), a.classRef(), a.pupils(), a.teacher(),
        a.weakPoints(), a.diagnosis(), a.cause(), a.goal(), a.strategy(), a.activities(), a.homework(), before, after,
        from, to, checkOn, a.checkBy(), a.record(), a.reflection(), a.opinion(), status);
  }
}
