package org.zhigai.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;

/** Boards and sessions: what is put on them is what comes back. */
class SessionDeskTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final Board.Pin PIN = new Board.Pin("数学", 4, "knowledge", Map.of("class", "2", "point", "几何"));
  private static final Board.Pin BARE = new Board.Pin("", 0, "questionnaire", Map.of());
  private static final Phrase DID = Phrase.of("test.did");

  private final Book book = Books.fresh();
  private final SessionDesk desk = new SessionDesk(book, CLOCK);

  private Meeting opened(Meeting draft) {
    var key = desk.key();
    book.apply(desk.open(draft, key, Books.BY)).orThrow();
    return desk.meetings().stream().filter(m -> m.id() == key).findFirst().orElseThrow();
  }

  @Test
  void aSessionComesBackWithAllThatWasSaid() {
    var topic = Meeting.Topic.of(PIN, Optional.of(new Round(2026, Term.SPRING))).lasting(12);
    var draft =
        Meeting.of("四年级数学诊断会", LocalDate.of(2026, 6, 3)).withHead("四年级数学诊断会", LocalDate.of(2026, 6, 4), "数学组", 45)
            .with(topic).with(Meeting.Topic.of("WT-2026-001")).with(Meeting.Topic.of(BARE, Optional.empty()))
            .withDecisions(List.of(
                new Meeting.Decision("读题不清", Meeting.Decision.Sort.CAUSE, "", Optional.empty(), Optional.of(topic), 0),
                new Meeting.Decision("每周一练", Meeting.Decision.Sort.ADJUSTMENT, "王敏", Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty(), 77)));
    var kept = opened(draft);
    assertThat(kept).isEqualTo(draft.withId(kept.id()));
    assertThat(book.row(MeetingRow.KIND, kept.id())).get().extracting(Row::number, Row::headline).containsExactly("HY-2026-001", "四年级数学诊断会");
  }

  @Test
  void aTopicStandsOnTheAgendaOnce() {
    var meeting = Meeting.of("会", LocalDate.of(2026, 6, 3)).with(Meeting.Topic.of(PIN, Optional.empty()));
    assertThat(meeting.with(Meeting.Topic.of(PIN, Optional.empty()).lasting(20))).as("however long").isEqualTo(meeting);
    assertThat(meeting.with(Meeting.Topic.of(PIN, Optional.of(new Round(2025, Term.AUTUMN)))).topics()).as("of another round").hasSize(2);
    assertThat(meeting.with(Meeting.Topic.of("WT-2026-001")).with(Meeting.Topic.of("WT-2026-001")).topics()).hasSize(2);
  }

  @Test
  void aChangeIsOfThatSessionAloneAndCanBeTakenBack() {
    var first = opened(Meeting.of("一", LocalDate.of(2026, 6, 3)));
    var second = opened(Meeting.of("二", LocalDate.of(2026, 6, 4)));
    book.apply(desk.change(DID, first.with(Meeting.Topic.of("WT-2026-001")), Books.BY)).orThrow();
    assertThat(desk.meetings()).extracting(m -> m.topics().size()).containsExactly(1, 0);
    book.undo(Books.BY);
    assertThat(desk.meetings()).containsExactly(first, second);
    book.apply(desk.drop(first, Books.BY)).orThrow();
    assertThat(desk.meetings()).containsExactly(second);
    assertThat(desk.put(first)).as("of one that is gone").isEmpty();
    book.undo(Books.BY);
    assertThat(desk.meetings()).contains(first);
  }

  @Test
  void whatADecisionBecameIsFoundByItsKey() {
    var problem = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
    var decision = new Meeting.Decision("立项", Meeting.Decision.Sort.PROBLEM, "", Optional.empty(), Optional.empty(), 0);
    assertThat(desk.became(decision)).isEmpty();
    assertThat(desk.became(decision.became(problem.id()))).get().extracting(Row::number).isEqualTo("WT-2026-001");
    assertThat(desk.became(decision.became(4711))).isEmpty();
  }

  @Test
  void aBoardOfTheSameNameTakesWhatIsPutOnIt() {
    book.apply(desk.keep(DID, new Board("墙", List.of(PIN, BARE), List.of("先看几何")), Books.BY)).orThrow();
    book.apply(desk.keep(DID, new Board("别的", List.of(), List.of()), Books.BY)).orThrow();
    assertThat(desk.boards()).containsExactly(new Board("墙", List.of(PIN, BARE), List.of("先看几何")), new Board("别的", List.of(), List.of()));
    var next = new Board("墙", List.of(BARE), List.of("先看几何", "再看问卷"));
    book.apply(desk.keep(DID, next, Books.BY)).orThrow();
    assertThat(desk.boards()).hasSize(2).first().isEqualTo(next);
    book.apply(desk.drop(next, Books.BY)).orThrow();
    assertThat(desk.boards()).extracting(Board::name).containsExactly("别的");
  }

  @Test
  void twoBoardsOfOneNameAreRefused() {
    book.apply(desk.keep(DID, new Board("墙", List.of(), List.of()), Books.BY)).orThrow();
    var second = new org.zhigai.rows.Edit.Open<>(BoardRow.KIND, 2026, BoardRow.values(new Board("墙", List.of(PIN), List.of())));
    assertThat(book.apply(org.zhigai.rows.Change.of(DID, Books.BY, second)))
        .isEqualTo(new Outcome.Refused("TB-2026-002", List.of(Phrase.of("board.named-once"))));
  }

  /** Minutes of the pages, with five to begin and ten to decide. */
  @ParameterizedTest
  @CsvSource({
      "60,0 0 0,15 15 15", "60,0 0,23 22", "60,20 0 0,20 13 12", "45,0 10 0,10 10 10", "30,0 0 0 0 0 0,3 3 3 3 3 3", "15,0,3", "60,50 0,50 3", "60,7,7"})
  void minutesAreSharedEvenly(int total, String wished, String expected) {
    assertThat(Agenda.minutes(total, numbers(wished))).isEqualTo(numbers(expected));
  }

  private static List<Integer> numbers(String text) {
    return java.util.Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  /** Nobody gets less than three minutes or another's wish; where the time suffices it is used to the minute. */
  @Property
  void theTimeIsUsedUp(@ForAll @IntRange(min = 20, max = 240) int total, @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20) Integer> wished) {
    var out = Agenda.minutes(total, wished);
    var shares = new java.util.ArrayList<Integer>();
    for (var i = 0; i < wished.size(); i++) {
      if (wished.get(i) == 0) {
        shares.add(out.get(i));
      } else {
        assertThat(out.get(i)).isEqualTo(wished.get(i));
      }
    }
    assertThat(shares).allMatch(m -> m >= 3);
    if (!shares.isEmpty()) {
      assertThat(java.util.Collections.max(shares) - java.util.Collections.min(shares)).isBetween(0, 1);
    }
    if (shares.stream().anyMatch(m -> m > 3)) {
      assertThat(Agenda.lasting(out)).isBetween(total, total + shares.size());
    }
  }

  @Test
  void aSessionLastsItsPagesAndWhatIsRoundThem() {
    assertThat(Agenda.lasting(List.of(15, 15, 15))).isEqualTo(60);
    assertThat(Agenda.lasting(List.of())).isEqualTo(15);
  }
}
