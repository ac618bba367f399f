package org.zhigai.problems.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.figures.PaperFigures;
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
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * The same pupils against their own past, both times by their distance to the district in its standard deviations: papers are
 * not linked, so marks are never compared. Only pupils who sat both count; classes are clusters.
 */
public final class OwnPastRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "own-past", Says.of("own-past", "own-past", "mean"), new Test("mean", Part.SD, Tested.BELOW, Method.MEAN),
          Estimate.OTHER, Showing.CHANGE);

  /** Fewer pupils who sat both papers say nothing. */
  private static final int LEAST = 20;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return Earlier.each(measured, (then, now) -> candidate(then, now, thresholds));
  }

  private Optional<Candidate> candidate(Measured.Measure then, Measured.Measure now, Thresholds thresholds) {
    var sdThen = Findings.sd(then.figures());
    var sdNow = Findings.sd(now.figures());
    var meanThen = then.figures().district().mean();
    var meanNow = now.figures().district().mean();
    var earlier = Earlier.totals(then, meanThen, sdThen);
    var change = new double[now.sat().pupils().size()];
    double sum = 0;
    for (var p = 0; p < change.length; p++) {
      var first = earlier.getOrDefault(now.sat().pupils().get(p).pupilId(), Double.NaN);
      change[p] = now.sat().totals()[p] - meanNow - first * sdNow;
      sum += Double.isNaN(change[p]) ? 0 : now.sat().totals()[p];
    }
    var mean = ClusteredMean.ofClasses(change, now.sat().clusters());
    if (mean.n() < LEAST || !(sdThen > 0) || !(sdNow > 0)) {
      return Optional.empty();
    }
    var estimate = sum / mean.n();
    var size =
        new Findings.Size(
            Unit.MARKS, estimate, estimate - mean.estimate(), Findings.OWN_PAST, mean.interval(0.95), mean.n(),
            mean.estimate() < 0 ? mean.twoSidedP(0) / 2 : 1);
    var finding = Findings.ofWhole(TRAITS, now, Target.WholePaper::new, size);
    return Optional.of(new Candidate(finding, Marks.reaches(-mean.estimate(), thresholds.floorSd() * sdNow)));
  }
}
