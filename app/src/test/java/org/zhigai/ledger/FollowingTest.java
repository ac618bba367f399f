package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.people.People;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;

/** What measures take over from their entry before it is begun, and what they keep. */
class FollowingTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Book book = Books.fresh();
  private final People people = Books.people(book, CLOCK);
  private final LedgerDesk desk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK);
  private final WorkDesk work = new WorkDesk(CLOCK);
  private final long unit = people.ensure("教务处（数学教研组）", Books.BY);
  private final long wang = people.ensurePerson("王敏", unit, Books.BY);
  private final long li = people.ensurePerson("李强", unit, Books.BY);
  private long id;

  @BeforeEach
  void twoMeasures() {
    var problem = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED,
        Values.of(org.zhigai.problems.list.Problem.RESPONSIBLE, unit));
    id = book.apply(desk.open(java.util.List.of(problem), 7, Books.BY)).row(LedgerEntry.KIND).id();
    book.apply(work.measure(entry(), "每周一次微课", Books.BY)).orThrow();
    book.apply(work.measure(entry(), "期末前复测", Books.BY)).orThrow();
  }

  private LedgerEntry entry() {
    return book.find(LedgerEntry.KIND, id).orElseThrow();
  }

  private Measure measure(int which) {
    return EntryStanding.measures(id, book).get(which);
  }

  private void put(Values<LedgerEntry> values) {
    book.apply(desk.put(entry(), LedgerEntry.KIND.label(LedgerEntry.DUE), values, Books.BY)).orThrow();
  }

  @Test
  void beforeItIsBegunMeasuresGoWithTheirEntry() {
    var other = people.ensure("德育处", Books.BY);
    put(Values.of(LedgerEntry.START, TODAY.plusDays(7)).and(LedgerEntry.DUE, TODAY.plusDays(60)).and(LedgerEntry.PERSON, wang).and(LedgerEntry.RESPONSIBLE,
        other));
    assertThat(EntryStanding.measures(id, book)).hasSize(2).allSatisfy(m -> {
      assertThat(m.start()).isEqualTo(TODAY.plusDays(7));
      assertThat(m.due()).isEqualTo(TODAY.plusDays(60));
      assertThat(m.person()).isEqualTo(wang);
      assertThat(m.unit()).isEqualTo(other);
    });
    put(Values.of(LedgerEntry.PERSON, li));
    assertThat(measure(0).person()).as("it had the entry's person").isEqualTo(li);
  }

  @Test
  void whatAMeasureWasGivenForItselfStays() {
    book.apply(work.put(measure(0), Measure.DUE, TODAY.plusDays(30), Books.BY)).orThrow();
    book.apply(work.put(measure(0), Measure.PERSON, li, Books.BY)).orThrow();
    put(Values.of(LedgerEntry.DUE, TODAY.plusDays(60)).and(LedgerEntry.PERSON, wang));
    assertThat(measure(0).due()).isEqualTo(TODAY.plusDays(30));
    assertThat(measure(0).person()).isEqualTo(li);
    assertThat(measure(1).due()).isEqualTo(TODAY.plusDays(60));
    assertThat(measure(1).person()).isEqualTo(wang);
  }

  /** A measure due before the entry's new start keeps both of its days, for somebody to look at: the entry is not refused for it. */
  @Test
  void noMeasureComesToBeDueBeforeItStarts() {
    book.apply(work.put(measure(0), Measure.DUE, TODAY.plusDays(5), Books.BY)).orThrow();
    put(Values.of(LedgerEntry.START, TODAY.plusDays(10)));
    assertThat(measure(0).start()).isEqualTo(TODAY);
    assertThat(measure(0).due()).isEqualTo(TODAY.plusDays(5));
    assertThat(measure(1).start()).isEqualTo(TODAY.plusDays(10));
  }

  @Test
  void onceItIsBegunEverythingStays() {
    put(Values.of(LedgerEntry.PERSON, wang));
    book.apply(work.move(measure(0), Measure.State.UNDER_WAY, "", Books.BY)).orThrow();
    put(Values.of(LedgerEntry.PERSON, li));
    assertThat(measure(0).person()).isEqualTo(wang);
    assertThat(measure(1).person()).isEqualTo(wang);
  }

  @Test
  void oneUndoTakesAllOfItBack() {
    var before = measure(0).due();
    put(Values.of(LedgerEntry.DUE, TODAY.plusDays(60)));
    assertThat(book.undo(Books.BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(entry().due()).isEqualTo(before);
    assertThat(measure(0).due()).isEqualTo(before);
  }
}
