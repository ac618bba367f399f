package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemArchive;

/** Problems kept in memory. */
public final class FakeProblems implements ProblemArchive {
  private final List<Problem> kept = new ArrayList<>();

  @Override
  public List<Problem> problems() {
    return List.copyOf(kept);
  }

  @Override
  public Problem save(Problem problem, Actor by) {
    if (problem.id() == 0) {
      var fresh = problem.withId(kept.size() + 1, "WT-2026-%03d".formatted(kept.size() + 1));
      kept.add(fresh);
      return fresh;
    }
    kept.replaceAll(p -> p.id() == problem.id() ? problem : p);
    return problem;
  }

  @Override
  public void removeSuggestions(List<Long> ids, Actor by) {
    kept.removeIf(p -> ids.contains(p.id()));
  }
}
