package org.zhigai.ui.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.template.Filling;
import org.zhigai.template.FormFact;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.report.template.TemplateModel.Line;

/** A form is shown before it is written: what goes where, what is asked, corrected by hand. */
@ExtendWith(ApplicationExtension.class)
class TemplateTest {
  @TempDir
  static Path folder;
  private final Filling filling = new Filling(folder, 3, 2, 1);
  private final TestFrame test = new TestFrame(filling.ledger.book);
  private final TemplateModel model = new TemplateModel(filling.use, () -> "质量监测", test.frame);

  @Start
  void start(Stage stage) {
    var pane = new TemplatePane(model, test.frame);
    pane.watch();
    var scene = new Scene(new StackPane(pane), 900, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void open(FxRobot robot, String form) {
    test.picker.files = List.of(Filling.form(form));
    robot.interact(() -> robot.lookup("#template-choose").queryButton().fire());
  }

  @Test
  void whatIsAskedIsSaidByHandAndWritten(FxRobot robot) {
    open(robot, "14-look-alikes.xlsx");
    TableView<Line> columns = robot.lookup("#template-columns").queryTableView();
    assertThat(columns.getItems()).hasSize(12);
    assertThat(robot.lookup("#template-sum").queryAs(Labeled.class).getText()).contains("填写 3 条").contains("有 3 列");
    Button write = robot.lookup("#template-dialog-yes").queryButton();
    assertThat(write.getText()).contains("3 列未定");
    ComboBox<List<FormFact>> box = robot.lookup("#template-choice-C").queryComboBox();
    assertThat(box.getItems()).element(1).isEqualTo(List.of(FormFact.DIRECTION));
    robot.interact(() -> box.setValue(List.of(FormFact.TARGET)));
    assertThat(robot.lookup("#template-sum").queryAs(Labeled.class).getText()).contains("有 2 列");
    var out = folder.resolve("out.xlsx");
    test.picker.files = List.of(out);
    robot.interact(write::fire);
    try (var book = new Filling.Done(out, filling.use.preview(filling.use.read(out, org.zhigai.template.FormChoices.NONE), "")).open()) {
      assertThat(Filling.said(book, "清单", "C4")).isNotEmpty();
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    assertThat(model.shown().get()).isEmpty();
  }

  @Test
  void leavingWritesNothing(FxRobot robot) {
    open(robot, "01-environment-ledger.xlsx");
    robot.interact(() -> robot.lookup("#template-dialog-no").queryButton().fire());
    assertThat(model.shown().get()).isEmpty();
    assertThat(folder.resolve("nothing.xlsx")).doesNotExist();
  }

  @Picture
  void photographed() {
    Snapshots.take("template", 1080, 600, frame -> {
      var over = frame.over(filling.ledger.book);
      var shown = new TemplateModel(filling.use, () -> "质量监测", over);
      shown.open(Filling.form("14-look-alikes.xlsx"));
      var dialog = new TemplateDialog(shown, over);
      shown.shown().get().ifPresent(dialog::show);
      return dialog.content();
    });
  }
}
