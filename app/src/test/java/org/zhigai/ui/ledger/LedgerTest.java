package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.problems.list.Problem;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.ledger.dues.DueModel;
import org.zhigai.ui.ledger.outside.OutsideModel;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

@ExtendWith(ApplicationExtension.class)
class LedgerTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EntryModel page = page(school, test.frame);

  static EntryModel page(School school, StoreFrame frame) {
    var ledger =
        new LedgerViewModel(
            school.ledgerDesk, school.problemDesk, new Register(school.people, frame), () -> school.person("李校长", ""), frame);
    return new EntryModel(ledger, EntryModelTest.desks(school), frame);
  }

  /** The station's view over a school in memory; files to be verified outside are not for these tests. */
  static LedgerView view(EntryModel page, School school, StoreFrame frame) {
    var outside = new OutsideModel.Desks(() -> {
      throw new AssertionError("no file goes out here");
    }, school.ledgerDesk, school.workDesk, school, (file, progress) -> List.of());
    return new LedgerView(
        page, new LedgerView.Beside(new DueModel(school.ledgerDesk::now, List::of, school.ledgerDesk::today, frame.words()), new OutsideModel(outside, frame)),
        frame, bytes -> Optional.empty());
  }

  @Start
  void start(Stage stage) {
    page.ledger().refresh();
    var scene = new Scene(new StackPane(view(page, school, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private LedgerEntry first() {
    return school.entries().getFirst();
  }

  private void opened(FxRobot robot) {
    robot.clickOn("#ledger-open");
    assertThat(school.entries()).extracting(LedgerEntry::problemId).containsExactlyElementsOf(school.problems().stream().map(Problem::id).toList());
    robot.clickOn("ZG-2026-001");
    assertThat(robot.lookup("#entry-page").query().isVisible()).isTrue();
  }

  @Test
  void aRowOpensItsPageAndTheWorkOnItIsKeptAndCanBeTakenBack(FxRobot robot) {
    opened(robot);
    robot.interact(robot.lookup("#ledger-measure-1-to-done").queryButton()::fire);
    assertThat(first().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    assertThat(robot.lookup("#ledger-measure-1-to-resumed").tryQuery()).isPresent();
    robot.interact(test.frame.edits()::undo);
    assertThat(first().status()).isEqualTo(LedgerStatus.NOT_STARTED);
    assertThat(robot.lookup("#ledger-measure-1-to-done").tryQuery()).isPresent();
    robot.interact(robot.lookup("#entry-back").queryButton()::fire);
    assertThat(robot.lookup("#entry-page").query().isVisible()).isFalse();
  }

  @Test
  void theNextStepIsAButtonAndSaysWhatIsMissing(FxRobot robot) {
    opened(robot);
    assertThat(robot.lookup("#entry-next").queryButton().getText()).isEqualTo("指定责任人");
    robot.interact(() -> page.put(LedgerEntry.PERSON, school.person("王敏", "数学教研组")));
    robot.interact(robot.lookup("#entry-next").queryButton()::fire);
    assertThat(first().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    robot.interact(() -> page.open().get().orElseThrow().live().forEach(m -> page.move(m, Measure.State.DONE, "")));
    assertThat(robot.lookup("#entry-next").queryButton().getText()).isEqualTo("添加佐证");
    robot.interact(robot.lookup("#entry-next").queryButton()::fire);
    assertThat(robot.lookup("#ledger-evidence-drop").query().isFocused()).isTrue();
    robot.interact(() -> page.paper(first().row(), "签到表", "2 号柜"));
    assertThat(robot.lookup("#entry-next").queryButton().getText()).isEqualTo("提请复核");
    assertThat(robot.lookup("#entry-next").queryButton().isDisabled()).isFalse();
  }

  /** Once work has begun, the date is no field any more but a promise, with a request beside it. */
  @Test
  void aPromisedDateIsMovedByARequest(FxRobot robot) {
    opened(robot);
    assertThat(robot.lookup("#ledger-due").query().isVisible()).isTrue();
    robot.interact(robot.lookup("#ledger-measure-1-to-under-way").queryButton()::fire);
    assertThat(robot.lookup("#ledger-due").query().isVisible()).isFalse();
    var before = first().due();
    robot.interact(() -> page.askDue(first().row(), before, before.plusMonths(1), "等学具", school.person("王敏", "数学教研组")));
    robot.interact(() -> page.decide(
        page.open().get().orElseThrow().waiting(first().row()).orElseThrow(), org.zhigai.ledger.DueRequest.State.GRANTED, school.person("李校长", ""), "同意"));
    assertThat(robot.lookup("#ledger-due-promised").queryLabeled().getText()).isEqualTo(before.plusMonths(1) + "（原定 " + before + "）");
  }

  @Test
  void conditionsAreReadAsMetOrNot(FxRobot robot) {
    opened(robot);
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("未具备");
    robot.interact(() -> page.paper(first().row(), "签到表", "2 号柜"));
    assertThat(robot.lookup("#ledger-condition-evidence").query().getAccessibleText()).startsWith("已具备");
  }
}
