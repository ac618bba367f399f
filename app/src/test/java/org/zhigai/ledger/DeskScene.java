package org.zhigai.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.MemoryEvidence;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.people.People;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Values;

/** A desk over a fresh ledger, on one day. */
abstract class DeskScene {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final Words ZH = new Words(Lang.ZH);

  final Book book = Books.fresh();
  final People people = Books.people(book, CLOCK);
  final LedgerDesk desk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK);
  final WorkDesk work = new WorkDesk(CLOCK);
  final EvidenceDesk evidence = new EvidenceDesk(book, new MemoryEvidence(), CLOCK);

  Problem problem(SomeFinding finding) {
    var responsible = people.ensure("教务处（数学教研组）", Books.BY);
    return Books.problem(book, finding.made(), ProblemState.CONFIRMED,
        Values.of(Problem.RESPONSIBLE, responsible).and(Problem.SUPPORTING, List.of(people.find("德育处").orElseThrow().id())));
  }

  LedgerEntry opened(SomeFinding finding) {
    return book.apply(desk.open(List.of(problem(finding)), 7, Books.BY)).row(LedgerEntry.KIND).view();
  }

  /** The first entry as it is now. */
  LedgerEntry now() {
    return desk.entries().getFirst();
  }
}
