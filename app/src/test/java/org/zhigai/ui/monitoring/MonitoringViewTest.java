package org.zhigai.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.Charts;
import org.zhigai.charts.Fonts;
import org.zhigai.document.WritePack;
import org.zhigai.explore.Aspect;
import org.zhigai.explore.Explore;
import org.zhigai.explore.Place;
import org.zhigai.fakes.FakeBoards;
import org.zhigai.fakes.FakeResults;
import org.zhigai.ui.GivenClips;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.workbook.write.WriteCharts;

@ExtendWith(ApplicationExtension.class)
class MonitoringViewTest {
  private final TestDesk test = new TestDesk();
  private final GivenClips clips = new GivenClips();
  private final MonitoringStation station =
      new MonitoringStation(test.desk, new Explore(new FakeResults()), new FakeBoards(), "南开区示例小学", new Charts(new Fonts()), clips, new WriteCharts(), new WritePack());

  @Start
  void start(Stage stage) {
    new Fonts().registerWithWindow();
    station.refresh();
    var scene = new Scene((Parent) station.view(), 980, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aPaperAndAnAspectAreChosenAndThePictureAndItsTitleFollow(FxRobot robot) {
    assertThat(title(robot)).startsWith("水平Ⅰ、Ⅱ的学生占");
    robot.clickOn("#explore-aspect-knowledge");
    assertThat(title(robot)).startsWith("“几何直观”低于区");
    assertThat(robot.lookup("#explore-plot").queryAs(javafx.scene.Node.class).getAccessibleText()).isEqualTo(title(robot));
    robot.clickOn("#explore-entry-paper-2");
    // The list of ways may scroll while the pointer travels.
    robot.interact(() -> ((javafx.scene.control.ToggleButton) robot.lookup("#explore-aspect-scores").query()).fire());
    assertThat(title(robot)).isEqualTo("平均 79.2 分，未给出区平均分");
    assertThat(robot.lookup("#explore-n").queryAs(Labeled.class).getText()).isEqualTo("n = 60");
  }

  @Test
  void aChartIsCopiedSavedAndSentToASpreadsheet(FxRobot robot, @TempDir Path folder) throws IOException {
    robot.clickOn("#explore-copy");
    assertThat(clips.picture.orElseThrow().getWidth()).isEqualTo(1920);
    for (var ending : List.of("png", "svg", "pdf")) {
      test.picker.files = List.of(folder.resolve("水平分布"));
      robot.clickOn("#explore-save").clickOn("#explore-save-" + ending);
      assertThat(folder.resolve("水平分布." + ending)).isNotEmptyFile();
    }
    test.picker.files = List.of(folder.resolve("水平分布.xlsx"));
    robot.clickOn("#explore-excel");
    try (var book = new XSSFWorkbook(Files.newInputStream(folder.resolve("水平分布.xlsx")))) {
      assertThat(book.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo(title(robot));
    }
    assertThat(test.told).hasSize(5);
  }

  @Test
  void rowsAreFoundAndCopiedWithTheirHeadings(FxRobot robot) {
    robot.interact(() -> ((javafx.scene.control.ToggleButton) robot.lookup("#explore-aspect-items").query()).fire());
    robot.clickOn("#explore-tab-table");
    robot.clickOn("#explore-filter").write("几何直观");
    robot.clickOn("#explore-copy-table");
    var lines = clips.text.lines().toList();
    assertThat(lines.getFirst()).startsWith("题号\t");
    assertThat(lines.subList(1, lines.size())).isNotEmpty().hasSizeLessThan(20).allSatisfy(line -> assertThat(line).contains("几何直观"));
    var table = (TableView<?>) robot.lookup("#explore-table").query();
    assertThat(table.isTableMenuButtonVisible()).isTrue();
    assertThat(table.getColumns()).noneMatch(TableColumnBase::isSortable);
    robot.clickOn(table).push(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.F);
    assertThat(robot.lookup("#explore-filter").query().isFocused()).isTrue();
  }

  @Test
  void everyAspectIsPhotographed() {
    for (var aspect : Aspect.values()) {
      Snapshots.take(
          "monitoring-" + aspect.key(),
          1190,
          720,
          desk -> {
            var model = new MonitoringModel(new Explore(photographed(aspect)), desk.desk.jobs());
            model.refresh();
            model.select(Aspect.of(Aspect.Over.SURVEY).contains(aspect) ? "survey-1" : "paper-1");
            model.look(aspect);
            var boards = new BoardModel(new FakeBoards(), new Explore(photographed(aspect)), desk.desk.jobs(), desk.desk.undo(), "南开区示例小学");
            return new MonitoringView(model, boards, desk.desk, new Charts(new Fonts()), tools()).build();
          });
    }
    assertThat(java.nio.file.Path.of("target", "snapshots", "monitoring-items-dark-en.png")).exists();
  }

  @Test
  void aBoardOfThreeChartsIsPhotographed() {
    Snapshots.take(
        "monitoring-board",
        1190,
        720,
        desk -> {
          var explore = new Explore(new FakeResults());
          var model = new MonitoringModel(explore, desk.desk.jobs());
          model.refresh();
          var boards = new BoardModel(new FakeBoards(), explore, desk.desk.jobs(), desk.desk.undo(), "南开区示例小学");
          for (var aspect : new Aspect[] {Aspect.LEVELS, Aspect.GAPS, Aspect.SPREAD}) {
            boards.pin("诊断会", Place.of("paper-1", aspect), model.entries().getFirst());
          }
          var view = new MonitoringView(model, boards, desk.desk, new Charts(new Fonts()), tools());
          var node = view.build();
          ((javafx.scene.control.ToggleButton) node.lookup("#explore-boards")).fire();
          return node;
        });
    assertThat(java.nio.file.Path.of("target", "snapshots", "monitoring-board-dark-en.png")).exists();
  }

  @Test
  void drillPinAndTakeTheBoardToASession(FxRobot robot, @TempDir Path folder) throws IOException {
    robot.clickOn("#explore-plot");
    assertThat(robot.lookup("#explore-crumb-1").queryAs(Labeled.class).getText()).as("the third bar is the third class").isEqualTo("四（3）班");
    robot.clickOn("#explore-crumb-0");
    robot.clickOn("#explore-aspect-gaps").clickOn("#explore-pin");
    robot.push(javafx.scene.input.KeyCode.ENTER);
    robot.clickOn("#explore-boards");
    assertThat(robot.lookup("#board-chart-0").queryAs(javafx.scene.Node.class).getAccessibleText()).startsWith("“几何直观”低于区");
    test.picker.files = List.of(folder.resolve("诊断会"));
    robot.clickOn("#board-pack").clickOn("#board-pack-pptx");
    try (var show = new XMLSlideShow(Files.newInputStream(folder.resolve("诊断会.pptx")))) {
      assertThat(show.getSlides()).as("title, agenda, one finding, decisions").hasSize(4);
    }
    robot.clickOn("#board-open-0");
    assertThat(title(robot)).startsWith("“几何直观”低于区");
    robot.clickOn("#explore-boards").clickOn("#board-unpin-0");
    assertThat(robot.lookup("#board-chart-0").tryQuery()).isEmpty();
  }

  @Test
  void thePresenterTurnsPagesAndGoesBlack(FxRobot robot) {
    robot.interact(() -> {
      var explore = new Explore(new FakeResults());
      var entry = explore.entries().getFirst();
      var boards = new BoardModel(new FakeBoards(), explore, test.desk.jobs(), test.desk.undo(), "");
      boards.pin("诊断会", Place.of(entry.key(), Aspect.LEVELS), entry);
      boards.pin("诊断会", Place.of(entry.key(), Aspect.GAPS), entry);
      var presenter = new Presenter(boards, test.desk, new Charts(new Fonts()));
      var ground = presenter.build();
      var nowhere = new Stage();
      assertThat(((Labeled) ground.lookup("#presenter-page")).getText()).isEqualTo("1 / 2");
      presenter.turn(javafx.scene.input.KeyCode.RIGHT, nowhere);
      presenter.turn(javafx.scene.input.KeyCode.RIGHT, nowhere);
      assertThat(((Labeled) ground.lookup("#presenter-page")).getText()).isEqualTo("2 / 2");
      assertThat(((Labeled) ground.lookup("#presenter-title")).getText()).startsWith("“几何直观”低于区");
      boards.decide("下一单元补两课时");
      assertThat(boards.board().orElseThrow().decisions()).containsExactly("下一单元补两课时");
      presenter.turn(javafx.scene.input.KeyCode.B, nowhere);
      assertThat(ground.getCenter()).isNull();
    });
  }

  /** With a hidden class where classes stand beside each other, large enough for models elsewhere. */
  private static FakeResults photographed(Aspect aspect) {
    var models = EnumSet.of(Aspect.SPREAD, Aspect.CURVE, Aspect.CAUTION, Aspect.WRIGHT, Aspect.INFORMATION, Aspect.PUPIL);
    return new FakeResults(models.contains(aspect) ? 420 : 3);
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#explore-title").queryAs(Labeled.class).getText();
  }

  private static Carrying.Tools tools() {
    return new Carrying.Tools(new GivenClips(), new WriteCharts(), new WritePack());
  }
}
