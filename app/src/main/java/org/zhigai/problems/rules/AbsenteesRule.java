package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.WithinDifference;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * Whether those who stayed away are those who did less well before: the result then looks better than the grade is. Absent pupils are
 * compared with their classmates who sat the paper by what both did at the last paper of the subject, in the district's standard
 * deviations. Five absent pupils with an earlier result at least: fewer say nothing, and their mean would be somebody's.
 *
 * <p>The number of pupils of such a finding is that of the absent.
 */
public final class AbsenteesRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "absentees", Says.of("absentees", "absentees", "absentees"), new Test("within-class-difference", Part.SD, Tested.BELOW, Method.RATE),
          Estimate.ABSENT_MEAN, Showing.PARTICIPATION);

  private static final int LEAST = 5;
  private static final double LEVEL = 0.95;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return Earlier.each(measured, (then, now) -> candidate(then, now, thresholds));
  }

  private Optional<Candidate> candidate(Measured.Measure then, Measured.Measure now, Thresholds thresholds) {
    var sd = Findings.sd(then.figures());
    if (!(sd > 0)) {
      return Optional.empty();
    }
    var district = then.figures().district().mean();
    var from = Double.isNaN(district) ? then.figures().total().mean() : district;
    var earlier = Earlier.totals(then, from, sd);
    var absent = now.away().size();
    var all = new ArrayList<>(now.away());
    all.addAll(now.sat().pupils());
    var values = all.stream().mapToDouble(p -> earlier.getOrDefault(p.pupilId(), Double.NaN)).toArray();
    var side = new int[values.length];
    var cluster = new int[values.length];
    for (var p = 0; p < values.length; p++) {
      side[p] = p < absent ? 0 : 1;
      cluster[p] = all.get(p).classRef().number();
    }
    var gap = WithinDifference.of(values, side, cluster);
    if (gap.n() < LEAST) {
      return Optional.empty();
    }
    var mean = Descriptives.of(Arrays.copyOf(values, absent)).mean();
    var size =
        new Findings.Size(
            Unit.NUMBER,
            mean,
            mean - gap.estimate(),
            Findings.THOSE_WHO_SAT,
            gap.interval(LEVEL),
            gap.n(),
            gap.estimate() < 0 ? gap.p() / 2 : 1);
    var finding = Findings.ofWhole(TRAITS, now, Target.Participation::new, size);
    return Optional.of(new Candidate(finding, Marks.reaches(-gap.estimate(), thresholds.floorSd())));
  }
}
