package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuButton;
import javafx.scene.Node;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Submitted;
import org.zhigai.ui.GivenPicker;

/** A school's whole term in the real window, over a real store: from its workbooks to the ledger it submits. */
@ExtendWith(ApplicationExtension.class)
class WholeStoryTest {
  private static final Path SAMPLES = Path.of("..", "sample-workbooks");
  private static final Words ZH = new Words(Lang.ZH);
  private static final String GOAL = "十周后同类题得分率提高到全区水平";

  private final GivenPicker picker = new GivenPicker();
  private final String home = System.getProperty("user.home");
  @TempDir
  private Path folder;

  @Start
  void start(Stage primary) {
    var stage = new Stage(); // other tests share the primary one, and its size is not ours to set
    System.setProperty("user.home", folder.toString());
    stage.setWidth(1366);
    stage.setHeight(768);
    new OpenWindow(Wiring.standard(), stage, new Charts(new Fonts()), kept -> picker).start();
  }

  @AfterEach
  void home() {
    System.setProperty("user.home", home);
  }

  @Test
  void fromTheSchoolsWorkbooksToTheLedgerItSubmits(FxRobot robot) throws Exception {
    makeStore(robot);
    importWorkbooks(robot);
    readChart(robot);
    var statement = confirmProblem(robot);
    editAdjustment(robot);
    openLedgerRow(robot, statement);
    assertThat(exported(robot)).anySatisfy(row -> assertThat(row).contains(statement));
  }

  private void makeStore(FxRobot robot) throws TimeoutException {
    robot.clickOn("#welcome-new");
    type(robot, "#welcome-school", "向阳路小学");
    type(robot, "#welcome-principal", "李校长");
    type(robot, "#welcome-password", "一个长口令 2026");
    type(robot, "#welcome-again", "一个长口令 2026");
    type(robot, "#welcome-vault", "看姓名的口令 7");
    type(robot, "#welcome-vaultAgain", "看姓名的口令 7");
    type(robot, "#welcome-file", folder.resolve("向阳路小学.zhigai").toString());
    robot.clickOn("#welcome-create");
    await(() -> robot.lookup("#rail-overview").tryQuery().isPresent());
    // The code that opens the store without its password is written down once.
    await(() -> robot.lookup("#recovery-dialog-yes").tryQuery().isPresent());
    robot.clickOn("#recovery-dialog-yes");
    // Who acts is said once, before anything is decided.
    var who = robot.lookup("#who-acts").queryAs(MenuButton.class);
    await(() -> who.getItems().stream().anyMatch(i -> String.valueOf(i.getId()).endsWith("-PRINCIPAL")));
    robot.interact(() -> {
      who.getItems().stream().filter(i -> String.valueOf(i.getId()).endsWith("-PRINCIPAL")).findFirst().orElseThrow().fire();
    });
  }

  private void importWorkbooks(FxRobot robot) throws TimeoutException, IOException {
    try (var files = Files.list(SAMPLES)) {
      picker.files = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    }
    robot.clickOn("#rail-import");
    robot.clickOn("#import-choose");
    await(() -> enabled(robot, "#import-go"));
    assertThat(robot.lookup("#import-sheets").queryListView().getItems()).hasSizeGreaterThanOrEqualTo(picker.files.size());
    robot.clickOn("#import-go");
  }

  /** After an import the results are in sight at once. */
  private static void readChart(FxRobot robot) throws TimeoutException {
    await(() -> robot.lookup("#explore-n").tryQuery().isPresent());
    assertThat(robot.lookup("#explore-reading").queryParent().lookupAll(".label")).isNotEmpty();
    assertThat(robot.lookup("#explore-n").queryLabeled().getText()).containsPattern("\\d");
  }

  /** Confirms the weakness planted in geometry and brings its sentence. */
  private static String confirmProblem(FxRobot robot) throws TimeoutException {
    robot.clickOn("#rail-problems");
    await(() -> robot.lookup("#problems-list").tryQuery().filter(list -> !((ListView<?>) list).getItems().isEmpty()).isPresent());
    ListView<Problem> list = robot.lookup("#problems-list").queryListView();
    var geometry =
        list.getItems().stream().filter(p -> p.finding().target().name().equals("几何直观")).findFirst().orElseThrow();
    robot.interact(() -> list.getSelectionModel().select(geometry));
    assertThat(robot.lookup("#problem-statement").queryTextInputControl().getText()).isEqualTo(geometry.statement().in(ZH));
    press(robot, "#problem-confirm");
    await(() -> robot.lookup("#problem-reopen").tryQuery().isPresent());
    return geometry.statement().in(ZH);
  }

  private static void editAdjustment(FxRobot robot) throws TimeoutException {
    robot.clickOn("#rail-adjustment");
    press(robot, "#plan-draft");
    await(() -> robot.lookup("#plan-goal").tryQuery().filter(n -> !((TextInputControl) n).getText().isEmpty()).isPresent());
    type(robot, "#plan-goal", GOAL);
    robot.interact(() -> robot.lookup("#plan-strategy").query().requestFocus());
    assertThat(robot.lookup("#plan-goal").queryTextInputControl().getText()).isEqualTo(GOAL);
  }

  /** Its row is in the list, and its page says the problem. */
  private static void openLedgerRow(FxRobot robot, String statement) throws TimeoutException {
    robot.clickOn("#rail-ledger");
    press(robot, "#ledger-open");
    await(() -> texts(robot).contains("ZG-2026-001"));
    robot.clickOn("ZG-2026-001");
    await(() -> texts(robot).stream().anyMatch(text -> text.contains(statement)));
  }

  /** Every row of the exported ledger, its cells joined. */
  private List<String> exported(FxRobot robot) throws TimeoutException, IOException {
    picker.folder = Optional.of(folder);
    robot.clickOn("#rail-report");
    // It says first what is still empty and would be handed in so, and waits for the answer.
    Platform.runLater(robot.lookup("#report-ledger").queryAs(Button.class)::fire);
    await(() -> robot.lookup("#confirm-dialog-yes").tryQuery().isPresent());
    robot.clickOn("#confirm-dialog-yes");
    await(() -> robot.lookup("#report-open-1").tryQuery().isPresent());
    var rows = new ArrayList<String>();
    var cells = new DataFormatter();
    try (var book = WorkbookFactory.create(written(Submitted.LEDGER).toFile())) {
      for (var row : book.getSheetAt(0)) {
        var text = new StringBuilder();
        row.forEach(cell -> text.append(cells.formatCellValue(cell)).append('|'));
        rows.add(text.toString());
      }
    }
    return rows;
  }

  /** The one file of a table in the folder, whatever the day. */
  private Path written(Submitted table) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains("+" + table.title() + "+")).findFirst().orElseThrow();
    }
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup(n -> n instanceof Labeled || n instanceof TextInputControl).queryAll().stream()
        .map(n -> n instanceof Labeled l ? String.valueOf(l.getText()) : ((TextInputControl) n).getText())
        .toList();
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> {
      var input = robot.lookup(field).queryTextInputControl();
      input.requestFocus();
      input.setText(text);
    });
  }

  /** As a click, for a button that may lie below the edge of a scrolled page. */
  private static void press(FxRobot robot, String button) {
    robot.interact(robot.lookup(button).queryAs(Button.class)::fire);
  }

  private static boolean enabled(FxRobot robot, String node) {
    return robot.lookup(node).tryQuery().filter(n -> !n.isDisabled()).isPresent();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
