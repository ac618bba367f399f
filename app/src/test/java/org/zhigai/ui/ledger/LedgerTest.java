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
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class LedgerTest {
  private final TestDesk test = new TestDesk();
  private final School school = new School();
  private final LedgerViewModel model = new LedgerViewModel(school.ledgerDesk, school.problemDesk, () -> "李校长", test.desk);

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new LedgerView(model, test.desk).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void problemsOpenEntriesAndTickedMeasuresAreKeptAndCanBeTakenBack(FxRobot robot) {
    robot.clickOn("#ledger-open");
    assertThat(school.entries).extracting(LedgerEntry::problemId).containsExactly(1L, 2L);
    robot.interact(robot.lookup("#ledger-measure-1").queryAs(CheckBox.class)::fire);
    assertThat(school.entries.getFirst().measures().getFirst().done()).isTrue();
    robot.interact(test.desk.undo()::undo);
    assertThat(school.entries.getFirst().measures().getFirst().done()).isFalse();
    assertThat(robot.lookup("#ledger-measure-1").queryAs(CheckBox.class).isSelected()).isFalse();
  }

  @Test
  void closingTooEarlyIsRefusedAndSaysWhatIsMissing(FxRobot robot) {
    robot.clickOn("#ledger-open");
    robot.interact(() -> model.advance(LedgerStatus.IN_PROGRESS));
    robot.interact(() -> model.advance(LedgerStatus.AWAITING_VERIFICATION));
    robot.interact(robot.lookup("#ledger-to-closed").queryButton()::fire);
    assertThat(school.entries.getFirst().status()).isEqualTo(LedgerStatus.AWAITING_VERIFICATION);
    assertThat(robot.lookup("#ledger-refusal").queryLabeled().getText()).contains("还不能销号", "整改措施全部落实");
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("未具备");
    robot.interact(() -> model.addEvidence("教研记录", "记录.docx"));
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("已具备");
    assertThat(school.entries.getFirst().evidence().getFirst().number()).isEqualTo("佐证1-1");
  }

  @Test
  void anEntryWithAllFourConditionsIsClosed(FxRobot robot) {
    robot.clickOn("#ledger-open");
    school.judged = true;
    robot.interact(() -> {
      model.advance(LedgerStatus.IN_PROGRESS);
      model.advance(LedgerStatus.AWAITING_VERIFICATION);
      for (var i = 0; i < 4; i++) {
        robot.lookup("#ledger-measure-" + (i + 1)).queryAs(CheckBox.class).fire();
      }
      model.addEvidence("教研记录", "记录.docx");
      model.verify("区教研室", "赵老师", true, "同意");
    });
    robot.interact(robot.lookup("#ledger-to-closed").queryButton()::fire);
    assertThat(school.entries.getFirst().status()).isEqualTo(LedgerStatus.CLOSED);
    assertThat(model.badge().get()).isEqualTo("1");
  }

  @Test
  void takingAnEditBackKeepsTheStatusReachedSince(FxRobot robot) {
    robot.clickOn("#ledger-open");
    robot.interact(() -> model.text(EntryText.PERSON, "张老师"));
    robot.interact(() -> model.advance(LedgerStatus.IN_PROGRESS));
    robot.interact(test.desk.undo()::undo);
    assertThat(school.entries.getFirst().responsiblePerson()).isEmpty();
    assertThat(school.entries.getFirst().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
  }

  @Picture
  void photographed() {
    Snapshots.take("ledger", 1180, 860, desk -> {
      var own = new School();
      var shown = new LedgerViewModel(own.ledgerDesk, own.problemDesk, () -> "李校长", desk.desk);
      shown.refresh();
      shown.openFromProblems();
      shown.dates(TestDesk.CLOCK.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(30), java.time.LocalDate.of(2026, 5, 30));
      shown.advance(LedgerStatus.IN_PROGRESS);
      shown.advance(LedgerStatus.AWAITING_VERIFICATION);
      shown.advance(LedgerStatus.CLOSED);
      return new LedgerView(shown, desk.desk).build();
    });
  }
}
