package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.Division;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits.Estimate;
import org.zhigai.problems.RuleTraits.Says;
import org.zhigai.problems.RuleTraits.Showing;
import org.zhigai.problems.RuleTraits.Test;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.WithinDifference;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * A gap between two groups of pupils (girls and boys, boarders and day pupils) on a whole paper, compared inside the classes both sit
 * in, so that neither a strong class with many of one group nor what classes share makes a gap. Neither group is what the other should
 * be: a gap either way is what a school looks into, so the test is two-sided and the favourable side of the list is no gap at all. The
 * finding is written from the side of the group with the lower mean, for no other reason than that its difference has a sign.
 *
 * <p>Thirty of each: a gap of half a standard deviation, about the largest known between such groups, is then two standard errors;
 * below it a list would tell chance alone, and a group would be close to being persons.
 */
public final class PupilGroupRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "pupil-group", Says.of("pupil-group", "pupil-group", "pupil-group"), new Test("within-class-difference", Part.SD, Tested.EITHER_WAY, Method.MEAN),
          Estimate.PUPIL_GROUP_MEAN, Showing.PUPIL_GROUPS);

  static final int LEAST = 30;
  private static final double LEVEL = 0.95;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      for (var division : Division.values()) {
        candidate(measure, division, thresholds).ifPresent(out::add);
      }
    }
    return out;
  }

  private Optional<Candidate> candidate(Measured.Measure measure, Division division, Thresholds thresholds) {
    var sat = measure.sat();
    var side = sat.pupils().stream().mapToInt(p -> division.side(p.groups())).toArray();
    var gap = WithinDifference.of(sat.totals(), side, sat.clusters());
    if (gap.n() < LEAST || gap.m() < LEAST) {
      return Optional.empty();
    }
    var lower = gap.estimate() > 0 ? 1 : 0;
    var distance = Math.abs(gap.estimate());
    var all = gap.interval(LEVEL);
    var mean = mean(sat.totals(), side, lower);
    var size =
        new Findings.Size(
            Unit.MARKS,
            mean,
            mean + distance,
            division.sides().get(1 - lower),
            lower == 0 ? all : new Interval(-all.high(), -all.low()),
            gap.n() + gap.m(),
            gap.p());
    var finding = Findings.ofPaper(TRAITS, measure, Optional.empty(), new Target.PupilGroup(division, lower), List.of(), size);
    return Optional.of(new Candidate(finding, Marks.reaches(distance, thresholds.floorSd() * Findings.sd(measure.figures()))));
  }

  private static double mean(double[] totals, int[] side, int of) {
    double sum = 0;
    var n = 0;
    for (var p = 0; p < totals.length; p++) {
      if (side[p] == of) {
        sum += totals[p];
        n++;
      }
    }
    return sum / n;
  }
}
