package org.zhigai;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.DocumentWriter;
import org.zhigai.rows.Change;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.ui.problems.ProblemsModel;

/** What the later stations have for a problem. */
record AnswersOf(Chain chain, DocumentWriter pages) implements ProblemsModel.Answers {

  @Override
  public Optional<String> entry(Problem problem) {
    return chain.ledger().ofProblem(problem.id()).map(LedgerEntry::number);
  }

  @Override
  public Change open(Problem problem, Actor by) {
    return chain.ledger().open(List.of(problem), chain.leader(), by);
  }

  @Override
  public Set<Kind<?>> kinds() {
    return chain.book().kinds().stream().filter(k -> k != Problem.KIND).collect(Collectors.toSet());
  }

  @Override
  public void feedback(Problem problem, Path file) {
    chain.reports().feedback(List.of(problem), file, pages);
  }

  @Override
  public List<Row<?>> drawnFrom(Problem problem) {
    return chain.book().standingOn(Link.row(problem.id())).stream().filter(r -> r.kind() != Problem.KIND && !r.kind().follows()).toList();
  }
}
