package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.Fx;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.parts.Faults;

/** A window that is closed while something is under way: with the program's own jobs, for what asks is begun by a pause that only runs with them. */
@ExtendWith(ApplicationExtension.class)
class LeavingTest {
  private final TestFrame test = new TestFrame();
  private final CountDownLatch work = new CountDownLatch(1);
  private final List<String> seen = new ArrayList<>();
  private PooledJobs jobs;
  private Faults faults;
  private Leaving leaving;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Button("x")), 600, 400));
    stage.show();
    var words = test.frame.frame().words();
    faults = new Faults(words, stage::getScene, fault -> seen.add(fault.getMessage()));
    jobs = new PooledJobs(1, faults);
    leaving = new Leaving(words, stage::getScene, () -> jobs);
  }

  @AfterEach
  void closed() {
    work.countDown();
    Fx.run(jobs::close);
  }

  @Test
  void itIsAskedAndWaitedForToTheEnd(FxRobot robot) throws Exception {
    under(robot);
    press(robot, "shell.leaving.wait");
    assertThat(seen).isEmpty();
    work.countDown();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> seen.contains("left"));
    assertThat(seen).containsExactly("done", "left");
  }

  @Test
  void whoWouldRatherStayStays(FxRobot robot) throws Exception {
    under(robot);
    press(robot, "shell.leaving.stay");
    work.countDown();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> seen.contains("done"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen).containsExactly("stayed", "done");
  }

  @Test
  void whatNothingHasCaughtIsTold(FxRobot robot) throws Exception {
    robot.interact(() -> faults.uncaught(new IllegalStateException("broken")));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#fault-dialog").tryQuery().isPresent());
    assertThat(seen).containsExactly("broken");
    press(robot, "parts.close");
  }

  private void under(FxRobot robot) throws Exception {
    robot.interact(() -> {
      jobs.run(Phrase.of("shell.lock.doing"), progress -> {
        try {
          return work.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return false;
        }
      }, ended -> seen.add("done"));
      leaving.whenQuiet(() -> seen.add("left"), () -> seen.add("stayed"));
    });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#leaving-dialog").tryQuery().isPresent());
  }

  private void press(FxRobot robot, String key) {
    var text = test.frame.frame().words().say(key);
    robot.interact(() -> robot.lookup((Button b) -> text.equals(b.getText())).queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
