package org.zhigai.adjustment.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.fakes.BareResults;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** An archive that holds one paper and nothing else. */
public record OnePaper(PaperResults results) implements BareResults.One {

  /** A confirmed problem for a knowledge point of the paper, 12 points below the district. */
  public Problem problem(String point) {
    var items = IntStream.range(0, results.paper().items().size())
        .filter(i -> results.paper().items().get(i).knowledgePoints().contains(point))
        .mapToObj(i -> results.paper().items().get(i).label()).toList();
    var finding =
        new Finding(
            "knowledge-point/" + point, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, results.paper().info().round(), "数学", 4,
            Optional.empty(), new Target.KnowledgePoint(point), Unit.RATE, 0.66, 0.78, "区", new Interval(-0.15, -0.09), results.pupils().size(), 0.001, 0.004,
            false, new Evidence(results.paper().id(), "score-rate", items, List.of()));
    return Problem.unkept(finding, ProblemState.CONFIRMED);
  }
}
