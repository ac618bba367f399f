package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Division;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;

/** Opening entries: what is drafted, what is due, what counts as another promise. */
class OpeningEntriesTest extends DeskScene {
  @Test
  void anEntryPromisesHalfOfTheWayInATerm() {
    var entry = opened(SomeFinding.aPoint());
    assertThat(entry.number()).isEqualTo("ZG-2026-001");
    assertThat(entry.status()).isEqualTo(LedgerStatus.NOT_STARTED);
    assertThat(entry.start()).isEqualTo(TODAY);
    assertThat(entry.due()).isEqualTo(LocalDate.of(2026, 9, 29));
    assertThat(entry.successRule().indicator()).isEqualTo("几何");
    assertThat(entry.successRule().baseline()).isCloseTo(-.12, within(1e-12));
    assertThat(entry.successRule().target()).isCloseTo(-.06, within(1e-12));
    assertThat(entry.successRule().by()).isEqualTo(entry.due());
    assertThat(entry.leader()).isEqualTo(7);
    assertThat(people.path(entry.responsible())).isEqualTo("教务处（数学教研组）");
    assertThat(people.paths(entry.supporting())).isEqualTo("德育处");
    assertThat(EntryStanding.measures(entry.id(), book)).as("nothing is pasted where the library has nothing").isEmpty();
    assertThat(ZH.text(org.zhigai.rows.Prose.TYPE.said(entry.target()))).isEqualTo("以同口径再测，“几何”（现 52.0%）与区的差距由 12.0 个百分点缩小到 6.0 个百分点以内");
  }

  /** In the finding's own unit; of two groups of pupils the gap, and neither of them. */
  @ParameterizedTest
  @MethodSource("others")
  void theGoalIsSaidInTheUnitOfTheFinding(SomeFinding finding, String goal) {
    var entry = opened(finding);
    assertThat(ZH.text(org.zhigai.rows.Prose.TYPE.said(entry.target()))).contains(goal);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(SomeFinding.aPoint().about(new Target.WholePaper("数学")).in(Unit.MARKS).at(60, 70), "由 10.0 分缩小到 5.0 分以内"),
        Arguments.of(SomeFinding.aPoint().about(new Target.PaperQuality("数学")).in(Unit.NUMBER).at(.4, .6), "由 0.20 缩小到 0.10 以内"),
        Arguments.of(SomeFinding.aPoint().about(new Target.PupilGroup(Division.SEX, 1)).in(Unit.MARKS).at(60, 66), "由 6.0 分缩小到 3.0 分以内"));
  }

  @Test
  void aProblemHasOneEntry() {
    var first = opened(SomeFinding.aPoint());
    var both = List.of(book.find(Problem.KIND, first.problemId()).orElseThrow(), problem(SomeFinding.aPoint().about(new Target.KnowledgePoint("运算"))));
    book.apply(desk.open(both, 0, Books.BY)).orThrow();
    assertThat(desk.entries()).hasSize(2).extracting(LedgerEntry::problemId).containsExactlyElementsOf(both.stream().map(Problem::id).toList());
    assertThat(desk.ofProblem(first.problemId())).contains(first);
    assertThat(desk.ofProblem(4711)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOT_STARTED,true", "IN_PROGRESS,true", "AWAITING_VERIFICATION,true", "CLOSED,false"})
  void onlyWhatIsOpenIsOverdue(LedgerStatus status, boolean overdue) {
    var entry = LedgerEntry.KIND.unkept(status, Values.of(LedgerEntry.DUE, TODAY).and(LedgerEntry.START, TODAY)).view();
    assertThat(entry.isOverdue(TODAY)).as("on the day").isFalse();
    assertThat(entry.isOverdue(TODAY.plusDays(1))).isEqualTo(overdue);
  }

  @Test
  void itIsNotDueBeforeItBegins() {
    var entry = opened(SomeFinding.aPoint());
    assertThat(book.apply(desk.put(entry, LedgerEntry.DUE, TODAY.minusDays(1), Books.BY)))
        .isEqualTo(new Outcome.Refused("ZG-2026-001", List.of(Phrase.of("ledger.condition.dates"))));
    assertThat(book.apply(desk.put(entry, LedgerEntry.DUE, TODAY, Books.BY))).isInstanceOf(Outcome.Done.class);
  }

  /** What was promised may be changed, and the change stays shown; other fields are no promise. */
  @Test
  void whatWasPromisedAndChangedIsADeviation() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PROGRESS, "开始", Books.BY)).orThrow();
    book.apply(desk.put(now(), LedgerEntry.DUE, TODAY.plusDays(200), Books.BY)).orThrow();
    assertThat(desk.deviations(entry.id())).singleElement().satisfies(d -> {
      assertThat(d.field()).isEqualTo("due");
      assertThat(ZH.text(d.before())).isEqualTo("2026年9月29日");
    });
    assertThat(desk.history(entry.id())).hasSize(3);
  }
}
