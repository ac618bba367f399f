package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.ExactArchive;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Part;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trail;
import org.zhigai.rows.Values;
import org.zhigai.ui.TestFrame;

/** Whatever people do with problems in whatever order: numbers stay, nothing lives on the dead, and the history has all of it. */
class ProblemLifePropertyTest {

  /** Something somebody does: what, to which problem, with which other. */
  record Act(int what, int one, int other) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    var some = Arbitraries.integers().between(0, 5);
    return Combinators.combine(Arbitraries.integers().between(0, 13), some, some).as(Act::new).list().ofMinSize(5).ofMaxSize(40);
  }

  private static final class School {
    final Book book = Books.fresh();
    final ProblemDesk desk =
        new ProblemDesk(new DetectProblems(ExactArchive.of(), List.of(), Thresholds.DEFAULT), book, Books.people(book, TestFrame.CLOCK), TestFrame.CLOCK);
    final LedgerDesk ledger = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), TestFrame.CLOCK);
    final Map<String, Long> numbers = new HashMap<>();
    int done;

    void raise(String point) {
      var finding = SomeFinding.aPoint().about(new Target.KnowledgePoint(point)).made();
      does(Change.of(Phrase.of("test.did"), Books.BY, desk.raise(finding, point, 0, Books.BY)));
    }

    boolean does(Change change) {
      return took(book.apply(change));
    }

    boolean took(Outcome outcome) {
      if (outcome instanceof Outcome.Done d && d.change() != 0) {
        done++;
        return true;
      }
      return false;
    }
  }

  @Property(tries = 150)
  void numbersStayNothingLivesOnTheDeadAndTheHistoryHasAllOfIt(@ForAll("acts") List<Act> acts) {
    var school = new School();
    var before = school.book.trail(Trail.newest(10_000)).stream().map(l -> l.at()).count();
    List.of("几何直观", "运算", "统计").forEach(school::raise);
    for (var act : acts) {
      act(school, act);
      holds(school);
    }
    assertThat(school.book.trail(Trail.newest(10_000)).size() - before).as("lines of %d changes", school.done).isGreaterThanOrEqualTo(school.done);
    history(school);
  }

  private static void act(School school, Act act) {
    var desk = school.desk;
    var by = Books.BY;
    var all = school.book.rows(Problem.KIND);
    var gone = school.book.withdrawn(Problem.KIND);
    var one = all.isEmpty() ? null : all.get(act.one() % all.size()).view();
    var other = all.isEmpty() ? null : all.get(act.other() % all.size()).view();
    switch (act.what()) {
      case 0 -> school.raise("点" + act.one());
      case 11 -> school.book.undo(by).ifPresent(school::took);
      case 12 -> school.book.redo(by).ifPresent(school::took);
      case 13 -> gone.stream().findFirst().ifPresent(r -> school.does(desk.restore(r.view(), "还要", by)));
      default -> {
        if (one != null && other != null) {
          on(school, act.what(), one, other);
        }
      }
    }
  }

  private static void on(School school, int what, Problem one, Problem other) {
    var desk = school.desk;
    var by = Books.BY;
    switch (what) {
      case 1, 2 -> school.does(desk.confirm(one, by));
      case 3 -> school.does(desk.merge(one, other, by));
      case 4 -> school.does(desk.decline(one, "不成立", by));
      case 5 -> school.does(desk.reopen(one, by));
      case 6, 7 -> school.does(desk.split(one, parts(one), by));
      case 8 -> school.does(desk.withdraw(one, "重复", by));
      case 9 -> school.does(school.ledger.open(List.of(one), 0, by));
      default -> school.does(
          Change.of(Phrase.of("test.did"), by, new Edit.Open<>(TeachingAdjustment.KIND, 2026, Values.of(TeachingAdjustment.PROBLEM, one.id()))));
    }
  }

  private static List<Part> parts(Problem whole) {
    return List.of(new Part("前一半", whole.items()), new Part("后一半", whole.items().stream().limit(1).toList()));
  }

  private static void holds(School school) {
    for (var row : ever(school.book, Problem.KIND)) {
      var known = school.numbers.putIfAbsent(row.number(), row.id());
      assertThat(known == null || known == row.id()).as("%s is one problem for ever", row.number()).isTrue();
    }
    alive(school.book, LedgerEntry.KIND, e -> e.problemId());
    alive(school.book, TeachingAdjustment.KIND, p -> p.problemId());
    for (var problem : school.book.all(Problem.KIND)) {
      problem.mergedInto().filter(into -> problem.state() == ProblemState.MERGED)
          .ifPresent(into -> assertThat(school.book.find(Problem.KIND, into)).get().satisfies(p -> assertThat(p.isOpen()).as("%s holds", p.number()).isTrue()));
      problem.splitFrom().ifPresent(
          whole -> assertThat(school.book.find(Problem.KIND, whole)).get().satisfies(p -> assertThat(p.state()).isEqualTo(ProblemState.SPLIT)));
    }
  }

  private static <K> void alive(Book book, Kind<K> kind, java.util.function.ToLongFunction<K> problem) {
    for (var row : book.rows(kind)) {
      var on = book.row(Problem.KIND, problem.applyAsLong(row.view())).orElseThrow();
      assertThat(Problem.KIND.isDead(on)).as("%s lives on %s, %s", row.number(), on.number(), on.state()).isFalse();
    }
  }

  /** Each row's last line of state says where it stands, and every row that ever was has a first line. */
  private static void history(School school) {
    var rows = new ArrayList<Row<?>>(ever(school.book, Problem.KIND));
    rows.addAll(ever(school.book, LedgerEntry.KIND));
    for (var row : rows) {
      var lines = school.book.history(row.id());
      assertThat(lines).as(row.number()).isNotEmpty();
      assertThat(lines.getFirst().field()).as("opened").isEqualTo("row");
      lines.stream().filter(l -> l.field().equals("state")).reduce((a, b) -> b).ifPresent(last -> {
        var now = row.kind().state(row.state());
        var said = row.isWithdrawn() ? Phrase.of("rows.state.withdrawn", now) : now;
        var reopened = lines.indexOf(last) < lines.stream().map(l -> l.field()).toList().lastIndexOf("row");
        assertThat(reopened || last.after().equals(said)).as("%s: %s is %s", row.number(), last.after(), said).isTrue();
      });
    }
  }

  private static <K> List<Row<K>> ever(Book book, Kind<K> kind) {
    return Stream.concat(book.rows(kind).stream(), book.withdrawn(kind).stream()).toList();
  }
}
