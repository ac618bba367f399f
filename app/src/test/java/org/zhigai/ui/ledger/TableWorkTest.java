package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** Choosing rows, filters of one's own, and the month, as the window shows them. */
@ExtendWith(ApplicationExtension.class)
class TableWorkTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EntryModel page = LedgerTest.page(school, test.frame);

  @Start
  void start(Stage stage) {
    school.problem("小数的意义", 0.56, 0.66);
    page.ledger().refresh();
    page.ledger().openFromProblems();
    opened = chosen();
    page.ledger().bulk().choose(List.of());
    var scene = new Scene(new StackPane(LedgerTest.view(page, school, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private List<String> opened = List.of();

  /** What was opened is in sight, and chosen, so that what it lacks is given to all of it at once. */
  @Test
  void whatWasOpenedIsChosen(FxRobot robot) {
    assertThat(opened).containsExactly("ZG-2026-001", "ZG-2026-002", "ZG-2026-003");
    robot.interact(() -> {
      page.ledger().choose("ZG-2026-001,ZG-2026-002");
      page.ledger().place().set(LedgerPlace.CALENDAR);
      school.problem("估算", 0.5, 0.6);
      page.ledger().refresh();
      page.ledger().openFromProblems();
    });
    assertThat(page.ledger().place().get()).isEqualTo(LedgerPlace.TABLE);
    assertThat(page.ledger().rows()).hasSize(4);
    assertThat(chosen()).containsExactly("ZG-2026-004");
    assertThat(isThere(robot, "#ledger-bulk")).isTrue();
  }

  private List<String> chosen() {
    return page.ledger().bulk().chosen().get().stream().map(LedgerEntry::number).sorted().toList();
  }

  private static boolean isThere(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  @Test
  void rowsAreChosenByTheirBoxesAndNoPageOpens(FxRobot robot) {
    assertThat(isThere(robot, "#ledger-bulk")).isFalse();
    robot.clickOn("#ledger-pick-ZG-2026-001").clickOn("#ledger-pick-ZG-2026-003");
    assertThat(chosen()).containsExactly("ZG-2026-001", "ZG-2026-003");
    assertThat(isThere(robot, "#ledger-bulk")).isTrue();
    assertThat(isThere(robot, "#entry-page")).isFalse();
    robot.clickOn("#ledger-pick-ZG-2026-001");
    assertThat(chosen()).containsExactly("ZG-2026-003");
    robot.clickOn("#ledger-pick-all");
    assertThat(chosen()).hasSize(3);
    robot.clickOn("#bulk-clear");
    assertThat(isThere(robot, "#ledger-bulk")).isFalse();
  }

  @Test
  void keysChooseToo(FxRobot robot) {
    robot.interact(() -> {
      var table = robot.lookup("#ledger-table").queryAs(TableView.class);
      table.requestFocus();
      table.getSelectionModel().select(0);
    });
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(chosen()).containsExactly("ZG-2026-001", "ZG-2026-002");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(chosen()).hasSize(3);
  }

  /** What is chosen stays chosen after a change of it, so that the next can follow. */
  @Test
  void theChoiceOutlastsAChange(FxRobot robot) {
    robot.clickOn("#ledger-pick-ZG-2026-001").clickOn("#ledger-pick-ZG-2026-002");
    robot.interact(() -> page.ledger().refresh());
    assertThat(chosen()).containsExactly("ZG-2026-001", "ZG-2026-002");
  }

  @Test
  void aFilterIsKeptForWhoeverActsAndTakenAway(FxRobot robot) {
    robot.interact(() -> page.ledger().filter("小数"));
    robot.interact(() -> page.ledger().keep("小数"));
    assertThat(robot.lookup("#ledger-own-小数").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(page.ledger().rows()).hasSize(1);
    robot.clickOn("#ledger-own-小数");
    assertThat(page.ledger().rows()).hasSize(3);
    robot.clickOn("#ledger-own-小数");
    assertThat(page.ledger().rows()).hasSize(1);
    robot.interact(() -> page.ledger().drop(page.ledger().saved().getFirst()));
    assertThat(robot.lookup("#ledger-own-小数").tryQuery()).isEmpty();
  }

  /** As a reminder asks for them. */
  @Test
  void severalNumbersShowThoseAlone(FxRobot robot) {
    robot.interact(() -> page.ledger().choose("ZG-2026-001,ZG-2026-003"));
    assertThat(page.ledger().rows()).extracting(s -> s.entry().number()).containsExactly("ZG-2026-001", "ZG-2026-003");
    robot.clickOn("#ledger-only");
    assertThat(page.ledger().rows()).hasSize(3);
  }

  @Test
  void theMonthIsWalkedByKeysAndLeadsToTheRow(FxRobot robot) {
    robot.clickOn("#ledger-as-calendar").clickOn("#dues-today");
    assertThat(isThere(robot, "#dues")).isTrue();
    robot.interact(() -> robot.lookup("#dues-month").query().requestFocus());
    var due = school.entries().getFirst().due();
    for (var month = 6; month < due.getMonthValue(); month++) {
      robot.type(KeyCode.PAGE_DOWN);
    }
    assertThat(robot.lookup("#dues-which").queryLabeled().getText()).isEqualTo(due.getYear() + " 年 " + due.getMonthValue() + " 月");
    robot.clickOn("#dues-" + due);
    robot.type(KeyCode.LEFT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertThat(robot.lookup("#dues-item-0").query().isFocused()).isTrue();
    robot.type(KeyCode.SPACE);
    assertThat(test.opened).containsExactly("ledger/ZG-2026-001");
    robot.clickOn("#dues-after").clickOn("#dues-after");
    assertThat(isThere(robot, "#dues-none")).isTrue();
  }
}
