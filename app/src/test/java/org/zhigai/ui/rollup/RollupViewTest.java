package org.zhigai.ui.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupPart;
import org.zhigai.rollup.SomeSchools;
import org.zhigai.store.rollup.RollupStores;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.workbook.write.WriteSheets;

@ExtendWith(ApplicationExtension.class)
class RollupViewTest {
  private final TestFrame test = new TestFrame();
  private Path folder = Path.of("");
  private int left;

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("rollup");
    stage.setScene(new Scene(view(test), 990, 690));
    Look.apply(stage.getScene(), Theme.LIGHT);
    stage.show();
  }

  private static RollupModel.Loader.Loaded loaded() {
    try (var store = new RollupStores().inMemory()) {
      store.take(SomeSchools.packages(12), Progress.NONE);
      return new RollupModel.Loader.Loaded(
          RollupContents.of(store, "南开区教研室", LocalDate.of(2026, 11, 1), List.of("没报的小学"), LocalDate.EPOCH),
          List.of(new UserFault(UserFault.Kind.INPUT, "ZG-396", Phrase.of("x"), Phrase.of("x"))));
    }
  }

  private RollupView view(TestFrame over) {
    var model = new RollupModel((paths, progress) -> loaded(), new WriteSheets(over.window.clock()), over.window);
    var view = new RollupView(model, over.window, new Charts(new Fonts()), new RollupView.Deeds(() -> {}, () -> {}, () -> left++));
    model.read(List.of(folder));
    return view;
  }

  /** One school alone differs from nothing, so there is no picture of how it differs. */
  @Test
  void aSchoolAloneIsNotDrawnBesideAll() {
    try (var store = new RollupStores().inMemory()) {
      store.take(SomeSchools.packages(1), Progress.NONE);
      var contents = RollupContents.of(store, "南开区教研室", LocalDate.of(2026, 11, 1), List.of(), LocalDate.EPOCH);
      assertThat(RollupCharts.of(RollupPart.SCHOOLS, contents, new Words(Lang.ZH))).isEmpty();
      assertThat(RollupCharts.of(RollupPart.PAPERS, contents, new Words(Lang.ZH))).isPresent();
    }
  }

  @Test
  void everyPartIsShownAndAllAreExported(FxRobot robot) {
    var parts = robot.lookup("#rollup-parts").<ListView<RollupPart>>query();
    for (var part : RollupPart.values()) {
      robot.interact(() -> parts.getSelectionModel().select(part));
      assertThat(robot.lookup("#rollup-table").<TableView<?>>query().getItems()).as(part.name()).isNotEmpty();
      assertThat(robot.lookup("#rollup-chart").tryQuery().isPresent()).as(part.name()).isEqualTo(part.ordinal() <= RollupPart.POINTS.ordinal());
      assertThat(robot.lookup("#rollup-papers").tryQuery().isPresent()).isEqualTo(part.isByPaper());
    }
    robot.interact(() -> parts.getSelectionModel().select(RollupPart.SCHOOLS));
    assertThat(robot.lookup("#rollup-papers").<ComboBox<?>>query().getValue()).isNotNull();
    assertThat(robot.lookup("#rollup-notes").<Label>query().getText()).contains("按校名");
    test.picker.files = List.of(folder.resolve("many.xlsx"));
    robot.clickOn("#rollup-export");
    assertThat(folder.resolve("many.xlsx")).isNotEmptyFile();
    robot.clickOn("#rollup-leave");
    assertThat(left).isEqualTo(1);
  }

  @Picture
  void photographs() {
    for (var part : List.of(RollupPart.PAPERS, RollupPart.SCHOOLS, RollupPart.LEVELS, RollupPart.POINTS, RollupPart.PROBLEMS, RollupPart.LEDGERS)) {
      Snapshots.take("rollup-" + part.ordinal(), 1366, 697, over -> {
        var shown = view(over);
        ((ListView<?>) shown.lookup("#rollup-parts")).getSelectionModel().select(part.ordinal());
        return shown;
      });
    }
  }
}
