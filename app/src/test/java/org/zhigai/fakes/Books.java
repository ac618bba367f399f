package org.zhigai.fakes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.People;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.MemoryShelf;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/** Records in memory, of all the program's kinds, and what tests put into them. */
public final class Books {
  public static final Actor BY = new Actor("王敏", "教务处");

  private Books() {}

  /** With nothing in it. */
  public static Book fresh() {
    return new Book(new MemoryShelf(), Chain.KINDS, source -> 0);
  }

  /** The register of a school as it begins. */
  public static People people(Book book, Clock clock) {
    var people = new People(book, clock);
    people.begin("示例小学", "李校长", BY);
    return people;
  }

  /** Keeps a change that nobody can take back: how things stood before the test. */
  public static <K> Row<K> given(Book book, Kind<K> kind, Edit edit) {
    return book.apply(Change.of(Phrase.of("test.given"), BY, List.of(edit)).forGood()).row(kind);
  }

  /** A problem of this finding, in this state. */
  public static Problem problem(Book book, Finding finding, ProblemState state) {
    return problem(book, finding, state, Values.of(Problem.STATEMENT, Prose.of(finding.key())));
  }

  public static Problem problem(Book book, Finding finding, ProblemState state, Values<Problem> values) {
    var all = values.and(Problem.FINDING, finding).and(Problem.PROPOSED_ON, LocalDate.of(2026, 5, 20));
    var row = given(book, Problem.KIND, new Edit.Open<>(Problem.KIND, finding.round().year(), all));
    return state == ProblemState.SUGGESTED ? row.view() : given(book, Problem.KIND, Edit.go(row, state, moved(state))).view();
  }

  private static Values<Problem> moved(ProblemState state) {
    return state == ProblemState.DECLINED ? Values.of(Problem.REASON, "不成立") : Values.none();
  }
}
