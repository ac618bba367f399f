package org.zhigai.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Option;
import org.zhigai.fakes.FakeResults;
import org.zhigai.session.Meeting;
import org.zhigai.ui.GivenClips;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class MonitoringViewTest {
  private final TestFrame test = new TestFrame();
  private final SessionKit kit = new SessionKit(test, new FakeResults());
  private final GivenClips clips = kit.clips;
  private final Station station = kit.station();

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
    robot.clickOn(table).push(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.F);
    assertThat(robot.lookup("#explore-filter").query().isFocused()).isTrue();
  }

  @Picture
  void everyAspectIsPhotographed() {
    for (var aspect : Aspect.values()) {
      Snapshots.take(
          "monitoring-" + aspect.key(),
          1190,
          720,
          frame -> {
            var its = new SessionKit(frame, photographed(aspect));
            var model = new ExploreModel(its.explore, frame.frame.jobs());
            model.refresh();
            model.select(Aspect.of(Aspect.Over.SURVEY).contains(aspect) ? "survey-1" : "paper-1");
            model.look(aspect);
            return its.view(model).build();
          });
    }
  }

  @Picture
  void aBoardOfThreeChartsIsPhotographed() {
    Snapshots.take(
        "monitoring-board",
        1190,
        720,
        frame -> {
          var its = new SessionKit(frame, new FakeResults());
          for (var aspect : new Aspect[] {Aspect.LEVELS, Aspect.GAPS, Aspect.SPREAD}) {
            its.boardModel.pin("诊断会", its.place(aspect), its.entry());
          }
          return opened(its, "#explore-side-board");
        });
  }

  @Picture
  void aSessionIsPhotographed() {
    Snapshots.take(
        "monitoring-session",
        1190,
        720,
        frame -> {
          var its = new SessionKit(frame, new FakeResults());
          its.model.refresh();
          its.model.create("四年级数学·学科诊断会");
          its.model.add(List.of(Meeting.Topic.of(its.problem().number())));
          for (var aspect : new Aspect[] {Aspect.LEVELS, Aspect.KNOWLEDGE, Aspect.ITEM}) {
            its.model.add(its.place(aspect), its.entry());
          }
          return opened(its, "#explore-side-session");
        });
  }

  private static Node opened(SessionKit its, String side) {
    var model = new ExploreModel(its.explore, its.test.frame.jobs());
    model.refresh();
    var node = its.view(model).build();
    ((ToggleButton) node.lookup(side)).fire();
    return node;
  }

  @Test
  void classesAreNotPutInOrderByResultAndItemsAre(FxRobot robot) {
    robot.clickOn("#explore-tab-table");
    var classes = (TableView<?>) robot.lookup("#explore-table").query();
    assertThat(classes.getColumns().getFirst().isSortable()).isTrue();
    assertThat(classes.getColumns().subList(1, classes.getColumns().size())).noneMatch(TableColumnBase::isSortable);
    assertThat(robot.lookup("#explore-unsorted").queryAs(Labeled.class).getTooltip().getText()).contains("不排名");
    press(robot, "#explore-aspect-items");
    var items = (TableView<?>) robot.lookup("#explore-table").query();
    assertThat(items.getColumns()).allMatch(TableColumnBase::isSortable);
    assertThat(robot.lookup("#explore-unsorted").tryQuery()).isEmpty();
  }

  @Test
  void aColumnIsFilteredByItsFunnelAndEverythingComesBack(FxRobot robot) {
    press(robot, "#explore-aspect-items");
    robot.clickOn("#explore-tab-table");
    var table = (TableView<?>) robot.lookup("#explore-table").query();
    press(robot, "#explore-column-2-filter");
    robot.clickOn("#explore-column-2-filter-tick-0");
    assertThat(table.getItems()).hasSize(16);
    robot.clickOn("#explore-column-2-filter-all");
    assertThat(table.getItems()).hasSize(20);
    press(robot, "#explore-column-5-filter");
    robot.clickOn("#explore-column-5-filter-to").write("65");
    assertThat(table.getItems()).as("items of geometry are harder").hasSize(4);
    robot.push(KeyCode.ESCAPE).clickOn("#explore-filter-none");
    assertThat(table.getItems()).hasSize(20);
  }

  @Test
  void waysAreFoundByTypingInEitherLanguageAndGoneThroughWithTheArrows(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F).write("wright");
    assertThat(robot.lookup("#explore-aspect-levels").query().isVisible()).isFalse();
    robot.push(KeyCode.ENTER);
    assertThat(selected(robot)).isEqualTo("explore-aspect-wright");
    robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup("#explore-aspect-wright").query().requestFocus());
    robot.push(KeyCode.DOWN);
    assertThat(selected(robot)).isEqualTo("explore-aspect-information");
    robot.push(KeyCode.UP).push(KeyCode.UP);
    assertThat(selected(robot)).isEqualTo("explore-aspect-sp");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(selected(robot)).isEqualTo("explore-aspect-wright");
  }

  @Test
  void aClassIsChosenBesideTheChartAndTheArrowsGoOnFromThere(FxRobot robot) {
    press(robot, "#explore-aspect-gaps");
    ComboBox<Option.Value> box = robot.lookup("#explore-option-class").queryComboBox();
    robot.interact(() -> {
      box.requestFocus();
      box.getSelectionModel().select(2);
    });
    assertThat(robot.lookup("#explore-n").queryLabeled().getText()).isEqualTo("n = 40");
    assertThat(robot.lookup("#explore-crumb-1").queryLabeled().getText()).isEqualTo("四（2）班");
    assertThat(robot.lookup("#explore-option-class").query().isFocused()).as("the new list has the focus").isTrue();
  }

  private static String selected(FxRobot robot) {
    return robot.lookup(n -> n instanceof ToggleButton b && b.isSelected() && b.getStyleClass().contains("zg-aspect")).query().getId();
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> ((ButtonBase) robot.lookup(button).query()).fire());
  }

  /** With a hidden class where classes stand beside each other, large enough for models elsewhere. */
  private static FakeResults photographed(Aspect aspect) {
    var models = EnumSet.of(Aspect.SPREAD, Aspect.CURVE, Aspect.CAUTION, Aspect.WRIGHT, Aspect.INFORMATION, Aspect.PUPIL);
    return new FakeResults(models.contains(aspect) ? 420 : 3);
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#explore-title").queryAs(Labeled.class).getText();
  }
}
