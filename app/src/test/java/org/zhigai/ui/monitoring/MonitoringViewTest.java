package org.zhigai.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.Charts;
import org.zhigai.charts.Fonts;
import org.zhigai.explore.Aspect;
import org.zhigai.explore.Explore;
import org.zhigai.fakes.FakeResults;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class MonitoringViewTest {
  private final TestDesk test = new TestDesk();
  private final MonitoringStation station = new MonitoringStation(test.desk, new Explore(new FakeResults()), new Charts(new Fonts()));

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
    robot.clickOn("#explore-entry-paper-2").clickOn("#explore-aspect-scores");
    assertThat(title(robot)).isEqualTo("平均 79.2 分，未给出区平均分");
    assertThat(robot.lookup("#explore-n").queryAs(Labeled.class).getText()).isEqualTo("n = 60");
  }

  @Test
  void everyAspectIsPhotographed() {
    for (var aspect : Aspect.values()) {
      Snapshots.take(
          "monitoring-" + aspect.key(),
          1190,
          720,
          desk -> {
            var model = new MonitoringModel(new Explore(new FakeResults(3)), desk.desk.jobs());
            model.refresh();
            model.select(aspect == Aspect.FACTORS ? "survey-1" : "paper-1");
            model.look(aspect);
            return new MonitoringView(model, desk.desk, new Charts(new Fonts())).build();
          });
    }
    assertThat(java.nio.file.Path.of("target", "snapshots", "monitoring-items-dark-en.png")).exists();
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#explore-title").queryAs(Labeled.class).getText();
  }
}
