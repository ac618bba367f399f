package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.monitoring.Item;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;

/** A knowledge point against the district's rate on the same items. */
public final class KnowledgePointRule implements ProblemRule {

  @Override
  public String id() {
    return "knowledge-point";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, Item::knowledgePoints).stream())
        .flatMap(g -> g.againstDistrict(id(), thresholds).stream())
        .toList();
  }
}
