package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.look.Fonts;

/** A field as tall as its words has nothing to scroll, however large its letters are. */
@ExtendWith(ApplicationExtension.class)
class EditAreaTest {
  private VBox page;

  @Start
  void start(Stage stage) {
    new Fonts().registerWithWindow();
    page = new VBox();
    var scene = new Scene(page, 400, 600);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void nothingScrollsInAFieldAsTallAsItsWords(FxRobot robot) {
    for (var size : new int[] {14, 21, 28}) {
      for (var text : new String[] {"", "一行", "两行\n第二行", "很长的一段话".repeat(12)}) {
        var area = new EditArea("area", "写", kept -> {});
        robot.interact(() -> {
          page.setStyle("-fx-font-size: " + size + "px");
          area.show(text);
          page.getChildren().setAll(area);
        });
        robot.interact(() -> page.getScene().getRoot().layout());
        robot.interact(() -> {
          page.applyCss();
          page.layout();
        });
        var content = (Region) area.lookup(".content");
        assertThat(content.getHeight()).as(size + " px: " + text).isLessThanOrEqualTo(area.lookup(".viewport").getLayoutBounds().getHeight());
      }
    }
  }
}
