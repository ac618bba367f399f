package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** The preview over the real reader and the sample workbooks. */
@ExtendWith(ApplicationExtension.class)
class PreviewViewTest {
  private static final Path SAMPLES = Path.of("..", "sample-workbooks");
  private static final List<Path> WORKBOOKS =
      List.of(
          SAMPLES.resolve("01_2026春_四年级数学_小题得分.xlsx"),
          SAMPLES.resolve("03_2026春_区校对比_指标.xlsx"),
          SAMPLES.resolve("04_2026春_学生问卷.xlsx"));
  private final TestFrame test = new TestFrame();
  private final FakeIntake intake = new FakeIntake();
  private final ImportStation station = station(test);

  private ImportStation station(TestFrame with) {
    var imports = new ImportResults(new RecogniseWorkbook(), intake, Books.fresh(), new Words(Lang.ZH));
    return new ImportStation(with.frame, imports, outcome -> {});
  }

  @Start
  void start(Stage stage) {
    var scene = new Scene(new StackPane(station.view()), 980, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aWorkbookIsLookedAtAndThenImported(FxRobot robot) {
    assertThat(robot.lookup("#import-choose").queryButton().getText()).isEqualTo("选择工作簿…");
    robot.interact(() -> station.read(WORKBOOKS));
    assertThat(robot.lookup("#import-verdict").queryLabeled().getText()).contains("可以导入");
    assertThat(robot.lookup("#import-grid").tryQuery()).isPresent();
    robot.clickOn("#import-go");
    assertThat(intake.records).hasSize(3);
    assertThat(test.opened).containsExactly("monitoring");
    assertThat(robot.lookup("#import-verdict").tryQuery()).isEmpty();
  }

  @Test
  void choosingASheetShowsIt(FxRobot robot) {
    robot.interact(() -> station.read(WORKBOOKS));
    ListView<SheetPlan> sheets = robot.lookup("#import-sheets").query();
    robot.interact(() -> sheets.getSelectionModel().selectLast());
    var name = sheets.getItems().getLast().sheet().columns().getFirst().header();
    assertThat(robot.lookup("#import-column-0").query().getAccessibleText()).contains(name);
  }

  @Test
  void groupsOfPupilsAreShownAsWhatTheyAre(FxRobot robot) {
    robot.interact(() -> station.read(WORKBOOKS));
    ScrollBar across = robot.lookup("#import-grid-across").query();
    robot.interact(() -> across.setValue(3));
    assertThat(robot.lookup("#import-column-5").query().getAccessibleText()).contains("性别");
    assertThat(robot.lookup("#import-column-6").query().getAccessibleText()).contains("住宿");
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).contains("另有性别、住宿");
  }

  @Test
  void cancellingKeepsNothing(FxRobot robot) {
    robot.interact(() -> station.read(WORKBOOKS));
    robot.clickOn("#import-cancel");
    assertThat(intake.records).isEmpty();
    assertThat(robot.lookup("#import-sheets").tryQuery()).isEmpty();
  }

  @Picture
  void photographs() {
    Snapshots.take("import", 1190, 688, with -> {
      var seen = station(with);
      seen.read(WORKBOOKS);
      return seen.view();
    });
    Snapshots.take("import-letters", 1190, 688, with -> {
      var seen = station(with);
      seen.read(List.of(SAMPLES.resolve("05_2026秋_四升五年级数学_小题得分.xlsx")));
      return seen.view();
    });
    Snapshots.take("import-empty", 1000, 600, with -> station(with).view());
  }
}
