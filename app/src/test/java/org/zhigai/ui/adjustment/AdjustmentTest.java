package org.zhigai.ui.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class AdjustmentTest {
  private final TestDesk test = new TestDesk();
  private final School school = new School();
  private final AdjustmentViewModel model = new AdjustmentViewModel(school.adjustmentDesk, school.problemDesk, test.desk);

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new AdjustmentView(model, test.desk).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void anEditedGoalIsKeptWhenLeftAndCanBeTakenBack(FxRobot robot) {
    var before = school.plans.getFirst().goal();
    robot.clickOn("#plan-goal").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    robot.interact(() -> robot.lookup("#plan-goal").queryTextInputControl().setText("期末达到 62%"));
    robot.clickOn("#plan-strategy");
    assertThat(school.plans.getFirst().goal()).isEqualTo("期末达到 62%");
    robot.interact(test.desk.undo()::undo);
    assertThat(school.plans.getFirst().goal()).isEqualTo(before);
    assertThat(robot.lookup("#plan-goal").queryTextInputControl().getText()).isEqualTo(before);
  }

  @Test
  void datesThatRunBackwardsAreRefusedAndNothingIsKept(FxRobot robot) {
    var plan = school.plans.getFirst();
    robot.interact(() -> model.timing(new Timing(8, 12, plan.to(), plan.from(), plan.checkOn(), plan.status())));
    assertThat(school.plans.getFirst()).isEqualTo(plan);
    assertThat(robot.lookup("#plan-refusal").queryLabeled().getText()).isNotEmpty();
    assertThat(test.desk.undo().next().get()).isEmpty();
  }

  @Picture
  void photographed() {
    Snapshots.take("adjustment", 1180, 860, desk -> {
      var own = new School();
      var shown = new AdjustmentViewModel(own.adjustmentDesk, own.problemDesk, desk.desk);
      shown.refresh();
      shown.choose("TZ-2026-002");
      return new AdjustmentView(shown, desk.desk).build();
    });
  }
}
