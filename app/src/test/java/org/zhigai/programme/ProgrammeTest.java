package org.zhigai.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.Chain;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;
import org.zhigai.support.DutyShare;
import org.zhigai.support.FiledPaper;
import org.zhigai.support.SelfInspection;
import org.zhigai.support.TypicalCase;

/** The plan is a file of data; what answers it is counted, never ticked. */
class ProgrammeTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private final Book book = Books.fresh();
  private final Programme programme = new Programme(book, () -> 2, CLOCK);

  private <K> void open(Kind<K> kind, Values<K> values) {
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Open<>(kind, 2026, values))).orThrow();
  }

  private TaskStand stand(String id) {
    return programme.now().stream().filter(s -> s.task().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyAnswerOfTheFileIsAboutSomethingThereIs() {
    var ids = new HashSet<String>();
    for (var task : programme.tasks()) {
      assertThat(ids.add(task.id())).as(task.id()).isTrue();
      assertThat(task.answers()).as(task.id()).isNotEmpty();
      assertThat(List.of(task.name().en(), task.owes().en(), task.artefact().en())).noneMatch(String::isBlank);
      task.answers().stream().filter(a -> !a.kind().equals(Wanted.PAPERS)).forEach(ProgrammeTest::isThere);
    }
    assertThat(programme.tasks()).hasSize(25);
  }

  private static void isThere(Wanted answer) {
    var kind = Chain.KINDS.stream().filter(k -> k.id().equals(answer.kind())).findFirst().orElseThrow(() -> new AssertionError(answer.kind()));
    if (answer.field().equals(Wanted.STATE)) {
      assertThat(states(kind)).as(answer.kind()).containsAll(answer.values());
    } else if (!answer.field().isEmpty()) {
      var field = kind.fields().stream().filter(f -> f.key().equals(answer.field())).findFirst().orElseThrow(() -> new AssertionError(answer.toString()));
      if (field.type() instanceof Types.Choice<?> choice) {
        assertThat(choice.constants()).extracting(Enum::name).containsAll(answer.values());
      }
    }
  }

  private static Set<String> states(Kind<?> kind) {
    var out = new HashSet<String>();
    for (var from : List.of("DRAFT", "TRYING", "VERIFIED", "SUGGESTED", "CONFIRMED", "NOT_STARTED", "IN_PROGRESS", "STAGE_DONE", "AWAITING_VERIFICATION",
        "CLOSED")) {
      out.addAll(kind.life().next(from));
    }
    return out;
  }

  @Test
  void whatThereIsIsCountedAndWhatIsMissingIsTold() {
    assertThat(stand("organise").isDone()).isFalse();
    assertThat(stand("organise").isOverdue()).as("due at the end of 2025").isTrue();
    assertThat(stand("collect").missing()).extracting(TaskStand.Piece::there).containsExactly(2);
    open(FiledPaper.KIND, Values.of(FiledPaper.SORT, "问题反馈单"));
    var feedback = stand("feedback");
    assertThat(feedback.isDone()).isTrue();
    assertThat(feedback.pieces().getFirst().target()).as("the only one is led to by its number").isEqualTo("GD-2026-001");
    open(FiledPaper.KIND, Values.of(FiledPaper.SORT, "成果包"));
    assertThat(stand("publish").isDone()).isTrue();
    assertThat(stand("final").isDone()).as("another paper answers another task").isFalse();
    open(TypicalCase.KIND, Values.of(TypicalCase.TITLE, "方格图"));
    assertThat(stand("cases").missing()).as("a draft is no proven case").hasSize(1);
    book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Withdraw<>(book.rows(TypicalCase.KIND).getFirst(), "重复"))).orThrow();
    assertThat(stand("cases").missing()).as("what was withdrawn counts no more").hasSize(2);
  }

  @Test
  void whatComesRoundEachTermIsOfThisTerm() {
    open(SelfInspection.KIND, Values.of(SelfInspection.ON, LocalDate.of(2026, 1, 15)));
    assertThat(stand("inspect").isDone()).as("that was last term").isFalse();
    assertThat(stand("inspect").due()).isEqualTo(LocalDate.of(2026, 7, 31));
    open(SelfInspection.KIND, Values.of(SelfInspection.ON, LocalDate.of(2026, 3, 15)));
    assertThat(stand("inspect").isDone()).isTrue();
    var term = new Due.EachTerm();
    assertThat(term.last(LocalDate.of(2026, 9, 1))).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(term.since(LocalDate.of(2027, 1, 5))).contains(LocalDate.of(2026, 8, 1));
  }

  @Test
  void whoAnswersForATaskStandsInTheTableOfDuties() {
    assertThat(stand("problems").responsible()).isEmpty();
    var people = Books.people(book, CLOCK);
    var unit = people.find("教务处").orElseThrow().id();
    open(DutyShare.KIND, Values.of(DutyShare.TASK, "建立问题清单").and(DutyShare.UNIT, unit).and(DutyShare.PERSON, people.persons().getFirst().id()));
    assertThat(stand("problems").responsible()).isEqualTo("教务处 李校长");
  }

  @Test
  void aFileThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ReadTasks.of("task: a\nphase 2025")).hasMessageContaining("phase 2025");
    assertThatThrownBy(() -> ReadTasks.of("task: a\nphase: 2025\ndue: 2025-12-31")).hasMessageContaining("zh");
    assertThatThrownBy(() -> ReadTasks.of("task: a\nanswer: duty five")).hasMessageContaining("duty five");
  }
}
