package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

class BookTest {
  private static final Actor BY = new Actor("王老师", "教务处");
  private final MemoryShelf shelf = new MemoryShelf();
  private Book book = opened();

  private Book opened() {
    return new Book(shelf, List.of(Task.KIND), source -> 7);
  }

  private Row<Task> task(String text) {
    return done(new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, text)));
  }

  private Row<Task> done(Edit edit) {
    return book.apply(Change.of(Phrase.of("task.did"), BY, edit)).row(Task.KIND);
  }

  private Outcome tried(Edit edit) {
    return book.apply(Change.of(Phrase.of("task.did"), BY, edit));
  }

  private Row<Task> now(Row<Task> row) {
    return book.row(Task.KIND, row.id()).orElseThrow();
  }

  @Test
  void aRowIsOpenedNumberedChangedAndFoundAgainAfterAReopening() {
    var row = task("几何");
    assertThat(row.number()).isEqualTo("T-2026-001");
    assertThat(row.version()).isEqualTo(1);
    var next = done(Edit.put(row, Values.of(Task.DUE, Optional.of(LocalDate.of(2026, 6, 30)))));
    assertThat(next.version()).isEqualTo(2);
    book = opened();
    assertThat(now(row).get(Task.DUE)).contains(LocalDate.of(2026, 6, 30));
    assertThat(now(row).get(Task.TEXT)).isEqualTo("几何");
  }

  @Test
  void twoEditsOnOneVersionAreNeverBothDone() {
    var row = task("a");
    assertThat(tried(Edit.put(row, Values.of(Task.TEXT, "b")))).isInstanceOf(Outcome.Done.class);
    assertThat(tried(Edit.put(row, Values.of(Task.CHECKED, "c"))))
        .isInstanceOfSatisfying(Outcome.Stale.class, stale -> assertThat(stale.theirs().version()).isEqualTo(2));
    assertThat(now(row).get(Task.CHECKED)).isEmpty();
  }

  @Test
  void aMoveAsksItsConditionsAndAnIllegalOneIsRefused() {
    var row = task("a");
    assertThat(tried(Edit.go(row, Task.Status.CLOSED, Values.none()))).isInstanceOf(Outcome.Refused.class);
    var asked = done(Edit.go(row, Task.Status.ASKED, Values.none()));
    assertThat(tried(Edit.go(asked, Task.Status.CLOSED, Values.none())))
        .isEqualTo(new Outcome.Refused("T-2026-001", List.of(Phrase.of("task.checked"))));
    assertThat(done(Edit.go(asked, Task.Status.CLOSED, Values.of(Task.CHECKED, "外校"))).state()).isEqualTo("CLOSED");
  }

  @Test
  void aFrozenRowTakesOnlyWhatStaysOpen() {
    var closed = closed();
    assertThat(tried(Edit.put(closed, Values.of(Task.CHECKED, "")))).isInstanceOf(Outcome.Refused.class);
    assertThat(tried(new Edit.Drop<>(closed))).isInstanceOf(Outcome.Refused.class);
    assertThat(done(Edit.put(closed, Values.of(Task.LATER, "三个月后看过"))).get(Task.LATER)).isEqualTo("三个月后看过");
  }

  @Test
  void whatIsFixedAtOpeningIsNeverChanged() {
    var row = task("a");
    assertThat(tried(Edit.put(row, Values.of(Task.OF, 9L)))).isInstanceOf(Outcome.Refused.class);
    assertThat(tried(Edit.go(row, Task.Status.ASKED, Values.of(Task.OF, 9L)))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void severalEditsAreDoneTogetherOrNotAtAll() {
    var row = task("a");
    var outcome =
        book.apply(Change.of(
            Phrase.of("task.did"), BY, Edit.put(row, Values.of(Task.TEXT, "b")), new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "forbidden"))));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(now(row).get(Task.TEXT)).isEqualTo("a");
    assertThat(book.rows(Task.KIND)).hasSize(1);
    book = opened();
    assertThat(now(row).version()).isEqualTo(1);
  }

  @Test
  void undoAndRedoSurviveAReopeningAndAreEditsThemselves() {
    var row = task("a");
    done(Edit.put(row, Values.of(Task.TEXT, "b")));
    book = opened();
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(now(row).get(Task.TEXT)).isEqualTo("a");
    assertThat(now(row).version()).isEqualTo(3);
    book = opened();
    assertThat(book.toRedo()).isPresent();
    assertThat(book.redo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(now(row).get(Task.TEXT)).isEqualTo("b");
    assertThat(book.history(row.id())).hasSize(4);
  }

  @Test
  void undoOfAnOpeningTakesTheRowAwayAndRedoBringsTheSameOneBack() {
    var row = task("a");
    book.undo(BY);
    assertThat(book.row(Task.KIND, row.id())).isEmpty();
    book.redo(BY);
    assertThat(now(row).number()).isEqualTo("T-2026-001");
    assertThat(now(row).get(Task.TEXT)).isEqualTo("a");
  }

  @Test
  void undoDoesNotWriteOverWhatCameAfter() {
    var row = task("a");
    var b = done(Edit.put(row, Values.of(Task.TEXT, "b")));
    book.apply(Change.of(Phrase.of("task.did"), BY, Edit.put(b, Values.of(Task.TEXT, "c"))).forGood());
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Refused.class);
    assertThat(now(row).get(Task.TEXT)).isEqualTo("c");
  }

  @Test
  void undoOfReopeningAsksTheConditionsOfClosingAgain() {
    var closed = closed();
    var again = done(Edit.go(closed, Task.Status.AGAIN, Values.none()));
    book.apply(Change.of(Phrase.of("task.did"), BY, Edit.put(again, Values.of(Task.CHECKED, ""))).forGood());
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Refused.class);
    assertThat(now(closed).state()).isEqualTo("AGAIN");
  }

  @Test
  void linksKeepTheVersionTheyWereDrawnFrom() {
    var first = task("a");
    var second = done(new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "x").and(Task.OF, first.id())));
    assertThat(second.links()).containsExactly(new Link(Link.row(first.id()), 1));
    done(Edit.put(first, Values.of(Task.TEXT, "b")));
    var changed = done(Edit.put(second, Values.of(Task.TEXT, "y")));
    assertThat(changed.links()).containsExactly(new Link(Link.row(first.id()), 1));
    assertThat(book.restingOn(Set.of(Link.row(first.id())))).containsExactly(changed);
    var marked = done(new Edit.Marked<>(changed, List.of(new Mark(Phrase.of("task.rate"), .5, .6))));
    assertThat(marked.marks()).containsExactly(new Mark(Phrase.of("task.rate"), .5, .6));
    var seen = done(new Edit.Marked<>(marked, List.of()));
    assertThat(seen.marks()).isEmpty();
    assertThat(seen.links()).containsExactly(new Link(Link.row(first.id()), 2));
  }

  @Test
  void aKeyOfAnEarlierVersionIsReadAndAnUnknownOneKept() {
    shelf.insert(new Shelf.Stored(50, "task", "T-2025-001", 3, "OPEN", 1, List.of(), () -> Map.of("words", "旧", "new-thing", List.of(1L))));
    book = opened();
    var row = book.row(Task.KIND, 50).orElseThrow();
    assertThat(row.get(Task.TEXT)).isEqualTo("旧");
    var next = done(Edit.put(row, Values.of(Task.TEXT, "新")));
    assertThat(next.body()).containsEntry("new-thing", List.of(1L)).containsEntry("text", "新").doesNotContainKey("words");
  }

  @Test
  void listenersHearWhatWasKeptAndNothingElse() {
    var heard = new ArrayList<Book.Changed>();
    var ear = book.listen(heard::add);
    var row = task("a");
    tried(Edit.go(row, Task.Status.CLOSED, Values.none()));
    assertThat(heard).singleElement().satisfies(c -> assertThat(c.kinds()).containsExactly(Task.KIND));
    ear.close();
    task("b");
    assertThat(heard).hasSize(1);
  }

  @Test
  void theHistoryIsInWords() {
    var row = task("a");
    done(Edit.put(row, Values.of(Task.TEXT, "b")));
    var lines = book.history(row.id());
    assertThat(lines).extracting(AuditLine::field).containsExactly("row", "text");
    assertThat(lines.getLast().label()).isEqualTo(Phrase.of("task.field.text"));
    assertThat(lines.getLast().before()).isEqualTo("a");
    assertThat(lines.getLast().after()).isEqualTo("b");
    assertThat(lines.getLast().by()).isEqualTo("王老师");
  }

  private Row<Task> closed() {
    var asked = done(Edit.go(task("a"), Task.Status.ASKED, Values.none()));
    return done(Edit.go(asked, Task.Status.CLOSED, Values.of(Task.CHECKED, "外校")));
  }
}
