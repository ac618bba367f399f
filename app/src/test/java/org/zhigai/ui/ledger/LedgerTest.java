package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.problems.list.Problem;
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

@ExtendWith(ApplicationExtension.class)
class LedgerTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final LedgerViewModel model = model(school, test.frame);

  private static LedgerViewModel model(School school, StoreFrame frame) {
    var register = new Register(school.people, frame);
    return new LedgerViewModel(school.book, school.ledgerDesk, school.problemDesk, register, school.recheck, () -> school.person("李校长", ""), frame);
  }

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new LedgerView(model, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void problemsOpenEntriesAndTickedMeasuresAreKeptAndCanBeTakenBack(FxRobot robot) {
    robot.clickOn("#ledger-open");
    assertThat(school.entries()).extracting(LedgerEntry::problemId).containsExactlyElementsOf(school.problems().stream().map(Problem::id).toList());
    robot.interact(robot.lookup("#ledger-measure-1").queryAs(CheckBox.class)::fire);
    assertThat(school.entries().getFirst().measures().getFirst().done()).isTrue();
    robot.interact(test.frame.edits()::undo);
    assertThat(school.entries().getFirst().measures().getFirst().done()).isFalse();
    assertThat(robot.lookup("#ledger-measure-1").queryAs(CheckBox.class).isSelected()).isFalse();
  }

  @Test
  void closingTooEarlyIsRefusedAndSaysWhatIsMissing(FxRobot robot) {
    robot.clickOn("#ledger-open");
    robot.interact(() -> model.advance(LedgerStatus.IN_PROGRESS));
    robot.interact(() -> model.advance(LedgerStatus.AWAITING_VERIFICATION));
    robot.interact(robot.lookup("#ledger-to-closed").queryButton()::fire);
    assertThat(school.entries().getFirst().status()).isEqualTo(LedgerStatus.AWAITING_VERIFICATION);
    assertThat(robot.lookup("#ledger-refusal").queryLabeled().getText()).contains("没有改动", "整改措施全部落实");
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("未具备");
    robot.interact(() -> model.addEvidence("教研记录", "记录.docx"));
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("已具备");
    assertThat(school.entries().getFirst().evidence().getFirst().number()).isEqualTo("佐证1-1");
  }

  @Test
  void anEntryWithAllFourConditionsIsClosed(FxRobot robot) {
    robot.clickOn("#ledger-open");
    robot.interact(() -> school.judge(school.problems().getFirst()));
    robot.interact(() -> {
      model.advance(LedgerStatus.IN_PROGRESS);
      model.advance(LedgerStatus.AWAITING_VERIFICATION);
      for (var i = 0; i < 4; i++) {
        robot.lookup("#ledger-measure-" + (i + 1)).queryAs(CheckBox.class).fire();
      }
      model.addEvidence("教研记录", "记录.docx");
      model.verify(school.unit("区教研室"), school.person("赵老师", "区教研室"), true, "同意");
    });
    robot.interact(robot.lookup("#ledger-to-closed").queryButton()::fire);
    assertThat(school.entries().getFirst().status()).isEqualTo(LedgerStatus.CLOSED);
    assertThat(model.badge().get()).isEqualTo("1");
  }

  @Test
  void takingAnEditBackKeepsTheStatusReachedSince(FxRobot robot) {
    robot.clickOn("#ledger-open");
    var zhang = school.person("张老师", "教务处");
    robot.interact(() -> model.put(LedgerEntry.PERSON, zhang));
    robot.interact(() -> model.advance(LedgerStatus.IN_PROGRESS));
    robot.interact(() -> model.text(EntryText.PROGRESS, "已开展"));
    robot.interact(test.frame.edits()::undo);
    assertThat(school.entries().getFirst().row().get(LedgerEntry.PROGRESS)).isEmpty();
    assertThat(school.entries().getFirst().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    robot.interact(test.frame.edits()::undo);
    assertThat(school.entries().getFirst().status()).as("a move is taken back like any other change").isEqualTo(LedgerStatus.NOT_STARTED);
    assertThat(school.entries().getFirst().person()).as("and keeps what was written before it").isEqualTo(zhang);
    robot.interact(test.frame.edits()::undo);
    assertThat(school.entries().getFirst().person()).isZero();
  }

  @Picture
  void photographed() {
    Snapshots.take("ledger", 1180, 860, frame -> {
      var own = new School();
      var window = frame.over(own.book);
      var shown = model(own, window);
      shown.refresh();
      shown.openFromProblems();
      shown.dates(TestFrame.CLOCK.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(30), java.time.LocalDate.of(2026, 5, 30));
      shown.advance(LedgerStatus.IN_PROGRESS);
      shown.advance(LedgerStatus.AWAITING_VERIFICATION);
      shown.advance(LedgerStatus.CLOSED);
      return new LedgerView(shown, window).build();
    });
  }
}
