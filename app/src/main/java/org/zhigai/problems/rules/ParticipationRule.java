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
import org.zhigai.problems.Unit;
import org.zhigai.stats.Wilson;

/** Pupils who ought to have sat a paper and did not: the exempt are not counted, those nobody entered are. */
public final class ParticipationRule implements ProblemRule {

  @Override
  public String id() {
    return "participation";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      var presence = measure.figures().presence();
      var enrolled = presence.entrySet().stream()
          .filter(e -> e.getKey() != Presence.EXEMPT).mapToInt(e -> e.getValue()).sum();
      if (enrolled == 0) {
        continue;
      }
      var sat = presence.getOrDefault(Presence.PRESENT, 0);
      var rate = sat / (double) enrolled;
      var expected = thresholds.participation();
      var p = rate < expected ? new BinomialDistribution(enrolled, expected).cumulativeProbability(sat) : 1;
      var size =
          new Findings.Size(
              Unit.RATE, rate, expected, Findings.EXPECTED, Findings.less(Wilson.interval(sat, enrolled, 0.95), expected),
              enrolled, p);
      var subject = measure.figures().paper().info().subject();
      var finding = Findings.ofPaper(id(), measure, Optional.empty(), subject, List.of(), size);
      out.add(new Candidate(finding, expected - rate >= thresholds.floorRate() / 2));
    }
    return out;
  }
}
