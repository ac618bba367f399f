package org.zhigai.ui.ledger.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.programme.Programme;
import org.zhigai.programme.TaskStand;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** What falls due when, without a window. */
class DueModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final School school = new School();
  private final List<TaskStand> tasks = new ArrayList<>();
  private final DueModel model = new DueModel(() -> school.book, () -> tasks, () -> TODAY, new UiWords(Lang.ZH));

  @BeforeEach
  void oneEntry() {
    school.begin(school.problems().getFirst());
    due(LocalDate.of(2026, 6, 30));
    read();
  }

  private LedgerEntry entry() {
    return school.entries().getFirst();
  }

  private void due(LocalDate day) {
    var request = Values.of(DueRequest.OF, entry().id()).and(DueRequest.FROM, entry().due())
        .and(DueRequest.TO, day).and(DueRequest.WHY, "学期末").and(DueRequest.ASKED_ON, TODAY)
        .and(DueRequest.ASKED_BY, school.person("王敏", "教务处"));
    var asked = school.book.apply(
        Change.of(
            Phrase.of("test"), Books.BY, new Edit.Open<>(DueRequest.KIND, 2026, request)))
        .row(DueRequest.KIND).view();
    school.book.apply(school.workDesk.decide(asked, DueRequest.State.GRANTED, school.person("李校长", ""), "同意", Books.BY)).orThrow();
  }

  private void read() {
    model.read(entry -> true, true);
  }

  @Test
  void whatIsDueStandsOnItsDayAndLeadsToItsRow() {
    assertThat(model.on(LocalDate.of(2026, 6, 30))).singleElement().satisfies(i -> {
      assertThat(i.number()).isEqualTo("ZG-2026-001");
      assertThat(i.station()).isEqualTo("ledger");
      assertThat(i.tone()).isEqualTo(Tone.NEUTRAL);
    });
    new Worked(school.book, entry().id(), TODAY).measure("家访", Measure.State.UNDER_WAY);
    read();
    assertThat(model.on(LocalDate.EPOCH)).as("a measure without a day stands nowhere").isEmpty();
  }

  @Test
  void aMonthWithNothingSaysWhereSomethingIs() {
    assertThat(model.isEmpty(YearMonth.of(2026, 6))).isFalse();
    assertThat(model.isEmpty(YearMonth.of(2026, 5))).isTrue();
    assertThat(model.nearest(YearMonth.of(2026, 5))).contains(LocalDate.of(2026, 6, 1));
    var last = model.nearest(YearMonth.of(2030, 1)).orElseThrow();
    assertThat(last).as("the last before, when nothing comes").isBefore(LocalDate.of(2030, 1, 1));
  }

  @Test
  void tasksOfThePlanAreShownWhileEverythingIs() {
    var programme = new Programme(school.book, () -> 0, TestFrame.CLOCK);
    tasks.addAll(programme.now());
    read();
    var task = tasks.stream().filter(t -> !t.isDone()).findFirst().orElseThrow();
    assertThat(model.on(task.due())).anySatisfy(i -> {
      assertThat(i.station()).isEqualTo("programme");
      assertThat(i.target()).isEqualTo(task.task().id());
    });
    model.read(entry -> true, false);
    assertThat(model.on(task.due())).noneMatch(i -> i.station().equals("programme"));
    model.read(entry -> false, false);
    assertThat(model.on(LocalDate.of(2026, 6, 30))).as("the month shows what the table would").isEmpty();
  }

  @Test
  void turningKeepsTheDayOrTakesTheLast() {
    model.look(LocalDate.of(2026, 1, 31));
    model.turn(1);
    assertThat(model.day().get()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(model.month()).isEqualTo(YearMonth.of(2026, 2));
  }
}
