package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

class BookPropertyTest {
  private static final Actor BY = new Actor("王老师", "教务处");

  /** Something somebody does: what, to which of the rows, with which text. */
  record Act(int what, int row, String text) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(Arbitraries.integers().between(0, 10), Arbitraries.integers().between(0, 2), Arbitraries.of("", "a", "外校"))
        .as(Act::new)
        .list()
        .ofMaxSize(40);
  }

  /** No sequence of edits, moves, undos and redos leaves a closed row without what closing asks. */
  @Property
  void nothingLeadsToClosedWithAConditionUnmet(@ForAll("acts") List<Act> acts) {
    var book = new Book(new MemoryShelf(), List.of(Task.KIND), s -> 0);
    for (var act : acts) {
      act(book, act);
      assertThat(book.rows(Task.KIND)).allSatisfy(r -> assertThat(r.state().equals("CLOSED") && r.get(Task.CHECKED).isBlank()).as(r.number()).isFalse());
    }
  }

  /** Taking back everything that can be taken back, and making it again, changes nothing but versions. */
  @Property
  void undoneAndRedoneIsIdentity(@ForAll("acts") List<Act> acts) {
    var shelf = new MemoryShelf();
    var book = new Book(shelf, List.of(Task.KIND), s -> 0);
    acts.forEach(a -> act(book, a));
    var before = seen(book);
    var steps = 0;
    while (book.undo(BY).filter(Outcome.Done.class::isInstance).isPresent()) {
      steps++;
    }
    for (var i = 0; i < steps; i++) {
      assertThat(book.redo(BY)).get().isInstanceOf(Outcome.Done.class);
    }
    assertThat(seen(book)).isEqualTo(before);
    assertThat(seen(new Book(shelf, List.of(Task.KIND), s -> 0))).isEqualTo(before);
  }

  private static List<String> seen(Book book) {
    return Stream.concat(book.rows(Task.KIND).stream(), book.withdrawn(Task.KIND).stream())
        .map(r -> r.number() + r.kept() + r.whyWithdrawn() + Task.KIND.fields().stream().map(f -> String.valueOf(r.get(f))).collect(Collectors.joining("|")))
        .toList();
  }

  private static void act(Book book, Act act) {
    var rows = book.rows(Task.KIND);
    if (act.what() == 0 || act.row() >= rows.size()) {
      does(book, new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, act.text())));
      return;
    }
    var row = rows.get(act.row());
    switch (act.what()) {
      case 1 -> does(book, Edit.put(row, Values.of(Task.TEXT, act.text())));
      case 2 -> does(book, Edit.put(row, Values.of(Task.CHECKED, act.text())));
      case 3, 4, 5 -> does(book, Edit.go(row, Task.Status.values()[act.what() - 2], Values.none()));
      case 6 -> does(book, new Edit.Drop<>(row));
      case 7 -> does(book, new Edit.Withdraw<>(row, act.text()));
      case 8 -> book.withdrawn(Task.KIND).stream().findFirst().ifPresent(gone -> does(book, new Edit.Restore<>(gone, act.text())));
      case 9 -> assertThat(book.undo(BY)).isNotNull();
      default -> assertThat(book.redo(BY)).isNotNull();
    }
  }

  private static void does(Book book, Edit edit) {
    assertThat(book.apply(Change.of(Phrase.of("task.did"), BY, edit))).isNotNull();
  }
}
