package org.zhigai.ui.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.effect.EffectRow;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;

class EffectViewModelTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EffectViewModel model = new EffectViewModel(school.effects, school.problemDesk, school.ledgerDesk, test.frame);
  private final Problem first = school.problems().getFirst();
  private final Problem second = school.problems().getLast();

  @BeforeEach
  void open() {
    model.refresh();
  }

  @Test
  void beforeAnythingWasJudgedNothingIsShown() {
    assertThat(model.rows()).isEmpty();
    assertThat(model.chosen().get()).isEmpty();
    assertThat(model.badge().get()).isEmpty();
    model.choose("WT-2026-001");
    assertThat(model.chosen().get()).isEmpty();
  }

  /** Heard from the store: nobody has to ask again. */
  @Test
  void aVerdictAppearsWithItsProblem() {
    school.begin(second);
    school.judge(second);
    assertThat(model.badge().get()).isEqualTo("1");
    var row = model.chosen().get().orElseThrow();
    assertThat(model.number(row)).isEqualTo(second.number());
    assertThat(model.statement(row)).contains("师生关系");
    assertThat(model.against(row)).isEqualTo("区");
    assertThat(model.className(row)).as("the school's").isEmpty();
    assertThat(model.groups(row)).isEmpty();
  }

  @Test
  void theOpenOneStaysOpenAndAnUnknownNumberOpensNothing() {
    school.judge(first);
    school.judge(second);
    model.choose(second.number());
    school.book.apply(school.problemDesk.put(first, Phrase.of("part"), Values.of(Problem.CAUSES, Causes.said("新")), Books.BY)).orThrow();
    assertThat(model.chosen().get()).map(EffectRow::problemId).contains(second.id());
    model.choose("WT-1999-001");
    assertThat(model.chosen().get()).map(EffectRow::problemId).contains(second.id());
    Books.given(school.book, Problem.KIND, Edit.go(now(second), ProblemState.DECLINED, Values.of(Problem.REASON, "不成立")));
    assertThat(model.chosen().get()).as("no longer on the list").map(EffectRow::problemId).contains(first.id());
  }

  private org.zhigai.rows.Row<Problem> now(Problem problem) {
    return school.book.row(Problem.KIND, problem.id()).orElseThrow();
  }

  @Test
  void whatWasPromisedIsShownWithEveryLaterChange() {
    school.judge(first);
    var row = model.chosen().get().orElseThrow();
    assertThat(model.aim(row)).as("no entry yet").isEmpty();
    var entry = school.book.apply(school.ledgerDesk.open(java.util.List.of(first), 0, Books.BY)).row(LedgerEntry.KIND).view();
    assertThat(model.aim(row).orElseThrow().deviations()).isEmpty();
    school.book.apply(school.ledgerDesk.put(entry, LedgerEntry.DUE, LocalDate.of(2027, 1, 1), Books.BY)).orThrow();
    var aim = model.aim(row).orElseThrow();
    assertThat(aim.deviations()).singleElement().matches(l -> l.field().equals("due"));
    model.open(aim);
    assertThat(test.opened).containsExactly("ledger/" + entry.number());
  }

  /** A row whose problem has gone is told by nothing rather than by somebody else's words. */
  @Test
  void aRowWithoutItsProblemSaysNothing() {
    school.judge(first);
    var row = model.chosen().get().orElseThrow();
    var other = new EffectViewModel(new School().effects, new School().problemDesk, new School().ledgerDesk, test.frame);
    assertThat(other.number(row) + other.statement(row) + other.against(row)).isEmpty();
    assertThat(other.className(row)).isEqualTo(Optional.empty());
  }
}
