package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.monitoring.Item;
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
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;

/** A knowledge point in one class against the other classes of the grade: raised by size alone, no order among classes. */
public final class ClassKnowledgeRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "class-knowledge-point", Says.of("class-knowledge-point", "rate", "rate"), new Test("score-rate", Part.CLASS, Tested.WITHIN_PROFILE, Method.RATE),
          Estimate.OTHER, Showing.POINTS_BY_CLASS);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, Item::knowledgePoints).stream())
        .flatMap(g -> g.classAgainstRest(TRAITS, Target.KnowledgePoint::new, thresholds).stream())
        .toList();
  }
}
