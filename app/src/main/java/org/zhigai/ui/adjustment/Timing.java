package org.zhigai.ui.adjustment;

import java.time.LocalDate;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.rows.Values;

/** Periods, dates and status of a plan: what changes together. */
record Timing(int before, int after, LocalDate from, LocalDate to, LocalDate checkOn, PlanStatus status) {

  static Timing of(TeachingAdjustment a) {
    return new Timing(a.periodsBefore(), a.periodsAfter(), a.from(), a.to(), a.checkOn(), a.status());
  }

  /** All but the status, which only a move changes. */
  Values<TeachingAdjustment> values() {
    return Values.of(TeachingAdjustment.PERIODS_BEFORE, (long) before)
        .and(TeachingAdjustment.PERIODS_AFTER, (long) after)
        .and(TeachingAdjustment.FROM, from)
        .and(TeachingAdjustment.TO, to)
        .and(TeachingAdjustment.CHECK_ON, checkOn);
  }
}
