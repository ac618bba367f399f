package org.zhigai.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Statements;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Link;
import org.zhigai.rows.Mark;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * Use case: after the results have changed, problems whose numbers are no longer what they quote, and the plans and entries drawn from them, are marked
 * 待复核 with the old and the new number; nothing else is. A number that comes back to what is quoted takes its mark away.
 */
public final class Recheck {
  /** Numbers that are equal but for the order in which they were added up. */
  private static final double SAME = 1e-9;

  private final Book book;

  public Recheck(Book book) {
    this.book = book;
  }

  /** Marks what has changed, and nothing that has not. Writes nothing when there is nothing to mark. */
  public void after(Detection detection, Actor by) {
    var tested = detection.tested().stream().collect(Collectors.toMap(Finding::key, Function.identity(), (a, b) -> a));
    var now = book.now();
    var edits = new ArrayList<Edit>();
    for (var problem : now.all(Problem.KIND)) {
      if (problem.state() != ProblemState.DECLINED && problem.state() != ProblemState.SPLIT && !problem.finding().raisedByPeople()) {
        marks(problem, tested).ifPresent(marks -> mark(problem, marks, now, edits));
      }
    }
    if (!edits.isEmpty()) {
      book.apply(Change.of(Phrase.of("trace.changed", edits.size()), by, edits).forGood()).orThrow();
    }
  }

  /** Empty when nothing of it was measured anew and nothing can be said. */
  private static Optional<List<Mark>> marks(Problem problem, Map<String, Finding> tested) {
    var quoted = problem.finding();
    return Optional.ofNullable(tested.get(quoted.key())).map(now -> {
      var out = new ArrayList<Mark>();
      var unit = quoted.unit();
      add(out, "trace.estimate", quoted, unit, quoted.estimate(), now.estimate());
      add(out, "trace.benchmark", quoted, unit, quoted.benchmark(), now.benchmark());
      if (quoted.n() != now.n()) {
        out.add(new Mark(Phrase.of("trace.n", new Value.Count(quoted.n()), new Value.Count(now.n())), quoted.n(), now.n()));
      }
      return out;
    });
  }

  private static void add(List<Mark> out, String what, Finding quoted, Unit unit, double before, double after) {
    if (Double.isNaN(before) != Double.isNaN(after) || Math.abs(before - after) > SAME) {
      out.add(new Mark(Phrase.of(what, quoted.target().name(), new Value.Level(before, unit), new Value.Level(after, unit)), before, after));
    }
  }

  private static void mark(Problem problem, List<Mark> marks, Facts now, List<Edit> edits) {
    add(problem.row(), marks, edits);
    for (var row : now.standingOn(Link.row(problem.id()))) {
      // A problem that points to this one quotes numbers of its own, and is marked by those.
      if (row.kind().quotes() && row.kind() != Problem.KIND) {
        add(row, marks, edits);
      }
    }
  }

  private static <K> void add(Row<K> row, List<Mark> marks, List<Edit> edits) {
    if (!row.marks().equals(marks)) {
      edits.add(new Edit.Marked<>(row, marks));
    }
  }

  /** 已复核: looked at again, and left as it is written. */
  public Change seen(Row<?> row, Actor by) {
    return Change.of(Phrase.of("trace.seen", row.number()), by, new Edit.Marked<>(row, List.of()));
  }

  /**
   * 已复核，采用新数: a problem takes the numbers of today; sentences the program wrote follow them, what a person wrote stays.
   *
   * @param detection the last look at the results
   */
  public Change taken(Problem problem, Detection detection, Actor by) {
    var fresh = detection.tested().stream().filter(f -> f.key().equals(problem.finding().key())).findFirst().orElseGet(problem::finding);
    var values = Values.of(Problem.FINDING, fresh.withQ(problem.finding().q()));
    values = problem.statement().isTyped() ? values : values.and(Problem.STATEMENT, Prose.of(Statements.of(fresh)));
    var key = problem.row();
    return Change.of(Phrase.of("trace.taken", problem.number()), by, new Edit.Marked<>(key, List.of()), new Edit.Put<>(key, values));
  }
}
