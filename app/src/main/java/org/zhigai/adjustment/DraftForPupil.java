package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.adjustment.diagnosis.DiagnosePoints;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.adjustment.diagnosis.Spot;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.stats.Marks;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A plan for one pupil whom a teacher names: the pupil's own marks and items, nobody else's, and no aim in numbers that one pupil cannot show. */
final class DraftForPupil {
  private final AskLibrary library;

  DraftForPupil(AskLibrary library) {
    this.library = library;
  }

  /** @throws java.util.NoSuchElementException when the pupil did not sit the paper */
  Values<TeachingAdjustment> of(Problem problem, DiagnosePoints paper, Spot spot, String pupil, LocalDate start) {
    var sat = paper.sat();
    var row = IntStream.range(0, sat.pupils().size()).filter(p -> sat.pupils().get(p).pseudonym().equals(pupil)).findFirst().orElseThrow();
    var of = sat.pupils().get(row).classRef();
    var marks = spot.items().stream().mapToDouble(i -> sat.scores().get(row, i)).filter(m -> !Double.isNaN(m)).sum();
    var full = spot.items().stream().filter(i -> !Float.isNaN(sat.scores().get(row, i))).mapToDouble(i -> sat.paper().items().get(i).fullMark()).sum();
    var lost =
        spot.items().stream()
            .filter(i -> !Float.isNaN(sat.scores().get(row, i)) && !Marks.reaches(Marks.of(sat.scores().get(row, i)), sat.paper().items().get(i).fullMark()))
            .map(i -> sat.paper().items().get(i).label())
            .toList();
    var told =
        Phrase.of(
            lost.isEmpty() ? "adjustment.diagnosis.pupil.whole" : "adjustment.diagnosis.pupil", pupil, spot.name(),
            new Value.Level(Marks.of(marks), Unit.MARKS),
            new Value.Level(full, Unit.MARKS), String.join("、", lost));
    var proposal = new Proposal(FormOfHelp.SINGLE_PUPIL, HelpRule.FEW_LOW, Phrase.of("adjustment.rule.pupil"));
    var choice = library.point(problem.finding(), paper.of(spot, List.of(of)), proposal, FormOfHelp.SINGLE_PUPIL, Set.of());
    var until = PlanParts.until(start, choice.taken());
    var values =
        PlanParts.base(problem, PlanScope.PUPIL, List.of(of))
            .and(TeachingAdjustment.PUPILS, List.of(pupil))
            .and(
                TeachingAdjustment.WEAK_POINTS,
                List.of(new WeakPoint(spot.name(), full > 0 ? Marks.of(marks) / full : Double.NaN, Double.NaN,
                    spot.items().stream().map(i -> sat.paper().items().get(i).label()).toList())))
            .and(TeachingAdjustment.DIAGNOSIS, Prose.of(told))
            .and(TeachingAdjustment.PROPOSED, Optional.of(proposal))
            .and(TeachingAdjustment.FORM, Optional.of(FormOfHelp.SINGLE_PUPIL))
            .and(TeachingAdjustment.GOAL, Prose.of(Phrase.of("adjustment.aim.pupil", spot.name(), new Value.Day(until.plusWeeks(1)))));
    return PlanParts.finished(values, spot.name(), Aim.NONE, choice, start, until);
  }
}
