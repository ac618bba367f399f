package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.ui.Fx;
import org.zhigai.ui.GivenPicker;

/** In the real window, over a real store: backed up, put back, open again, with what was there before kept. */
@ExtendWith(ApplicationExtension.class)
class RestoreStoryTest {
  private static final String PASSWORD = "一个长口令 2026";

  private final String home = System.getProperty("user.home");
  @TempDir
  private Path folder;
  private Path store = Path.of("");
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage primary) {
    var stage = new Stage();
    window = Optional.of(stage);
    System.setProperty("user.home", folder.toString());
    stage.setWidth(1366);
    stage.setHeight(900);
    store = folder.resolve("向阳路小学.zhigai");
    var wiring = Wiring.standard();
    wiring.stores().create(store, PASSWORD.toCharArray(), new SchoolProfile("向阳路小学", "南开区", "李校长")).close();
    new OpenWindow(wiring, stage, new Charts(new Fonts()), kept -> new GivenPicker()).start().open(store, PASSWORD.toCharArray());
  }

  @AfterEach
  void closed() {
    window.ifPresent(stage -> Fx.run(stage::hide));
    System.setProperty("user.home", home);
  }

  @Test
  void aBackupIsMadeAndPutBack(FxRobot robot) throws Exception {
    await(() -> robot.lookup("#rail-care").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#rail-care").queryAs(Button.class).fire());
    press(robot, "#care-backup");
    await(() -> robot.lookup("#care-backed").tryQuery().filter(javafx.scene.Node::isVisible).isPresent());
    await(() -> robot.lookup("#care-backups").queryAs(MenuButton.class).getItems().size() > 1);
    robot.interact(() -> robot.lookup("#care-backups").queryAs(MenuButton.class).getItems().getFirst().fire());
    robot.interact(() -> robot.lookup("#care-secret").queryAs(TextInputControl.class).setText(PASSWORD));
    press(robot, "#care-preview");
    await(() -> robot.lookup("#care-restore").tryQuery().isPresent());
    var _ = WaitForAsyncUtils.asyncFx(() -> robot.lookup("#care-restore").queryAs(Button.class).fire());
    await(() -> robot.lookup("#confirm-dialog-yes").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#confirm-dialog-yes").queryAs(Button.class).fire());
    await(() -> robot.lookup("#welcome").tryQuery().isPresent() || robot.lookup("#rail-overview").tryQuery().isPresent());
    await(() -> robot.lookup("#rail-overview").tryQuery().isPresent());
    try (var files = Files.list(new BackupNames(store).folder())) {
      assertThat(files.map(f -> f.getFileName().toString().replaceAll("_\\d{4}.*", ""))).containsExactlyInAnyOrder("向阳路小学_备份", "向阳路小学_恢复前");
    }
    var listed = Wiring.standard().stores().care().facts(store).inUse();
    assertThat(listed).as("the window has it open again").isPresent();
  }

  private static void press(FxRobot robot, String button) throws TimeoutException {
    await(() -> robot.lookup(button).tryQueryAs(Button.class).filter(b -> !b.isDisabled()).isPresent());
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  private static void await(Callable<Boolean> what) throws TimeoutException {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, what);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
