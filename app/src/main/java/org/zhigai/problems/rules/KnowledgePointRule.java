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

/** A knowledge point against the district's rate on the same items. */
public final class KnowledgePointRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "knowledge-point", Says.of("knowledge-point", "rate", "rate"), new Test("score-rate", Part.RATE, Tested.WITHIN_PROFILE, Method.RATE),
          Estimate.GROUP_RATE, Showing.POINTS);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, Item::knowledgePoints).stream())
        .flatMap(g -> g.againstDistrict(TRAITS, Target.KnowledgePoint::new, thresholds).stream())
        .toList();
  }
}
