package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Role;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/**
 * More time is granted by somebody else than who asked and who is responsible. Keys are larger than Java keeps boxed, as those of every real store soon
 * are: two equal ones are two objects.
 */
class DueRequestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate DUE = DAY.plusDays(120);
  private static final int KEPT_BOXED = 127;

  private final Book book = Books.fresh();
  private final long principal;
  private final long asker;
  private final long responsible;
  private final Row<LedgerEntry> entry;

  DueRequestTest() {
    while (book.key() <= 2 * KEPT_BOXED) {
      // Keys as they are after a term's work.
    }
    var people = Books.people(book, Clock.systemUTC());
    principal = people.holder(Role.PRINCIPAL).orElseThrow().id();
    var unit = people.ensure("教务处", Books.BY);
    asker = people.ensurePerson("何副校长", unit, Books.BY);
    responsible = people.ensurePerson("王敏", unit, Books.BY);
    entry = Books.given(
        book, LedgerEntry.KIND,
        new Edit.Open<>(
            LedgerEntry.KIND, 2026,
            Values.of(LedgerEntry.PROBLEM, Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED).id())
                .and(LedgerEntry.RESPONSIBLE, unit).and(LedgerEntry.PERSON, responsible).and(LedgerEntry.START, DAY).and(LedgerEntry.DUE, DUE)));
  }

  private Row<Measure> measure(long person) {
    return Books.given(
        book, Measure.KIND,
        new Edit.Open<>(
            Measure.KIND, 2026,
            Values.of(Measure.ENTRY, entry.id()).and(Measure.TEXT, "集体备课").and(Measure.PERSON, person).and(Measure.START, DAY).and(Measure.DUE, DUE)));
  }

  private Row<DueRequest> asked(Row<?> of) {
    var values = Values.of(DueRequest.OF, of.id()).and(DueRequest.FROM, DUE).and(DueRequest.TO, DUE.plusDays(30)).and(DueRequest.WHY, "等学具")
        .and(DueRequest.ASKED_BY, asker).and(DueRequest.ASKED_ON, DAY);
    return Books.given(book, DueRequest.KIND, new Edit.Open<>(DueRequest.KIND, 2026, values));
  }

  private Outcome granted(Row<DueRequest> request, long by) {
    return book.apply(Change.of(
        Phrase.of("test.did"), Books.BY,
        Edit.go(request, DueRequest.State.GRANTED, Values.of(DueRequest.DECIDED_BY, by).and(DueRequest.DECIDED_ON, Optional.of(DAY)))));
  }

  private static List<Phrase> refused(Outcome outcome) {
    return ((Outcome.Refused) outcome).missing();
  }

  @Test
  void whoAskedDoesNotGrant() {
    assertThat(List.of(principal, asker, responsible, entry.id())).allMatch(key -> key > KEPT_BOXED);
    var request = asked(entry);
    assertThat(refused(granted(request, asker))).containsExactly(Phrase.of("due-request.condition.other"));
    assertThat(book.find(LedgerEntry.KIND, entry.id()).orElseThrow().due()).isEqualTo(DUE);
    assertThat(granted(request, principal)).isInstanceOf(Outcome.Done.class);
    assertThat(book.find(LedgerEntry.KIND, entry.id()).orElseThrow().due()).isEqualTo(DUE.plusDays(30));
  }

  @Test
  void whoIsResponsibleDoesNotGrant() {
    assertThat(refused(granted(asked(entry), responsible))).containsExactly(Phrase.of("due-request.condition.other"));
    var request = asked(measure(principal));
    assertThat(refused(granted(request, responsible))).as("for the entry of the measure").containsExactly(Phrase.of("due-request.condition.other"));
    assertThat(refused(granted(request, principal))).as("for the measure itself").containsExactly(Phrase.of("due-request.condition.other"));
  }
}
