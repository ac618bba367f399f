package org.zhigai.ui.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.adjustment.diagnosis.PointNeed;
import org.zhigai.rows.Prose;
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class AdjustmentTest {
  private final School school = new School();
  private final List<Path> printed = new ArrayList<>();
  private final TestFrame test = new TestFrame(school.book);
  private final AdjustmentViewModel model =
      new AdjustmentViewModel(school.book, school.adjustmentDesk, school.problemDesk, school.recheck, school.development, test.frame,
          (plans, file) -> printed.add(file));

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new AdjustmentView(model, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void anEditedGoalIsKeptWhenLeftAndCanBeTakenBack(FxRobot robot) {
    var before = school.plans().getFirst().goal();
    robot.clickOn("#plan-goal").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    robot.interact(() -> robot.lookup("#plan-goal").queryTextInputControl().setText("期末达到 62%"));
    robot.clickOn("#plan-strategy");
    assertThat(school.plans().getFirst().goal()).isEqualTo(Prose.of("期末达到 62%"));
    robot.interact(test.frame.edits()::undo);
    assertThat(school.plans().getFirst().goal()).isEqualTo(before);
    assertThat(robot.lookup("#plan-goal").queryTextInputControl().getText()).isEqualTo(before.in(AdjustmentViewModel.ZH));
  }

  @Test
  void datesThatRunBackwardsAreRefusedAndNothingIsKept(FxRobot robot) {
    var plan = school.plans().getFirst();
    robot.interact(() -> model.timing(new Timing(8, 12, plan.to(), plan.from(), plan.checkOn(), plan.status())));
    assertThat(school.plans().getFirst()).isEqualTo(plan);
    assertThat(robot.lookup("#plan-refusal").queryLabeled().getText()).isNotEmpty();
    assertThat(test.frame.edits().next().get()).isEmpty();
  }

  @Picture
  void photographed() {
    Snapshots.take("adjustment", 1206, 610, frame -> {
      var drafted = new DraftedSchool();
      return new AdjustmentView(drafted.model(frame), frame.over(drafted.book)).build();
    });
    Snapshots.take("adjustment-allot", 720, 320, frame -> {
      var needs = List.of(new PointNeed("几何直观", 0.41, 14, 1, 1), new PointNeed("运算律", 0.33, 16, 2, 1), new PointNeed("小数", 0.22, 12, 0, 1));
      return new AllotDialog(frame.frame.words(), needs).content();
    });
    Snapshots.take("adjustment-tall", 1206, 1900, frame -> {
      var drafted = new DraftedSchool();
      return new AdjustmentView(drafted.model(frame), frame.over(drafted.book)).build();
    });
  }
}
