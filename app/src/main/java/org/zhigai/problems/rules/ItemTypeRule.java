package org.zhigai.problems.rules;

import java.util.List;
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

/** An item type against the district's rate on the same items. */
public final class ItemTypeRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "item-type", Says.of("item-type", "rate", "rate"), new Test("score-rate", Part.RATE, Tested.WITHIN_PROFILE, Method.RATE),
          Estimate.GROUP_RATE, Showing.ITEMS);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, i -> i.type().isEmpty() ? List.of() : List.of(i.type())).stream())
        .flatMap(g -> g.againstDistrict(TRAITS, Target.ItemType::new, thresholds).stream())
        .toList();
  }
}
