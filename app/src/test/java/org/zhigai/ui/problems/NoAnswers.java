package org.zhigai.ui.problems;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.kernel.Actor;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;

/** A window in which no later station has anything for a problem. */
record NoAnswers() implements ProblemsModel.Answers {
  @Override
  public Optional<String> entry(Problem problem) {
    return Optional.empty();
  }

  @Override
  public Change open(Problem problem, Actor by) {
    throw new UnsupportedOperationException("there is no ledger");
  }

  @Override
  public Set<Kind<?>> kinds() {
    return Set.of();
  }

  @Override
  public void feedback(Problem problem, Path file) {
    throw new UnsupportedOperationException("there are no documents");
  }

  @Override
  public List<Row<?>> drawnFrom(Problem problem) {
    return List.of();
  }
}
