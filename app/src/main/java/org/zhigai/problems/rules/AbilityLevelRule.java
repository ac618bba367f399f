package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;

/** An ability level against the district's rate on the same items. */
public final class AbilityLevelRule implements ProblemRule {

  @Override
  public String id() {
    return "ability-level";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, i -> i.ability().isEmpty() ? List.of() : List.of(i.ability())).stream())
        .flatMap(g -> g.againstDistrict(id(), thresholds).stream())
        .toList();
  }
}
