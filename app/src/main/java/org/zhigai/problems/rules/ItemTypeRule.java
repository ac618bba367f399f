package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;

/** An item type against the district's rate on the same items. */
public final class ItemTypeRule implements ProblemRule {

  @Override
  public String id() {
    return "item-type";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, i -> i.type().isEmpty() ? List.of() : List.of(i.type())).stream())
        .flatMap(g -> g.againstDistrict(id(), thresholds).stream())
        .toList();
  }
}
