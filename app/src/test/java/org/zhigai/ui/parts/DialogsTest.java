package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.ui.Fx;

/** A dialog stands over its window and lets nothing of itself hang out of it. */
@ExtendWith(ApplicationExtension.class)
class DialogsTest {
  private Optional<Stage> stands = Optional.empty();

  @Start
  void start(Stage stage) {
    stands = Optional.of(stage);
    stage.setScene(new Scene(new StackPane(), 700, 400));
    Look.apply(stage.getScene(), Theme.LIGHT);
    stage.show();
  }

  @Test
  void whatIsHigherThanTheWindowScrollsAndItsButtonsAreThere(FxRobot robot) {
    var window = stands.orElseThrow();
    var dialog = shown(60);
    var over = dialog.getDialogPane().getScene().getWindow();
    assertThat(over.getHeight()).isLessThanOrEqualTo(window.getHeight());
    assertThat(over.getY()).isBetween(window.getY(), window.getY() + window.getHeight() - over.getHeight());
    assertThat(dialog.getDialogPane().getContent()).isInstanceOf(ScrollPane.class);
    var button = dialog.getDialogPane().lookup("#some-dialog-yes");
    assertThat(bottom(button)).isLessThanOrEqualTo(over.getY() + over.getHeight());
    robot.interact(dialog::close);
  }

  @Test
  void aShortOneStandsInTheMiddleAndDoesNotScroll(FxRobot robot) {
    var window = stands.orElseThrow();
    var dialog = shown(3);
    var over = dialog.getDialogPane().getScene().getWindow();
    assertThat(over.getX() + over.getWidth() / 2).isCloseTo(window.getX() + window.getWidth() / 2, org.assertj.core.data.Offset.offset(2.0));
    assertThat(dialog.getDialogPane().getContent()).isInstanceOf(VBox.class);
    robot.interact(dialog::close);
  }

  private Dialog<ButtonType> shown(int lines) {
    var dialog = Fx.on(() -> {
      var made = new Dialog<ButtonType>();
      var text = new VBox(8);
      IntStream.range(0, lines).forEach(i -> text.getChildren().add(new Label("第 " + i + " 行")));
      made.getDialogPane().setContent(text);
      made.getDialogPane().getButtonTypes().setAll(new ButtonType("好", ButtonData.OK_DONE));
      Dialogs.dress(made, "some-dialog", stands.orElseThrow().getScene());
      made.show();
      return made;
    });
    WaitForAsyncUtils.waitForFxEvents();
    return dialog;
  }

  private static double bottom(Node node) {
    return node.localToScreen(node.getBoundsInLocal()).getMaxY();
  }
}
