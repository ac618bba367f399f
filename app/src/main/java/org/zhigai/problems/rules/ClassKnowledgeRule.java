package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.monitoring.Item;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;

/** A knowledge point in one class against the other classes of the grade: raised by size alone, no order among classes. */
public final class ClassKnowledgeRule implements ProblemRule {

  @Override
  public String id() {
    return "class-knowledge-point";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    return measured.papers().stream()
        .flatMap(m -> ItemGroups.of(m, Item::knowledgePoints).stream())
        .flatMap(g -> g.classAgainstRest(id(), thresholds).stream())
        .toList();
  }
}
