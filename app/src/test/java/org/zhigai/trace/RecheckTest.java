package org.zhigai.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.support.TrainingReflection;
import org.zhigai.value.Unit;

/** After results have changed, exactly what quotes a changed number is marked, with the old number and the new. */
class RecheckTest {
  private static final Round ROUND = new Round(2026, Term.SPRING);
  private static final List<String> POINTS = List.of("几何直观", "运算律", "小数", "统计");

  private final Book book = Books.fresh();
  private final Recheck recheck = new Recheck(book);

  private static Finding finding(String point, double estimate, double benchmark, int n) {
    var gap = estimate - benchmark;
    return new Finding(
        point, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, ROUND, "数学", 4, Optional.empty(), new Target.KnowledgePoint(point),
        Unit.RATE, estimate, benchmark, "区", new Interval(gap - .03, gap + .03), n, .001, .01, false,
        new Evidence(1, "score-rate", List.of("1", "2"), List.of()));
  }

  private static Detection detection(List<Finding> tested) {
    return new Detection(List.of(), tested.size(), 0, List.of(), List.of(), List.of(), tested, List.of());
  }

  /** A problem with a plan, an entry and a training that hang on it. */
  private Problem problem(String point) {
    var problem =
        Books.problem(
            book, finding(point, .52, .64, 236), ProblemState.CONFIRMED, Values.of(Problem.STATEMENT, Prose.of(Statements.of(finding(point, .52, .64, 236)))));
    Books.given(
        book, TeachingAdjustment.KIND, new Edit.Open<>(TeachingAdjustment.KIND, 2026, Values.of(TeachingAdjustment.PROBLEM, problem.id())));
    Books.given(
        book, LedgerEntry.KIND,
        new Edit.Open<>(
            LedgerEntry.KIND, 2026,
            Values.of(LedgerEntry.PROBLEM, problem.id()).and(LedgerEntry.START, LocalDate.of(2026, 6, 1)).and(LedgerEntry.DUE, LocalDate.of(2026, 9, 1))));
    Books.given(
        book, TrainingReflection.KIND, new Edit.Open<>(TrainingReflection.KIND, 2026, Values.of(TrainingReflection.PROBLEM, problem.id())));
    return problem;
  }

  private Set<String> marked() {
    var rows = new ArrayList<Row<?>>();
    rows.addAll(book.rows(Problem.KIND));
    rows.addAll(book.rows(TeachingAdjustment.KIND));
    rows.addAll(book.rows(LedgerEntry.KIND));
    rows.addAll(book.rows(TrainingReflection.KIND));
    return rows.stream().filter(r -> !r.marks().isEmpty()).map(Row::number).collect(Collectors.toSet());
  }

  @Test
  void theProblemItsPlanAndItsEntryAreMarkedAndNothingElse() {
    POINTS.forEach(this::problem);
    var tested = new ArrayList<>(POINTS.stream().map(p -> finding(p, .52, .64, 236)).toList());
    tested.set(1, finding("运算律", .53, .64, 236));
    recheck.after(detection(tested), Books.BY);
    assertThat(marked()).containsExactlyInAnyOrder("WT-2026-002", "TZ-2026-002", "ZG-2026-002");
    assertThat(book.rows(LedgerEntry.KIND).get(1).marks()).singleElement().satisfies(m -> {
      assertThat(m.before()).isEqualTo(.52);
      assertThat(m.after()).isEqualTo(.53);
    });
  }

  @Test
  void aNumberThatComesBackTakesItsMarkAwayAndLookingTwiceWritesNothing() {
    var problem = problem("几何直观");
    recheck.after(detection(List.of(finding("几何直观", .52, .66, 230))), Books.BY);
    assertThat(book.row(Problem.KIND, problem.id()).orElseThrow().marks()).as("benchmark and number of pupils").hasSize(2);
    var version = book.row(Problem.KIND, problem.id()).orElseThrow().version();
    recheck.after(detection(List.of(finding("几何直观", .52, .66, 230))), Books.BY);
    assertThat(book.row(Problem.KIND, problem.id()).orElseThrow().version()).isEqualTo(version);
    recheck.after(detection(List.of(finding("几何直观", .52, .64, 236))), Books.BY);
    assertThat(marked()).isEmpty();
  }

  @Test
  void whatWasLookedAtAgainIsNotMarkedAndTakesTheNewNumbersOnlyWhenAsked() {
    var problem = problem("几何直观");
    var now = detection(List.of(finding("几何直观", .55, .64, 236)));
    recheck.after(now, Books.BY);
    var row = book.row(Problem.KIND, problem.id()).orElseThrow();
    book.apply(recheck.taken(row.view(), now, Books.BY)).orThrow();
    var taken = book.row(Problem.KIND, problem.id()).orElseThrow();
    assertThat(taken.marks()).isEmpty();
    assertThat(taken.view().finding().estimate()).isEqualTo(.55);
    assertThat(taken.view().statement()).isEqualTo(Prose.of(Statements.of(taken.view().finding())));
    assertThat(marked()).containsExactlyInAnyOrder("TZ-2026-001", "ZG-2026-001");
    book.apply(recheck.seen(book.rows(LedgerEntry.KIND).getFirst(), Books.BY)).orThrow();
    assertThat(marked()).containsExactly("TZ-2026-001");
    book.undo(Books.BY);
    assertThat(marked()).containsExactlyInAnyOrder("TZ-2026-001", "ZG-2026-001");
  }

  /** A number that is not there any more, or is there at last, has changed; one that never was has not. */
  @Test
  void aNumberThatIsGoneHasChanged() {
    var problem = problem("几何直观");
    recheck.after(detection(List.of(finding("几何直观", .52, Double.NaN, 236))), Books.BY);
    assertThat(book.row(Problem.KIND, problem.id()).orElseThrow().marks()).singleElement().satisfies(m -> {
      assertThat(m.what().key()).isEqualTo("trace.benchmark");
      assertThat(m.after()).isNaN();
    });
    var other = new RecheckTest();
    Books.problem(other.book, finding("运算律", .52, Double.NaN, 236), ProblemState.CONFIRMED);
    other.recheck.after(detection(List.of(finding("运算律", .52, Double.NaN, 236))), Books.BY);
    assertThat(other.marked()).isEmpty();
    other.recheck.after(detection(List.of(finding("运算律", .52, .6, 236))), Books.BY);
    assertThat(other.marked()).containsExactly("WT-2026-001");
  }

  /** The sum may be added up in another order; what was declined quotes nothing, and what people raised no test can contradict. */
  @Test
  void whatIsNoChangeMarksNothing() {
    problem("几何直观");
    recheck.after(detection(List.of(finding("几何直观", .52 + 1e-12, .64, 236))), Books.BY);
    assertThat(marked()).isEmpty();
    recheck.after(detection(List.of(finding("运算律", .1, .2, 3))), Books.BY);
    assertThat(marked()).as("another finding").isEmpty();
    Books.problem(book, finding("分数", .52, .64, 236), ProblemState.DECLINED);
    Books.problem(book, SomeFinding.aPoint().by("session").made(), ProblemState.CONFIRMED);
    recheck.after(detection(List.of(finding("分数", .1, .64, 236), SomeFinding.aPoint().by("session").at(.1, .2).made())), Books.BY);
    assertThat(marked()).isEmpty();
  }

  @Test
  void whatAPersonWroteStaysWhenNewNumbersAreTaken() {
    var problem = problem("几何直观");
    var typed = Books.given(book, Problem.KIND, Edit.put(problem.row(), Values.of(Problem.STATEMENT, Prose.of("我们自己的话")))).view();
    var now = detection(List.of(finding("几何直观", .55, .64, 240)));
    recheck.after(now, Books.BY);
    var marked = book.row(Problem.KIND, typed.id()).orElseThrow().view();
    book.apply(recheck.taken(marked, now, Books.BY)).orThrow();
    var taken = book.row(Problem.KIND, problem.id()).orElseThrow().view();
    assertThat(taken.statement()).isEqualTo(Prose.of("我们自己的话"));
    assertThat(taken.finding().n()).isEqualTo(240);
    assertThat(taken.finding().q()).as("the level of the list it was found in").isEqualTo(problem.finding().q());
  }

  /** Whichever numbers change, the marked rows are those of the problems whose numbers did. */
  @Property(tries = 60)
  void exactlyTheDependents(@ForAll @IntRange(max = 15) int which) {
    var own = new RecheckTest();
    POINTS.forEach(own::problem);
    var tested = new ArrayList<Finding>();
    var expected = new ArrayList<String>();
    for (var i = 0; i < POINTS.size(); i++) {
      var changes = (which >> i & 1) == 1;
      tested.add(finding(POINTS.get(i), changes ? .5 : .52, .64, 236));
      if (changes) {
        expected.addAll(List.of("WT-2026-00" + (i + 1), "TZ-2026-00" + (i + 1), "ZG-2026-00" + (i + 1)));
      }
    }
    own.recheck.after(detection(tested), Books.BY);
    assertThat(own.marked()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
