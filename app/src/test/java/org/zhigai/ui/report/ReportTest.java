package org.zhigai.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.report.Submitted;
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
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class ReportTest {
  private final TestFrame test = new TestFrame();
  private final School school = new School();
  private final List<Path> opened = new ArrayList<>();
  private final ReportViewModel model = new ReportViewModel(school.reports, opened::add, test.frame);

  @Start
  void start(Stage stage) {
    var scene = new Scene(new StackPane(new ReportView(model, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void allFourTablesAreWrittenListedAndTheirFolderOpens(FxRobot robot) {
    robot.interact(() -> model.writeAll(Path.of("out")));
    assertThat(school.files).extracting(f -> f.getFileName().toString())
        .containsExactly("问题清单.xlsx", "教学调整.xlsx", "整改台账.xlsx", "效果评估.xlsx");
    robot.interact(() -> model.write(Submitted.LEDGER, Path.of("out")));
    assertThat(model.written()).hasSize(4).first().isEqualTo(Path.of("out", "整改台账.xlsx"));
    robot.clickOn("#report-open-1");
    assertThat(opened).containsExactly(Path.of("out").toAbsolutePath());
    assertThat(model.busy().get()).isFalse();
  }

  @Picture
  void photographed() {
    Snapshots.take("report", 1180, 700, frame -> {
      var own = new School();
      var shown = new ReportViewModel(own.reports, folder -> {}, frame.frame);
      shown.writeAll(Path.of("out"));
      return new ReportView(shown, frame.frame).build();
    });
  }
}
