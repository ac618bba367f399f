package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeProblems;
import org.zhigai.fakes.FakeResults;
import org.zhigai.fakes.FakeThresholds;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AbilityLevelRule;
import org.zhigai.problems.rules.FactorRule;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.problems.rules.PaperMeanRule;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class ProblemsViewTest {
  private static final Charts CHARTS = new Charts(new Fonts());
  private static final FakeResults RESULTS = new FakeResults();
  private final TestDesk test = new TestDesk();
  private final ProblemDesk problems = desk();
  private final Station station = ProblemsStation.of(
      test.desk, problems, thresholds(), new ReadFigures(RESULTS), new Explore(RESULTS), CHARTS);

  static ProblemDesk desk() {
    var rules = List.of(new PaperMeanRule(), new KnowledgePointRule(), new AbilityLevelRule(), new FactorRule());
    return new ProblemDesk(
        new DetectProblems(RESULTS, rules, Thresholds.DEFAULT), new FakeProblems(), TestDesk.CLOCK);
  }

  private static ThresholdDesk thresholds() {
    return new ThresholdDesk(new FakeThresholds(), TestDesk.CLOCK);
  }

  /** A screen whose model has {@code problems}. */
  private static ProblemsView view(ProblemsModel model, ProblemDesk problems, Desk desk) {
    var evidence = new EvidenceModel(new ReadFigures(RESULTS), new Explore(RESULTS), thresholds(), problems, desk);
    return new ProblemsView(model, new ThresholdsModel(thresholds(), problems, model, desk), evidence, desk, CHARTS);
  }

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
  void aProblemIsFoundWrittenAboutConfirmedAndTakenBack(FxRobot robot) {
    robot.clickOn("#problems-detect-first");
    assertThat(robot.lookup("#problem-statement").queryAs(TextInputControl.class).getText()).contains("几何直观");
    assertThat(state(robot)).isEqualTo("待确认");
    robot.interact(() -> robot.lookup("#problem-cause").queryAs(TextInputControl.class).setText("教具少"));
    robot.interact(() -> robot.lookup("#problem-cause").query().requestFocus());
    // One click: the text being left is kept, and the click is not lost.
    robot.clickOn("#problem-confirm");
    assertThat(state(robot)).isEqualTo("已确认");
    assertThat(first().state()).isEqualTo(ProblemState.CONFIRMED);
    assertThat(first().cause()).isEqualTo("教具少");
    robot.interact(() -> test.desk.undo().undo());
    assertThat(state(robot)).isEqualTo("待确认");
    assertThat(first().state()).isEqualTo(ProblemState.SUGGESTED);
    assertThat(first().cause()).as("undoing the decision keeps the text").isEqualTo("教具少");
  }

  @Test
  void eachNumberOpensHowItWasMadeAndTheDoorLeadsToTheVeryPlace(FxRobot robot) {
    robot.clickOn("#problems-detect-first");
    robot.interact(() -> robot.lookup("#problem-scroll").queryAs(ScrollPane.class).setVvalue(0.3));
    assertThat(robot.lookup("#problem-difference-card").query().isVisible()).isFalse();
    robot.interact(robot.lookup("#problem-difference-explain").queryButton()::fire);
    assertThat(robot.lookup("#problem-difference-card").query().isVisible()).isTrue();
    assertThat(robot.lookup("#problem-difference-sum").queryLabeled().getText()).matches("\\d+\\.\\d% − 75\\.0% = −\\d+\\.\\d 个百分点；95% 区间 .*（118 人）");
    robot.interact(robot.lookup("#problem-chance-explain").queryButton()::fire);
    assertThat(robot.lookup("#problem-chance-card").lookup("#problem-chance-sum").queryAll())
        .extracting(n -> ((Labeled) n).getText()).hasSize(2).last().asString().contains("p < 0.001", "项检验中排第 1", "误报水平 5%");
    // F1 anywhere in the detail closes the difference again, and opens no general help.
    robot.interact(() -> robot.lookup("#problem-cause").query().requestFocus());
    robot.type(KeyCode.F1);
    assertThat(robot.lookup("#problem-difference-card").query().isVisible()).isFalse();
    assertThat(robot.lookup("#problem-picture").tryQuery()).isPresent();
    robot.interact(robot.lookup("#problem-see").queryButton()::fire);
    var address = test.opened.getLast();
    assertThat(Place.at(address.substring("monitoring/".length())))
        .contains(Place.of("paper-1", Aspect.ITEMS).with(Place.POINT, "几何直观"));
  }

  @Test
  void decidedProblemsArePhotographed() {
    Snapshots.take(
        "problems",
        1190,
        720,
        desk -> {
          var own = desk();
          var model = new ProblemsModel(own, desk.desk);
          model.detect();
          model.confirm(model.listed().getFirst());
          return view(model, own, desk.desk).build();
        });
    Snapshots.take("problems-empty", 1190, 720, desk -> view(new ProblemsModel(desk(), desk.desk), desk(), desk.desk).build());
    assertThat(java.nio.file.Path.of("target", "snapshots", "problems-dark-en.png")).exists();
  }

  private Problem first() {
    return problems.problems().getFirst();
  }

  private static String state(FxRobot robot) {
    return robot.lookup("#problem-state").queryAs(Labeled.class).getText();
  }
}
