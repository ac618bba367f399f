package org.zhigai.problems.rules;

import java.util.List;
import java.util.Optional;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/** A rule the program was not written for, with words of its own: all that a new rule takes is this file, its words and a line of the list. */
public final class PlantedRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "early-finishers",
          new RuleTraits.Says(
              "planted.rule.early-finishers", "planted.statement.early-finishers", "planted.evidence.early-finishers",
              "planted.direction.early-finishers", "planted.responsible.early-finishers"),
          new RuleTraits.Test("score-rate", Thresholds.Part.CLASS, Tested.EITHER_WAY, Method.RATE), RuleTraits.Estimate.SHARE,
          RuleTraits.Showing.PAPER);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var size = new Findings.Size(Unit.RATE, 0.6, 0.7, Findings.DISTRICT, new Interval(-0.13, -0.07), 118, 1e-9);
    return measured.papers().stream()
        .map(m -> Findings.ofPaper(TRAITS, m, Optional.empty(), new Target.ByPeople("交卷"), List.of(), size))
        .map(f -> new Candidate(f, true))
        .toList();
  }
}
