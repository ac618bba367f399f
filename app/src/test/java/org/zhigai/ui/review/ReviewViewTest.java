package org.zhigai.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class ReviewViewTest {
  private final TestFrame test = new TestFrame();
  private Path folder = Path.of("");
  private int left;

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("review");
    stage.setScene(new Scene(view(test), 980, 700));
    Look.apply(stage.getScene(), Theme.LIGHT);
    stage.show();
  }

  private ReviewView view(TestFrame over) {
    var model = new ReviewModel(Packed.in(folder), folder.resolve("drafts"), over.window);
    return new ReviewView(model, over.window, new ReviewView.Deeds(() -> {}, () -> {}, () -> left++), bytes -> Optional.empty());
  }

  @Test
  void eachCaseIsReadAnsweredAndSigned(FxRobot robot) {
    assertThat(robot.lookup("#review-evidence").query().isVisible()).isTrue();
    assertThat(robot.lookup("#review-save").query().isDisabled()).isTrue();
    robot.clickOn("#review-pass").clickOn("#review-next");
    assertThat(robot.lookup("#review-finding").query().isVisible()).as("on site something has to be seen").isTrue();
    robot.clickOn("#review-return").clickOn("#review-finding").write("no list").clickOn("#review-text").write("no list of the things lent");
    robot.clickOn("#review-person").write("Liu Yan");
    test.picker.files = List.of(folder.resolve("answer.zgda"));
    robot.clickOn("#review-save");
    var answer = ReviewFile.readAnswer(folder.resolve("answer.zgda"));
    assertThat(answer.person()).isEqualTo("Liu Yan");
    assertThat(answer.opinions()).extracting(o -> o.passed()).containsExactly(true, false);
    assertThat(answer.opinions().getLast().text()).isEqualTo("no list of the things lent");
    robot.clickOn("#review-leave");
    assertThat(left).isEqualTo(1);
  }

  /** The text of one case is never taken for that of the next. */
  @Test
  void goingFromCaseToCaseChangesNothing(FxRobot robot) {
    robot.clickOn("#review-text").write("first").clickOn("#review-next").clickOn("#review-cases").clickOn("ZG-2026-001");
    assertThat(robot.lookup("#review-text").queryTextInputControl().getText()).isEqualTo("first");
    robot.clickOn("ZG-2026-002");
    assertThat(robot.lookup("#review-text").queryTextInputControl().getText()).isEmpty();
  }

  @Picture
  void photographs() {
    Snapshots.take("review-window", 1366, 697, over -> {
      var shown = view(over);
      return shown;
    });
  }
}
