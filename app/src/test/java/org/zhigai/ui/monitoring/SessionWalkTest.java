package org.zhigai.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.look.Fonts;
import org.zhigai.fakes.FakeResults;
import org.zhigai.session.Meeting;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** A researcher's week in one walk: filter, drill, pin, pack, hold the session, and what comes of it. */
@ExtendWith(ApplicationExtension.class)
class SessionWalkTest {
  private final TestFrame test = new TestFrame();
  private final SessionKit kit = new SessionKit(test, new FakeResults());
  private final ExploreModel model = new ExploreModel(kit.explore, test.frame.jobs());

  @Start
  void start(Stage stage) {
    new Fonts().registerWithWindow();
    kit.problem();
    model.refresh();
    kit.boardModel.refresh();
    kit.model.refresh();
    var scene = new Scene((Parent) kit.view(model).build(), 990, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void fromAFilteredTableToSlidesWithTheFindingAndWithoutAnybodysName(FxRobot robot, @TempDir Path folder) throws IOException {
    drill(robot);
    pin(robot);
    pack(robot);
    test.picker.files = List.of(folder.resolve("诊断会"));
    robot.clickOn("#meeting-export").clickOn("#meeting-export-pptx");
    try (var show = new XMLSlideShow(Files.newInputStream(folder.resolve("诊断会.pptx")))) {
      assertThat(show.getSlides()).as("title, agenda, two charts, an item, a problem, decisions").hasSize(7);
      assertThat(show.getCharts()).as("native where the program has the form").isNotEmpty();
      var said = show.getSlides().stream().flatMap(s -> s.getShapes().stream()).map(SessionWalkTest::said).collect(Collectors.joining("\n"));
      assertThat(said).contains("四年级数学“几何直观”得分率低于区", "第 4 题得分率", "补画图说理两课时", "教学调整");
      assertThat(said).as("no pupil, not even by pseudonym").doesNotContainPattern("S-\\d{4}");
    }
    robot.clickOn("#meeting-export").clickOn("#meeting-export-docx");
    assertThat(folder.resolve("诊断会.docx")).isNotEmptyFile();
    afterwards(robot);
  }

  /** Items of geometry by the filter of the table, then the hardest of them, then its marks. */
  private void drill(FxRobot robot) {
    press(robot, "#explore-aspect-items");
    robot.clickOn("#explore-tab-table").clickOn("#explore-filter").write("几何直观");
    var table = (TableView<?>) robot.lookup("#explore-table").query();
    robot.interact(() -> table.getSelectionModel().select(0));
    robot.clickOn(table).interact(() -> table.getSelectionModel().select(0));
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#explore-crumb-1").queryLabeled().getText()).isEqualTo("第 4 题");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(robot.lookup("#explore-crumb-1").tryQuery()).as("keys work where the table led").isEmpty();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    press(robot, "#explore-aspect-item");
    robot.interact(() -> model.choose("item", "4"));
    press(robot, "#explore-take");
    press(robot, "#explore-crumb-0");
  }

  private void pin(FxRobot robot) {
    press(robot, "#explore-aspect-levels");
    robot.clickOn("#explore-tab-picture");
    robot.clickOn("#explore-pin").push(KeyCode.ENTER);
    press(robot, "#explore-aspect-gaps");
    robot.clickOn("#explore-pin");
    assertThat(robot.lookup("#pin-board").queryComboBox().getItems()).as("the boards there are").hasSize(1);
    robot.push(KeyCode.ENTER);
    robot.clickOn("#explore-side-board");
    assertThat(robot.lookup("#board-chart-1").query().getAccessibleText()).startsWith("“几何直观”低于区");
    robot.clickOn("#explore-side-session");
  }

  private void pack(FxRobot robot) {
    robot.clickOn("#meeting-add-board");
    robot.clickOn("我的看板");
    robot.clickOn("#meeting-add-problem");
    ListView<?> offered = robot.lookup("#pick-list").queryListView();
    assertThat(offered.getItems()).hasSize(1);
    assertThat(robot.lookup("#pick-0").queryAs(CheckBox.class).getText()).as("said, not as the program writes it down").contains("低于区").doesNotContain("[");
    robot.clickOn("#pick-0").clickOn("#pick-dialog-yes");
    assertThat(kit.model.pages()).hasSize(4).allSatisfy(p -> assertThat(p.shows()).isTrue());
    press(robot, "#meeting-up-3");
    assertThat(kit.model.pages().get(2).problem()).isPresent();
    robot.clickOn("#meeting-topic-2");
    assertThat(robot.lookup("#meeting-page-title").queryLabeled().getText()).isEqualTo("四年级数学“几何直观”得分率低于区");
    robot.clickOn("#meeting-tab-decisions");
    robot.clickOn("#decision-new").clickOn("#decision-text").write("补画图说理两课时");
    robot.clickOn("#decision-sort").clickOn("教学调整").clickOn("#decision-who").write("王老师").clickOn("#decision-dialog-yes");
    assertThat(kit.model.chosen().get().orElseThrow().decisions()).extracting(Meeting.Decision::who).containsExactly("王老师");
  }

  private void afterwards(FxRobot robot) {
    robot.clickOn("#decision-adjust-0");
    var plan = kit.adjustments.adjustments().getFirst();
    assertThat(plan.activities().getFirst()).isEqualTo("补画图说理两课时");
    robot.clickOn("#decision-became-0");
    assertThat(test.opened).containsExactly("adjustment/" + plan.number());
    robot.interact(test.frame.edits()::undo);
    assertThat(kit.adjustments.adjustments()).isEmpty();
    assertThat(robot.lookup("#decision-adjust-0").tryQuery()).isPresent();
  }

  private static String said(XSLFShape shape) {
    return switch (shape) {
      case XSLFTable table ->
          table.getRows().stream().flatMap(r -> r.getCells().stream()).map(XSLFTextShape::getText).collect(Collectors.joining("\n"));
      case XSLFTextShape text -> text.getText();
      default -> "";
    };
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> ((ButtonBase) robot.lookup(button).query()).fire());
  }
}
