package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
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
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.rights.PupilErasure;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ui.Fx;
import org.zhigai.ui.GivenPicker;

/** In the real window, over a real store: a pupil is deleted, the store is open again without the pupil, its backup has lost the pupil too, and the proof is told. */
@ExtendWith(ApplicationExtension.class)
class EraseStoryTest {
  private static final String PASSWORD = "一个长口令 2026";

  private final String home = System.getProperty("user.home");
  @TempDir
  private Path folder;
  private Path store = Path.of("");
  private Optional<Stage> window = Optional.empty();
  private final Wiring wiring = Wiring.standard();

  @Start
  void start(Stage primary) {
    var stage = new Stage();
    window = Optional.of(stage);
    System.setProperty("user.home", folder.toString());
    stage.setWidth(1366);
    stage.setHeight(900);
    store = folder.resolve("向阳路小学.zhigai");
    try (var chain = chain(wiring.stores().create(store, PASSWORD.toCharArray(), new SchoolProfile("向阳路小学", "南开区", "李校长")))) {
      var workbook = Path.of("..", "sample-workbooks", "01_2026春_四年级数学_小题得分.xlsx");
      var by = new Actor("王老师", "教务处");
      chain.imports().commit(chain.imports().preview(List.of(workbook), Progress.NONE), by, Progress.NONE);
      chain.follow(by, Progress.NONE);
      chain.archive().care().backup(new BackupNames(store).folder().resolve("昨天.zip"));
    }
    new OpenWindow(wiring, stage, new Charts(new Fonts()), kept -> new GivenPicker()).start().open(store, PASSWORD.toCharArray());
  }

  private Chain chain(ChainArchive archive) {
    return Chain.over(archive, wiring.reader(), wiring.writer(), new Words(Lang.ZH), wiring.clock());
  }

  @AfterEach
  void closed() {
    window.ifPresent(stage -> Fx.run(stage::hide));
    System.setProperty("user.home", home);
  }

  @Test
  void aPupilIsDeletedAndTheStoreIsOpenAgain(FxRobot robot) throws Exception {
    await(() -> robot.lookup("#rail-care").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#rail-care").queryAs(Button.class).fire());
    await(() -> robot.lookup("#care-pupil-who").tryQuery().isPresent());
    robot.interact(() -> {
      robot.lookup("#care-pupil-who").queryAs(TextInputControl.class).setText("S-0001");
      robot.lookup("#care-pupil-why").queryAs(TextInputControl.class).setText("家长书面申请");
      robot.lookup("#care-pupil-password").queryAs(TextInputControl.class).setText(PASSWORD);
    });
    press(robot, "#care-pupil-look");
    await(() -> robot.lookup("#care-pupil-delete").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#care-pupil-store").queryAs(TextInputControl.class).setText(PASSWORD));
    var _ = WaitForAsyncUtils.asyncFx(() -> robot.lookup("#care-pupil-delete").queryAs(Button.class).fire());
    await(() -> robot.lookup("#confirm-dialog-yes").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#confirm-dialog-yes").queryAs(Button.class).fire());
    await(() -> robot.lookup("#shell").tryQuery().isEmpty());
    await(() -> robot.lookup("#rail-overview").tryQuery().isPresent());
    assertThat(wiring.stores().care().facts(store).inUse()).as("the window has it open again").isPresent();
    Fx.run(() -> window.orElseThrow().hide());
    await(() -> wiring.stores().care().facts(store).inUse().isEmpty());
    try (var chain = chain(wiring.stores().open(store, PASSWORD.toCharArray()))) {
      assertThat(chain.archive().pupils().find("S-0001")).isEmpty();
      assertThat(chain.book().all(PupilErasure.KIND)).singleElement()
          .satisfies(proof -> assertThat(proof.row().get(PupilErasure.CLEANED)).containsExactly("昨天.zip"));
      assertThat(chain.archive().care().check().isWhole()).isTrue();
    }
    var other = folder.resolve("other.zhigai");
    wiring.stores().care().restore(new BackupNames(store).folder().resolve("昨天.zip"), PASSWORD.toCharArray(), other, folder.resolve("kept.zip"));
    try (var chain = chain(wiring.stores().open(other, PASSWORD.toCharArray()))) {
      assertThat(chain.archive().pupils().find("S-0001")).isEmpty();
    }
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
