package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.zhigai.kernel.Presence;
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
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * Fewer tested than were to be tested: those absent or without a mark beside all but the exempt. Below 95 % the results no longer
 * speak for the grade. Exact binomial test; absent pupils are never counted as zeros anywhere.
 */
public final class ParticipationRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "participation", Says.of("participation", "participation", "rate"), new Test("share", Part.RATE, Tested.BELOW, Method.RATE),
          Estimate.SHARE, Showing.PARTICIPATION);

  /** The participation that makes a monitoring speak for its grade. */
  private static final double DUE = 0.95;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      var presence = measure.figures().presence();
      var sat = presence.getOrDefault(Presence.PRESENT, 0) + presence.getOrDefault(Presence.VIOLATION, 0);
      var away = presence.getOrDefault(Presence.ABSENT, 0) + presence.getOrDefault(Presence.NOT_ENTERED, 0);
      if (sat + away > 0) {
        out.add(candidate(measure, sat, sat + away, thresholds));
      }
    }
    return out;
  }

  private Candidate candidate(Measured.Measure measure, int sat, int enrolled, Thresholds thresholds) {
    var rate = (double) sat / enrolled;
    var p = new BinomialDistribution(enrolled, DUE).cumulativeProbability(sat);
    var size =
        new Findings.Size(
            Unit.RATE, rate, DUE, Findings.DUE, Findings.less(Wilson.interval(sat, enrolled, 0.95), DUE), enrolled,
            rate < DUE ? p : 1);
    var finding = Findings.ofWhole(TRAITS, measure, Target.Participation::new, size);
    return new Candidate(finding, Marks.reaches(DUE - rate, thresholds.floorRate()));
  }
}
