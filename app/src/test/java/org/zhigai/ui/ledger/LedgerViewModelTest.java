package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.people.Register;

/** The ledger as the window holds it, without a window: the table. */
class LedgerViewModelTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final LedgerViewModel model =
      new LedgerViewModel(
          school.ledgerDesk, school.problemDesk, new Register(school.people, test.frame), () -> school.person("李校长", ""), test.frame);

  @BeforeEach
  void open() {
    model.refresh();
    assertThat(model.waiting().get()).isEqualTo(2);
    model.openFromProblems();
  }

  private LedgerEntry entry(int which) {
    return model.everything().get(which).entry();
  }

  private Worked worked(int which) {
    return new Worked(school.book, entry(which).id(), LocalDate.of(2026, 6, 1));
  }

  @Test
  void openingTellsHowManyEntriesAndLeavesTheTableInSight() {
    assertThat(model.rows()).hasSize(2);
    assertThat(model.open().get()).isEmpty();
    assertThat(model.waiting().get()).isZero();
    assertThat(school.people.person(entry(0).leader())).isEqualTo("李校长");
    assertThat(test.told).containsExactly(Phrase.of("ledgerview.opened", 2L));
    model.openFromProblems();
    assertThat(model.rows()).as("none is opened twice").hasSize(2);
  }

  private void dates(LocalDate start, LocalDate due) {
    Books.given(school.book, LedgerEntry.KIND, Edit.put(entry(0).row(), Values.of(LedgerEntry.START, start).and(LedgerEntry.DUE, due)));
  }

  /** Open entries and, after a stroke, the overdue; nothing when all is closed. */
  @Test
  void theBadgeCountsWhatIsOpenAndWhatIsLate() {
    assertThat(model.badge().get()).isEqualTo("2");
    dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
    assertThat(model.badge().get()).isEqualTo("2/1");
    assertThat(model.gauges().get().orElseThrow().overdue()).isEqualTo(1);
  }

  /** A fortnight before its due an entry is near; after it, overdue. */
  @ParameterizedTest
  @CsvSource({"2026-05-31,false,true", "2026-06-01,true,false", "2026-06-15,true,false", "2026-06-16,false,false"})
  void whatIsNearAndWhatIsLateAreSiftedApart(LocalDate due, boolean near, boolean late) {
    dates(LocalDate.of(2026, 1, 1), due);
    assertThat(Sieve.SOON.lets(model.everything().getFirst(), "")).isEqualTo(near);
    assertThat(model.count(Sieve.OVERDUE)).isEqualTo(late ? 1 : 0);
  }

  @Test
  void everySieveLetsThroughWhatItSays() {
    worked(0).measure("集体备课", Measure.State.DONE);
    worked(0).paper("记录");
    for (var m : EntryStanding.measures(entry(0).id(), school.book)) {
      if (!m.isDone()) {
        Books.given(school.book, Measure.KIND, Edit.go(m.row(), Measure.State.DONE, Values.of(Measure.DONE_ON, Optional.of(LocalDate.of(2026, 6, 1)))));
      }
    }
    Books.given(school.book, LedgerEntry.KIND, Edit.put(worked(0).row(), Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组"))));
    assertThat(model.count(Sieve.MINE)).as("the one who sits there is 王敏").isEqualTo(1);
    var round = worked(0).asked(school.unit("区教研室"));
    assertThat(model.count(Sieve.WAITING)).isEqualTo(1);
    worked(0).answered(round, VerificationRound.State.RETURNED, school.person("刘研", "区教研室"), "缺照片");
    assertThat(model.count(Sieve.RETURNED)).isEqualTo(1);
    model.sieve().set(Sieve.RETURNED);
    assertThat(model.rows()).extracting(s -> s.entry().number()).containsExactly("ZG-2026-001");
    var again =
        new LedgerViewModel(school.ledgerDesk, school.problemDesk, new Register(school.people, test.frame), () -> 0, test.frame);
    again.refresh();
    assertThat(again.sieve().get()).as("kept over a restart").isEqualTo(Sieve.RETURNED);
    assertThat(again.rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'',2", "ZG-2026-002,1", "WT-2026-001,1", "师生关系,1", "教务处,2", "未启动,2", "已销号,0", " 几何 ,1", "张三,0"})
  void theFilterLooksIntoAllThatIsShown(String text, int found) {
    model.filter(text);
    assertThat(model.rows()).hasSize(found);
  }

  @Test
  void whoeverIsInsideIsLedBackToTheTable() {
    model.choose(LedgerViewModel.OUTSIDE);
    model.home();
    assertThat(model.place().get()).isEqualTo(LedgerPlace.TABLE);
    model.choose("ZG-2026-002");
    model.home();
    assertThat(model.open().get()).isEmpty();
  }

  /** A page is opened by the number of the entry or of whatever hangs on it. */
  @Test
  void aPageIsOpenedByAnyNumberOfIt() {
    var measure = worked(1).measure("家访", Measure.State.UNDER_WAY);
    var paper = worked(1).paper("家访记录");
    for (var number : java.util.List.of("ZG-2026-002", measure.number(), paper.number(), "WT-2026-002")) {
      model.back();
      model.choose(number);
      assertThat(model.open().get()).as(number).map(s -> s.entry().number()).contains("ZG-2026-002");
    }
    model.turn(-1);
    assertThat(model.open().get()).map(s -> s.entry().number()).contains("ZG-2026-001");
    model.turn(-1);
    assertThat(model.open().get()).as("there is none before it").map(s -> s.entry().number()).contains("ZG-2026-001");
  }

  /** What is done elsewhere is shown here, and the open page stays open. */
  @Test
  void theListFollowsTheStore() {
    model.choose("ZG-2026-002");
    school.book.apply(Change.of(Phrase.of("other"), Books.BY, Edit.put(entry(1).row(), Values.of(LedgerEntry.PROGRESS, "别处")))).orThrow();
    assertThat(model.open().get().orElseThrow().entry().row().get(LedgerEntry.PROGRESS)).isEqualTo("别处");
    worked(1).measure("家访", Measure.State.UNDER_WAY);
    assertThat(model.open().get().orElseThrow().entry().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
  }
}
