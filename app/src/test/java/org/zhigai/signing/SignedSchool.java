package org.zhigai.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.zhigai.chain.Chain;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.MemoryEvidence;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.people.People;
import org.zhigai.people.Role;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.MemoryShelf;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/** A school of one problem under way, whose tables say one thing, ready to be signed on 28 November 2026. */
final class SignedSchool {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  static final LocalDate DUE = LocalDate.of(2027, 1, 15);
  static final Actor PRINCIPAL = new Actor("李校长", "示例小学", Role.PRINCIPAL.name());
  static final Actor TEACHER = new Actor("王敏", "教务处", Role.TEACHER.name());

  final MemoryShelf shelf = yesterday();
  final MemoryEvidence files = new MemoryEvidence();
  final Book book = new Book(shelf, Chain.KINDS, source -> 0);
  final People people = Books.people(book, Clock.systemUTC());
  boolean followed = true;
  final SignDesk desk = new SignDesk(book, files, () -> followed, Clock.fixed(TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final long entry;

  SignedSchool() {
    var unit = people.ensure("教务处（数学教研组）", Books.BY);
    var teacher = people.ensurePerson("王敏", unit, Books.BY);
    var problem = Books.problem(
        book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED,
        Values.of(Problem.STATEMENT, Prose.of("几何直观薄弱")).and(Problem.DIRECTION, Prose.of("改进教学")).and(Problem.CAUSES, Causes.said("操作不足"))
            .and(Problem.RESPONSIBLE, unit).and(Problem.PROPOSER, "王敏"));
    var opened = new Edit.Open<>(
        LedgerEntry.KIND, 2026,
        Values.of(LedgerEntry.PROBLEM, problem.id()).and(LedgerEntry.ISSUE, Prose.of("几何直观薄弱")).and(LedgerEntry.TARGET, Prose.of("差距缩小一半"))
            .and(LedgerEntry.SUCCESS, new SuccessRule("几何直观", -.12, -.06, DUE)).and(LedgerEntry.LEADER, people.holder(Role.PRINCIPAL).orElseThrow().id())
            .and(LedgerEntry.RESPONSIBLE, unit).and(LedgerEntry.PERSON, teacher).and(LedgerEntry.START, LocalDate.of(2026, 9, 1)).and(LedgerEntry.DUE, DUE));
    entry = Books.given(book, LedgerEntry.KIND, opened).id();
    worked().measure("用学具画图说理，每周一次小组展示", Measure.State.UNDER_WAY);
    shelf.moment = TODAY.atTime(9, 0);
  }

  private static MemoryShelf yesterday() {
    var shelf = new MemoryShelf();
    shelf.moment = TODAY.minusDays(1).atTime(16, 0);
    return shelf;
  }

  Worked worked() {
    return new Worked(book, entry, LocalDate.of(2026, 9, 1));
  }

  Row<LedgerEntry> entry() {
    return book.row(LedgerEntry.KIND, entry).orElseThrow();
  }

  Row<Measure> measure() {
    return book.rows(Measure.KIND).getFirst();
  }

  Signature sign() {
    return book.apply(desk.sign(TODAY, PRINCIPAL)).row(Signature.KIND).view();
  }
}
