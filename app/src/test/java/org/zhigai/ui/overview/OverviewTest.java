package org.zhigai.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.place.Names;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Relapse;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Rows;
import org.zhigai.rows.Values;
import org.zhigai.ui.Fx;
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.HeldPrinters;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.manual.ManualModel;
import org.zhigai.document.WriteDocuments;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.print.ScreenOut;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.shell.CommandChoice;
import org.zhigai.ui.shell.ShellView;
import org.zhigai.ui.shell.ShellViewModel;

class OverviewTest {
  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private final School school = new School();

  @Test
  void theFunnelCountsWhereEachThingStands() {
    var suggested = Problem.unkept(school.problems().getFirst().finding(), ProblemState.SUGGESTED);
    var entries =
        List.of(
            entry(1, LedgerStatus.IN_PROGRESS, TODAY, "李"), entry(2, LedgerStatus.RETURNED, TODAY, "李"),
            entry(3, LedgerStatus.AWAITING_VERIFICATION, TODAY, "李"), entry(4, LedgerStatus.CLOSED, TODAY, "李"),
            entry(5, LedgerStatus.REOPENED, TODAY, "李"), entry(6, LedgerStatus.NOT_STARTED, TODAY, "李"));
    assertThat(Overview.funnel(List.of(suggested, school.problems().getLast()), entries))
        .extracting(Overview.Stage::count)
        .containsExactly(2L, 1L, 1L, 2L, 1L, 1L, 1L);
  }

  @Test
  void everyStateOfAnEntryHasItsOnePlaceInTheFunnel() {
    for (var status : LedgerStatus.values()) {
      assertThat(Overview.funnel(List.of(), List.of(entry(1, status, TODAY, "李"))).stream().mapToLong(Overview.Stage::count).sum()).as(status.name()).isOne();
    }
  }

  @Test
  void whatIsWeakIsWhatIsNotClosedWithHowFarItHasCome() {
    var problems = school.problems();
    var first = problems.getFirst().id();
    var closed = Rows.called(LedgerEntry.KIND, 1, "ZG-2026-001", LedgerStatus.CLOSED, values(first, TODAY, "李")).view();
    var again = Rows.called(LedgerEntry.KIND, 2, "ZG-2026-002", LedgerStatus.REOPENED, values(first, TODAY, "李")).view();
    assertThat(WeakSpot.of(problems, List.of(closed))).extracting(s -> s.problem().id()).doesNotContain(first).hasSize(problems.size() - 1);
    var back = WeakSpot.of(problems, List.of(closed, again)).stream().filter(s -> s.problem().id() == first).findFirst().orElseThrow();
    assertThat(back.isBack()).isTrue();
    assertThat(back.stand()).isEqualTo(LedgerStatus.REOPENED.label());
    assertThat(WeakSpot.of(problems, List.of())).extracting(s -> s.stand().key()).containsOnly("overview.weak.confirmed");
    assertThat(WeakSpot.of(problems, List.of())).isSortedAccordingTo(java.util.Comparator.comparing(s -> s.problem().severity()));
  }

  @Test
  void theMostPressingThingsComeFirstAndNoneIsLost() {
    var entries =
        List.of(
            entry(1, LedgerStatus.NOT_STARTED, TODAY.plusDays(90), ""),
            entry(2, LedgerStatus.IN_PROGRESS, TODAY.plusDays(10), "李"),
            entry(3, LedgerStatus.AWAITING_VERIFICATION, TODAY.plusDays(3), "李"),
            entry(4, LedgerStatus.IN_PROGRESS, TODAY.minusDays(2), "李"),
            entry(5, LedgerStatus.IN_PROGRESS, TODAY.minusDays(9), "李"),
            entry(6, LedgerStatus.CLOSED, TODAY.minusDays(9), "李"));
    assertThat(Next.of(List.of(), entries, List.of(), true, TODAY))
        .extracting(n -> n.what().key() + " " + n.target())
        .containsExactly(
            "overview.next.overdue ZG-2026-005", "overview.next.overdue ZG-2026-004", "overview.next.verify ZG-2026-003",
            "overview.next.near ZG-2026-002", "overview.next.person ZG-2026-001");
    var many = LongStream.range(1, 20).mapToObj(i -> entry(i, LedgerStatus.IN_PROGRESS, TODAY.minusDays(i), "李")).toList();
    assertThat(Next.of(List.of(), many, List.of(), true, TODAY)).hasSize(19);
  }

  @Test
  void dueTodayIsNearAndNotOverdue() {
    assertThat(Next.of(List.of(), List.of(entry(1, LedgerStatus.IN_PROGRESS, TODAY, "李")), List.of(), true, TODAY))
        .extracting(n -> n.what().key())
        .containsExactly("overview.next.near");
  }

  @Test
  void anEmptyStoreAsksForAWorkbookAndConfirmedProblemsForAnEntry() {
    assertThat(Next.of(List.of(), List.of(), List.of(), false, TODAY)).extracting(Next::station).containsExactly("import");
    var first = school.problems().getFirst().id();
    var next = Next.of(school.problems(), List.of(kept(values(first, TODAY.plusDays(60), "李"), LedgerStatus.IN_PROGRESS)), List.of(), true, TODAY);
    assertThat(next).singleElement().satisfies(n -> assertThat(n.what().values()).containsExactly(1L));
  }

  @Test
  void theCalendarBeginsOnThisMondayAndKnowsWhatLiesBeyond() {
    var wednesday = TODAY.plusDays(2);
    var weeks =
        SixWeeks.of(
            List.of(
                entry(1, LedgerStatus.IN_PROGRESS, TODAY, "李"), entry(2, LedgerStatus.IN_PROGRESS, TODAY.plusDays(41), "李"),
                entry(3, LedgerStatus.IN_PROGRESS, TODAY.plusDays(42), "李"), entry(4, LedgerStatus.CLOSED, wednesday, "李"),
                entry(5, LedgerStatus.IN_PROGRESS, TODAY.minusDays(1), "李")),
            wednesday);
    assertThat(weeks.first()).isEqualTo(TODAY);
    assertThat(weeks.due().keySet()).containsExactly(TODAY, TODAY.plusDays(41));
    assertThat(weeks.later()).extracting(LedgerEntry::number).containsExactly("ZG-2026-003");
    assertThat(weeks.overdue()).isEqualTo(2);
    assertThat(weeks.day(5, 6)).isEqualTo(TODAY.plusDays(41));
  }

  @Test
  void whatWasClosedAndIsWeakAgainIsReopenedBeforeAnythingNew() {
    var watch = List.of(new Relapse(Relapse.Kind.WEAK_AGAIN, "ZG-2026-004", Prose.of("几何直观"), "2026秋"),
        new Relapse(Relapse.Kind.LOOK_BACK_DUE, "ZG-2026-005", Prose.of("睡眠"), "2026-05-01"));
    var next = Next.of(school.problems(), List.of(entry(3, LedgerStatus.AWAITING_VERIFICATION, TODAY.plusDays(3), "李")), watch, true, TODAY);
    assertThat(next).extracting(n -> n.what().key()).startsWith("overview.next.again", "overview.next.verify");
  }

  @Test
  void everyNumberAndLineLeadsSomewhere() {
    fill();
    var test = new TestFrame();
    Fx.run(() -> {
      var station = station(test.frame);
      station.refresh();
      var root = new StackPane(station.view());
      Snapshots.photograph(root, Theme.LIGHT, 1190, 688);
      ((Button) root.lookup("#overview-confirmed")).fire();
      ((Button) root.lookup("#overview-next-0")).fire();
      ((Button) root.lookup("#overview-due-2026-06-10")).fire();
      assertThat(root.lookup("#overview-levels")).isNotNull();
      assertThat(root.lookupAll(".label").stream().map(n -> ((Labeled) n).getText())).noneMatch(t -> t != null && t.contains("«"));
    });
    assertThat(test.opened).containsExactly("problems", "ledger/ZG-2026-001", "ledger/ZG-2026-002");
  }

  /** On a laptop with its task bar (1366×697 less the bars) only the calendar may run over, and is reached by scrolling. */
  @Test
  void oneScreenWithoutScrollingInBothLanguages() {
    fill();
    closed(5, TODAY.minusMonths(4));
    closed(6, TODAY.minusMonths(5));
    for (var lang : Lang.values()) {
      var test = new TestFrame(lang, Theme.LIGHT);
      Fx.run(() -> {
        var station = station(test.frame);
        station.refresh();
        var root = new StackPane(station.view());
        Snapshots.photograph(root, Theme.LIGHT, 1190, 617);
        for (var id : List.of("#overview-levels", "#overview-next-3", "#overview-watch-1")) {
          var box = root.lookup(id).localToScene(root.lookup(id).getBoundsInLocal());
          assertThat(box.getMaxY()).as(id + " " + lang).isLessThanOrEqualTo(617);
          assertThat(box.getMaxX()).as(id + " " + lang).isLessThanOrEqualTo(1190);
        }
        ((Button) root.lookup("#overview-watch-0")).fire();
      });
      assertThat(test.opened).containsExactly("ledger/ZG-2026-005");
    }
  }

  /** Goes all the way to 销号, on this day. */
  private void closed(long id, LocalDate on) {
    var problem = school.problem("目标" + id, 0.5, 0.6);
    school.judge(problem);
    var entry = Books.given(school.book, LedgerEntry.KIND, new Edit.Open<>(LedgerEntry.KIND, 2026, values(problem.id(), on, "李红")));
    new Worked(school.book, entry.id(), on).verified(school.unit("区教研室"), school.person("孙老师", "区教研室")).closed();
  }

  @Picture
  void photographs() {
    fill();
    Snapshots.take("overview", 1366, 768, test -> {
      var appearance = new Appearance(test.frame.words(), test.frame.preferences());
      appearance.dress(Dress.of(test.frame.theme().getValue()));
      var model = new ShellViewModel(appearance, TestFrame.CLOCK);
      model.school().set("云岭小学");
      model.store().set("云岭小学.zhigai");
      model.paper().set(Optional.of(new CommandChoice("paper-1", Names.text("2026春 四年级数学"))));
      return new ShellView(model, test.frame, List.of(station(test.frame)), new ShellView.Beside(List.of(), List.of(station(test.frame))),
          new ShellView.Means(List.of(), List.of(), new ManualModel(test.frame.words(), model),
              new ScreenOut(test.frame, Map.of(), (sheets, file) -> {}, new WriteDocuments(), new SheetPrinter(test.frame, new HeldPrinters()))),
          javafx.scene.layout.Region::new);
    });
    Snapshots.take("overview-empty", 1190, 688, test -> {
      var station =
          new OverviewStation(
              test.frame, new ReadFigures(new School()), new School().problemDesk, new School().ledgerDesk, new School().signing,
              new Charts(new Fonts()));
      station.refresh();
      return station.view();
    });
  }

  private void fill() {
    kept(values(1, TODAY.minusDays(3), "李红"), LedgerStatus.IN_PROGRESS);
    kept(values(2, TODAY.plusDays(9), "李红"), LedgerStatus.IN_PROGRESS);
    kept(values(3, TODAY.plusDays(24), "李红"), LedgerStatus.AWAITING_VERIFICATION);
    kept(values(4, TODAY.plusDays(100), ""), LedgerStatus.NOT_STARTED);
  }

  private OverviewStation station(StoreFrame frame) {
    return new OverviewStation(frame, new ReadFigures(new FakeResults()), school.problemDesk, school.ledgerDesk, school.signing, new Charts(new Fonts()));
  }

  /** An entry of this state over the school's records. */
  private LedgerEntry kept(Values<LedgerEntry> values, LedgerStatus status) {
    var row = Books.given(school.book, LedgerEntry.KIND, new Edit.Open<>(LedgerEntry.KIND, 2026, values));
    var worked = new Worked(school.book, row.id(), row.view().start());
    switch (status) {
      case NOT_STARTED -> {
        // Nothing is done.
      }
      case AWAITING_VERIFICATION -> {
        worked.measure("集体备课", Measure.State.DONE);
        worked.paper("记录");
        worked.asked(school.unit("区教研室"));
      }
      default -> worked.measure("集体备课", Measure.State.UNDER_WAY);
    }
    return worked.row().view();
  }

  private Values<LedgerEntry> values(long problem, LocalDate due, String person) {
    return Values.of(LedgerEntry.PROBLEM, problem)
        .and(LedgerEntry.ISSUE, Prose.of("四年级数学“几何直观”明显低于区，差 12 个百分点"))
        .and(LedgerEntry.SUCCESS, new SuccessRule("几何直观", -0.12, -0.06, due))
        .and(LedgerEntry.RESPONSIBLE, school.unit("教务处（数学教研组）"))
        .and(LedgerEntry.PERSON, person.isEmpty() ? 0 : school.person(person, ""))
        .and(LedgerEntry.START, due.minusDays(120))
        .and(LedgerEntry.DUE, due);
  }

  /** An entry in no store, with the number it would have there. */
  private LedgerEntry entry(long id, LedgerStatus status, LocalDate due, String person) {
    return Rows.called(LedgerEntry.KIND, id, "ZG-2026-00" + id, status, values(id, due, person)).view();
  }
}
