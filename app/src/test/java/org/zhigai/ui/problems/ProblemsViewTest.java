package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.people.People;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AbilityLevelRule;
import org.zhigai.problems.rules.FactorRule;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.problems.rules.PaperMeanRule;
import org.zhigai.rows.Book;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;
import org.zhigai.trace.Recheck;

@ExtendWith(ApplicationExtension.class)
class ProblemsViewTest {
  private static final Charts CHARTS = new Charts(new Fonts());
  private static final FakeResults RESULTS = new FakeResults();
  private final TestFrame test = new TestFrame();
  private final People people = Books.people(test.book, TestFrame.CLOCK);
  private final ProblemDesk problems = desk(test.book, people);
  private final Station station = ProblemsStation.of(
      test.frame, problems, new NoAnswers(), new Register(people, test.frame), new Recheck(test.book), new ThresholdDesk(test.book, TestFrame.CLOCK),
      new ReadFigures(RESULTS),
      new Explore(RESULTS), CHARTS);

  static ProblemDesk desk(Book book, People people) {
    var rules = List.of(new PaperMeanRule(), new KnowledgePointRule(), new AbilityLevelRule(), new FactorRule());
    return new ProblemDesk(
        new DetectProblems(RESULTS, rules, Thresholds.DEFAULT), book, people, TestFrame.CLOCK);
  }

  /** A screen over the records of this window. */
  private static Node view(TestFrame window, Consumer<ProblemsModel> first) {
    var people = Books.people(window.book, TestFrame.CLOCK);
    var problems = desk(window.book, people);
    var thresholds = new ThresholdDesk(window.book, TestFrame.CLOCK);
    var frame = window.frame;
    var model = new ProblemsModel(problems, new Register(people, frame), new Recheck(window.book), new NoAnswers(), frame);
    first.accept(model);
    var evidence = new EvidenceModel(new ReadFigures(RESULTS), new Explore(RESULTS), thresholds, problems, frame);
    return new ProblemsView(model, new ThresholdsModel(thresholds, problems, model, frame), evidence, frame, CHARTS).build();
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
    robot.interact(() -> robot.lookup("#cause-area-TEACHING").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#cause-add").queryAs(Button.class).fire());
    robot.interact(() -> robot.lookup("#problem-cause-0").queryAs(TextInputControl.class).setText("教具少"));
    robot.interact(() -> robot.lookup("#problem-cause-0").query().requestFocus());
    // One click: the text being left is kept, and the click is not lost.
    robot.clickOn("#problem-confirm");
    assertThat(state(robot)).isEqualTo("已确认");
    assertThat(first().state()).isEqualTo(ProblemState.CONFIRMED);
    assertThat(first().cause()).isEqualTo("教具少");
    robot.interact(() -> test.frame.edits().undo());
    assertThat(state(robot)).isEqualTo("待确认");
    assertThat(first().state()).isEqualTo(ProblemState.SUGGESTED);
    assertThat(first().cause()).as("undoing the decision keeps the text").isEqualTo("教具少");
  }

  @Test
  void anEmptyListSaysWhatCouldNotBeTested(FxRobot robot) {
    var nothing = new ProblemDesk(new DetectProblems(RESULTS, List.of(), Thresholds.DEFAULT), test.book, people, TestFrame.CLOCK);
    var model = new ProblemsModel(nothing, new Register(people, test.frame), new Recheck(test.book), new NoAnswers(), test.frame);
    robot.interact(() -> {
      var thresholds = new ThresholdDesk(test.book, TestFrame.CLOCK);
      var evidence = new EvidenceModel(new ReadFigures(RESULTS), new Explore(RESULTS), thresholds, nothing, test.frame);
      var view = new ProblemsView(model, new ThresholdsModel(thresholds, nothing, model, test.frame), evidence, test.frame, CHARTS).build();
      var scene = new Scene((Parent) view, 980, 700);
      model.refresh();
      assertThat(((Labeled) scene.lookup("#problems-untested")).getText()).contains("只检验了 0 项").doesNotContain("没有知识点");
    });
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
    robot.interact(() -> robot.lookup("#problem-direction").query().requestFocus());
    robot.type(KeyCode.F1);
    assertThat(robot.lookup("#problem-difference-card").query().isVisible()).isFalse();
    assertThat(robot.lookup("#problem-picture").tryQuery()).isPresent();
    robot.interact(robot.lookup("#problem-see").queryButton()::fire);
    var address = test.opened.getLast();
    assertThat(Place.at(address.substring("monitoring/".length())))
        .contains(Place.of("paper-1", Aspect.ITEMS).with(Place.POINT, "几何直观"));
  }

  @Picture
  void decidedProblemsArePhotographed() {
    Snapshots.take(
        "problems",
        1190,
        720,
        window -> view(window, model -> {
          model.detect();
          model.confirm(model.listed().getFirst());
        }));
    Snapshots.take("problems-empty", 1190, 720, window -> view(window, model -> {}));
  }

  private Problem first() {
    return problems.problems().getFirst();
  }

  private static String state(FxRobot robot) {
    return robot.lookup("#problem-state").queryAs(Labeled.class).getText();
  }
}
