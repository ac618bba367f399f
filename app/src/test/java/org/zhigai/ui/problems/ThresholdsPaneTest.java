package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.Scope;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.ThresholdRow;
import org.zhigai.problems.Thresholds;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

/** Changing what counts as a problem, over the sample school in a real store. */
@ExtendWith(ApplicationExtension.class)
class ThresholdsPaneTest {
  private static final Scope MATHS_4 = new Scope("数学", 4);
  private static final Scope MATHS = new Scope("数学", 0);

  @TempDir
  Path folder;

  private TestFrame test;
  private Chain chain;

  @Start
  void start(Stage stage) {
    new Fonts().registerWithWindow();
    chain = SampleSchool.imported(folder);
    test = new TestFrame(chain.book());
    chain.problems().refresh(SampleSchool.CLERK, (fraction, what) -> true);
    var station = ProblemsStation.of(
        test.frame, chain.problems(), new NoAnswers(), new Register(chain.people(), test.frame), chain.recheck(), chain.thresholds(), chain.figures(),
        new Explore(chain.archive().results()),
        new Charts(new Fonts()));
    station.refresh();
    var scene = new Scene((Parent) station.view(), 1000, 720);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    chain.close();
  }

  @Test
  void aFloorIsRefusedBesideItsFieldThenChangedWithAReasonThenTakenBack(FxRobot robot) {
    assertThat(targets()).contains("几何直观", "运算律");
    robot.clickOn("#problems-thresholds");
    choose(robot, MATHS);
    assertThat(text(robot, "#threshold-from")).isEqualTo("程序默认");
    write(robot, "#threshold-rate", "八");
    robot.clickOn("#threshold-save");
    assertThat(text(robot, "#threshold-rate-refused")).contains("0 到 50");
    assertThat(text(robot, "#threshold-reason-refused")).contains("理由");
    assertThat(chain.thresholds().changes()).isEmpty();

    write(robot, "#threshold-rate", "11");
    assertThat(robot.lookup("#threshold-rate-refused").query().isVisible()).as("typed anew").isFalse();
    assertThat(robot.lookup("#threshold-reason-refused").query().isVisible()).as("not typed yet").isTrue();
    write(robot, "#threshold-why", "区里只要求处理 11 个百分点以上的差距");
    robot.clickOn("#threshold-save");
    assertThat(chain.thresholds().of("数学", 4).floorRate()).isEqualTo(0.11);
    assertThat(chain.thresholds().of("语文", 4)).isEqualTo(Thresholds.DEFAULT);
    assertThat(targets()).as("−12.0 stays, −10.0 goes").contains("几何直观").doesNotContain("运算律");
    assertThat(test.told.getLast().key()).isEqualTo("problemview.detected");
    assertThat(text(robot, "#threshold-from")).isEqualTo("本项自定");
    assertThat(record(robot)).singleElement().satisfies(row -> assertThat(row).contains("王敏", "数学（全部年级）", "得分率 5 百分点 → 11 百分点"));
    var kept = chain.book().rows(ThresholdRow.KIND).getFirst();

    robot.interact(test.frame.edits()::undo);
    assertThat(chain.thresholds().held(MATHS)).isEqualTo(new ThresholdDesk.Held(Thresholds.DEFAULT, Optional.empty()));
    assertThat(targets()).contains("几何直观", "运算律");
    assertThat(record(robot)).as("as if it had not been said").isEmpty();
    assertThat(chain.book().history(kept.id())).as("but the history tells that it was, and who took it back").hasSize(2)
        .allSatisfy(line -> assertThat(line.by()).isEqualTo("王敏")).last().satisfies(line -> assertThat(line.label().key()).isEqualTo("rows.undone"));
  }

  @Test
  void aSubjectSaysWhoseLineItGoesByAndTheLevelIsTheSchoolsAlone(FxRobot robot) {
    robot.clickOn("#problems-thresholds");
    write(robot, "#threshold-level", "1");
    write(robot, "#threshold-why", "家长关注，宁少勿错");
    robot.clickOn("#threshold-save");
    choose(robot, MATHS_4);
    assertThat(text(robot, "#threshold-from")).isEqualTo("沿用全校");
    assertThat(robot.lookup("#threshold-level").tryQuery()).isEmpty();
    assertThat(chain.thresholds().of("数学", 4).level()).isEqualTo(0.01);
    assertThat(robot.lookup("#threshold-lift").queryButton().isDisabled()).isTrue();
  }

  @Test
  void whatASchoolOfThisSizeCanSeeIsSaidWithHowItWasFound(FxRobot robot) {
    robot.clickOn("#problems-sieve");
    assertThat(text(robot, "#sight-sentence")).contains("低于区 8 个百分点的知识点约 9 成能发现", "低 5 个百分点约 4 成");
    assertThat(text(robot, "#sight-how")).contains("1,000");
    assertThat(text(robot, "#sight-this-time")).matches("共检验 \\d+ 项 → \\d+ 项通过误报控制 → \\d+ 项达到判定线.*");
    assertThat(robot.lookup("#sight-chart").tryQuery()).isPresent();
    robot.clickOn("#problems-sight");
    assertThat(robot.lookup("#problems-list").tryQuery()).isPresent();
  }

  private List<String> targets() {
    return chain.problems().problems().stream().map(Problem::finding).map(f -> f.target().name()).toList();
  }

  @SuppressWarnings("unchecked")
  private static void choose(FxRobot robot, Scope scope) {
    var table = (TableView<ThresholdsModel.Line>) robot.lookup("#threshold-scopes").query();
    robot.interact(() -> table.getItems().stream().filter(l -> l.scope().equals(scope)).forEach(table.getSelectionModel()::select));
  }

  private static List<String> record(FxRobot robot) {
    TableView<?> table = robot.lookup("#threshold-record").query();
    return table.getItems().stream()
        .map(row -> String.join(" ", table.getColumns().stream().map(c -> String.valueOf(c.getCellData(table.getItems().indexOf(row)))).toList()))
        .toList();
  }

  private static void write(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
