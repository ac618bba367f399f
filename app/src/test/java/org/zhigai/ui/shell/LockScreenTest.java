package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.Fx;
import org.zhigai.ui.TestFrame;

/** Nobody at the window for a while: it is covered until somebody knows the password, and then as it was. */
@ExtendWith(ApplicationExtension.class)
class LockScreenTest {
  private final TestFrame test = new TestFrame();
  private Optional<LockScreen> lock = Optional.empty();
  private TextField typing;

  @Start
  void start(Stage stage) {
    typing = new TextField("半句");
    stage.setScene(new Scene(new StackPane(typing), 400, 300));
    stage.show();
    lock = Optional.of(new LockScreen(stage, test.frame.frame(), Duration.millis(300), LockScreenTest::check));
  }

  @AfterEach
  void closed() {
    lock.ifPresent(l -> Fx.run(l::close));
  }

  private static void check(char[] password) {
    if (!Arrays.equals(password, "right".toCharArray())) {
      throw new UserFault(UserFault.Kind.STORE, "ZG-407", Phrase.of("store.wrong-password", "a"), Phrase.of("store.wrong-password.remedy"));
    }
  }

  @Test
  void isCoveredUntilThePasswordIsKnownAndThenAsItWas(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> robot.lookup("#lock").tryQuery().isPresent());
    assertThat(typing.getScene().getRoot().isVisible()).isFalse();
    enter(robot, "wrong");
    assertThat(robot.lookup("#lock-fault").query().isVisible()).isTrue();
    var page = robot.lookup("#lock").queryAs(javafx.scene.layout.Region.class);
    assertThat(page.getHeight()).isGreaterThanOrEqualTo(page.prefHeight(page.getWidth()));
    assertThat(robot.lookup("#lock").tryQuery()).isPresent();
    enter(robot, "right");
    assertThat(robot.lookup("#lock").tryQuery()).isEmpty();
    assertThat(typing.getScene().getRoot().isVisible()).isTrue();
    assertThat(typing.getText()).isEqualTo("半句");
  }

  private static void enter(FxRobot robot, String password) {
    robot.interact(() -> {
      robot.lookup("#lock-password").queryAs(PasswordField.class).setText(password);
      robot.lookup("#lock-open").queryAs(javafx.scene.control.Button.class).fire();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
