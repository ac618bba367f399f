package org.zhigai.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.zhigai.explore.place.Aspect;
import org.zhigai.fakes.FakeResults;
import org.zhigai.session.Meeting;
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.monitoring.SessionKit;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

class PresenterTest {
  private static SessionKit prepared(TestFrame frame) {
    var kit = new SessionKit(frame, new FakeResults());
    kit.model.refresh();
    kit.model.create("四年级数学·学科诊断会");
    kit.model.add(kit.place(Aspect.LEVELS), kit.entry());
    kit.model.add(List.of(Meeting.Topic.of(kit.problem().number())));
    return kit;
  }

  @Test
  void keysTurnPagesGoToTheEndsBlackenAndShowThemselves() {
    Fx.run(() -> {
      var kit = prepared(new TestFrame());
      var presenter = new Presenter(kit.model, kit.test.frame, kit.charts);
      var wall = presenter.build();
      var scene = new Scene(wall, 1000, 640);
      var nowhere = new Stage();
      assertThat(page(wall)).isEqualTo("1 / 4");
      presenter.turn(KeyCode.RIGHT, nowhere);
      assertThat(title(wall)).startsWith("水平Ⅰ、Ⅱ的学生占");
      presenter.turn(KeyCode.SPACE, nowhere);
      assertThat(title(wall)).isEqualTo("四年级数学“几何直观”得分率低于区");
      presenter.turn(KeyCode.LEFT, nowhere);
      presenter.turn(KeyCode.END, nowhere);
      presenter.turn(KeyCode.RIGHT, nowhere);
      assertThat(page(wall)).isEqualTo("4 / 4");
      kit.model.decide(new Meeting.Decision("补两课时", Meeting.Decision.Sort.OTHER, "王老师", Optional.empty(), Optional.empty(), 0));
      presenter.turn(KeyCode.END, nowhere);
      scene.getRoot().applyCss();
      assertThat(wall.lookupAll(".zg-presenter-text")).extracting(n -> ((Label) n).getText()).containsExactly("补两课时");
      presenter.turn(KeyCode.HOME, nowhere);
      assertThat(page(wall)).isEqualTo("1 / 4");
      presenter.turn(KeyCode.B, nowhere);
      assertThat(((BorderPane) wall.getChildren().getFirst()).getCenter()).isNull();
      presenter.turn(KeyCode.B, nowhere);
      assertThat(page(wall)).isEqualTo("1 / 4");
      presenter.turn(KeyCode.SLASH, nowhere);
      assertThat(wall.lookup("#presenter-keys").isVisible()).isTrue();
      presenter.turn(KeyCode.ESCAPE, nowhere);
      assertThat(wall.lookup("#presenter-keys").isVisible()).as("Esc puts the keys away first").isFalse();
    });
  }

  @Test
  void theDarkOfTheWallIsItsOwn() {
    Fx.run(() -> {
      Look.apply(new Scene(new StackPane(), 100, 100), Theme.LIGHT);
      var before = Application.getUserAgentStylesheet();
      var scene = new Scene(new StackPane(), 100, 100);
      Look.alone(scene, Theme.DARK);
      assertThat(scene.getUserAgentStylesheet()).isNotNull().isNotEqualTo(before);
      assertThat(Application.getUserAgentStylesheet()).as("the windows behind stay as they are").isEqualTo(before);
    });
  }

  @Test
  void aChartOnTheWallHasAPixelForEveryPixelOfTheScreen() {
    Fx.run(() -> {
      var kit = prepared(new TestFrame());
      var presenter = new Presenter(kit.model, kit.test.frame, kit.charts);
      var wall = presenter.build();
      var scene = new Scene(wall, 1280, 720);
      presenter.turn(KeyCode.RIGHT, new Stage());
      scene.getRoot().applyCss();
      wall.layout();
      var chart = (Region) wall.lookup(".zg-chart");
      var canvas = (Canvas) chart.getChildrenUnmodifiable().getFirst();
      assertThat(canvas.getWidth()).isCloseTo(chart.getWidth() * 1.5, within(0.01));
      assertThat(canvas.localToScene(canvas.getBoundsInLocal()).getWidth()).isCloseTo(canvas.getWidth(), within(0.01));
    });
  }

  @Picture
  void theWallIsPhotographed() {
    for (var page : List.of(0, 1, 2, 3)) {
      Snapshots.take("presenter-" + page, 1000, 640, frame -> {
        var kit = prepared(frame);
        var presenter = new Presenter(kit.model, kit.test.frame, kit.charts);
        var wall = presenter.build();
        for (var i = 0; i < page; i++) {
          presenter.turn(KeyCode.RIGHT, new Stage());
        }
        return wall;
      });
    }
  }

  private static String page(Node wall) {
    return ((Labeled) wall.lookup("#presenter-page")).getText();
  }

  private static String title(Node wall) {
    return ((Labeled) wall.lookup("#presenter-title")).getText();
  }
}
