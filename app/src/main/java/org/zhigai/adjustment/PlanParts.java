package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.PointDiagnosis;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.strategy.Strategy;

/** The values of a plan that come of a strategy, and those that come of a diagnosis. */
final class PlanParts {
  private static final Words ZH = new Words(Lang.ZH);
  private static final int WEEKS_A_PERIOD = 2;
  private static final int LEAST_WEEKS = 4;
  private static final int USUAL_WEEKS = 8;

  private PlanParts() {}

  /**
   * What a strategy puts into a plan: everything that is its own text. A plan that has none is left to the teacher.
   *
   * @param before periods for the point as planned before
   */
  static Values<TeachingAdjustment> strategy(Values<TeachingAdjustment> to, Optional<Strategy> strategy, long before) {
    return to.and(TeachingAdjustment.CHOSEN, strategy.map(Strategy::key).orElse(""))
        .and(TeachingAdjustment.STRATEGY, strategy.map(PlanParts::said).orElse(""))
        .and(TeachingAdjustment.ACTIVITIES, strategy.map(Strategy::steps).orElse(List.of()))
        .and(TeachingAdjustment.MATERIALS, strategy.map(Strategy::materials).orElse(""))
        .and(TeachingAdjustment.HOMEWORK, strategy.flatMap(Strategy::homework).map(h -> new Tiered("", h.a(), h.b(), h.c())).orElse(Tiered.NONE))
        .and(TeachingAdjustment.PERIODS_AFTER, before + strategy.map(PlanParts::periods).orElse(0));
  }

  /** What it is, what it is for, and of a department's measures who leads. */
  private static String said(Strategy strategy) {
    var text = ZH.say("adjustment.strategy", strategy.title(), strategy.aim());
    return strategy.duty()
        .map(d -> text + ZH.say(d.partners().isEmpty() ? "adjustment.strategy.lead" : "adjustment.strategy.duty", d.lead(), String.join("、", d.partners())))
        .orElse(text);
  }

  private static int periods(Strategy strategy) {
    return strategy.time().unit() == Strategy.TimeUnit.PERIODS ? strategy.time().amount() : 0;
  }

  /** When it is to be done: a department's weeks as they are, lessons spread over weeks so that what was learnt has time to be forgotten. */
  static LocalDate until(LocalDate from, Optional<Strategy> strategy) {
    return from.plusWeeks(strategy.map(s -> switch (s.time().unit()) {
      case WEEKS -> s.time().amount();
      case PERIODS -> Math.max(LEAST_WEEKS, WEEKS_A_PERIOD * s.time().amount());
    }).orElse(USUAL_WEEKS));
  }

  /** What a diagnosis puts into a plan. */
  static Values<TeachingAdjustment> diagnosis(
      Values<TeachingAdjustment> to, PointDiagnosis diagnosis, List<Clause> clauses, Proposal proposal, Aim aim) {
    return to.and(TeachingAdjustment.WEAK_POINTS, List.of(weak(diagnosis)))
        .and(TeachingAdjustment.DIAGNOSIS, Prose.of(clauses.getFirst().says()))
        .and(TeachingAdjustment.CLAUSES, new ArrayList<>(clauses.subList(1, clauses.size())))
        .and(TeachingAdjustment.PROPOSED, Optional.of(proposal))
        .and(TeachingAdjustment.FORM, Optional.of(proposal.form()))
        .and(TeachingAdjustment.AIM, aim)
        .and(TeachingAdjustment.GOAL, SetAims.goal(diagnosis.who(), diagnosis.spot().name(), aim))
        .and(TeachingAdjustment.TIER_AIMS, SetAims.tiers(diagnosis))
        .and(TeachingAdjustment.UNIT, diagnosis.spot().name());
  }

  private static WeakPoint weak(PointDiagnosis diagnosis) {
    return new WeakPoint(
        diagnosis.spot().name(), diagnosis.rate(), diagnosis.spot().benchmark(), diagnosis.items().stream().map(i -> i.item().label()).toList());
  }

  /** Whom a plan is for and what it answers. */
  static Values<TeachingAdjustment> base(Problem problem, PlanScope scope, List<ClassRef> classes) {
    return Values.of(TeachingAdjustment.PROBLEM, problem.id())
        .and(TeachingAdjustment.SCOPE, scope)
        .and(TeachingAdjustment.SUBJECT, problem.finding().domain())
        .and(TeachingAdjustment.GRADE, (long) problem.finding().grade())
        .and(TeachingAdjustment.CLASSES, classes)
        .and(TeachingAdjustment.CAUSE, problem.cause());
  }

  /**
   * What comes of the library and of the calendar.
   *
   * @param items what is tested again where no strategy says it
   */
  static Values<TeachingAdjustment> finished(
      Values<TeachingAdjustment> values, String items, Aim aim, Choice choice, LocalDate start, LocalDate until) {
    return strategy(values, choice.taken(), 0)
        .and(TeachingAdjustment.OFFERED, choice.offered())
        .and(TeachingAdjustment.ASKED, choice.asked())
        .and(TeachingAdjustment.FROM, start)
        .and(TeachingAdjustment.TO, until)
        .and(TeachingAdjustment.CHECK_ON, until.plusWeeks(1))
        .and(TeachingAdjustment.CHECK_BY, choice.taken().map(s -> SetAims.check(s, aim)).orElseGet(() -> SetAims.check(items, aim)));
  }
}
