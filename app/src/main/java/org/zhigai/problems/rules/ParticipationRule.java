package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.zhigai.kernel.Presence;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.value.Unit;

/**
 * Fewer tested than were to be tested: those absent or without a mark beside all but the exempt. Below 95 % the results no longer
 * speak for the grade. Exact binomial test; absent pupils are never counted as zeros anywhere.
 */
public final class ParticipationRule implements ProblemRule {
  /** The participation that makes a monitoring speak for its grade. */
  private static final double DUE = 0.95;

  @Override
  public String id() {
    return "participation";
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
    var finding =
        Findings.ofPaper(id(), measure, Optional.empty(), measure.figures().paper().info().subject(), List.of(), size);
    return new Candidate(finding, DUE - rate >= thresholds.floorRate());
  }
}
