package org.zhigai.ui.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.chain.BackupNames;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class CareTest {
  @TempDir
  private static Path folder;

  private final TestFrame test = new TestFrame();
  private final List<String> restored = new ArrayList<>();
  private final FakeRights rights = new FakeRights();
  private final FakeVault vault = new FakeVault();
  private final FakeElsewhere elsewhere = new FakeElsewhere();
  private final List<Path> supported = new ArrayList<>();
  private Path home = folder;
  private FakeCare care = new FakeCare(folder);
  private CareViewModel model = model(test, care);

  private CareViewModel model(TestFrame over, FakeCare of) {
    return new CareViewModel(
        of, new BackupNames(of.facts().file()),
        (backup, password, keep) -> restored.add(backup.getFileName() + " " + new String(password) + " " + keep.getFileName()),
        over.frame);
  }

  @Start
  void start(Stage stage) throws Exception {
    home = java.nio.file.Files.createTempDirectory(folder, "store");
    care = new FakeCare(home.resolve("云岭小学.zhigai"));
    model = model(test, care);
    model.refresh();
    var scene =
        new Scene(new StackPane(new CareView(model, test.frame, new CareDeeds(rights, vault, elsewhere, supported::add), opened -> {}).build()), 1000, 900);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void whoComesFromTheSettingsIsLedToWhatTheyCameFor(FxRobot robot) {
    robot.interact(() -> model.want("password"));
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#care-old").queryAs(PasswordField.class).isFocused()).isTrue();
    assertThat(model.wanted().get()).isEmpty();
  }

  @Test
  void withLargeLettersNoNameOfAFieldBreaksInsideAWord() {
    var over = new TestFrame(Lang.EN, Theme.LIGHT);
    over.frame.preferences().put("window.text", "200");
    var found = org.zhigai.ui.Fx.on(() -> {
      var shown = shown(over, true);
      var view = new CareView(shown, over.frame, new CareDeeds(rights, vault, elsewhere, supported::add), opened -> {}).build();
      var scene = new Scene(new StackPane(view), 960, 640);
      Look.apply(scene, new Dress(Theme.LIGHT, 200, true));
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      var out = scene.getRoot().lookupAll(".zg-care-name").stream().map(Labeled.class::cast).filter(CareTest::isTorn).map(Labeled::getText).toList();
      Look.apply(new Scene(new StackPane()), Theme.LIGHT);
      return out;
    });
    assertThat(found).isEmpty();
  }

  private static boolean isTorn(Labeled name) {
    return java.util.stream.Stream.of(name.getText().split(" ")).anyMatch(word -> {
      var drawn = new javafx.scene.text.Text(word);
      drawn.setFont(name.getFont());
      return drawn.getLayoutBounds().getWidth() > name.getWidth() + 0.5;
    });
  }

  @Test
  void aBackupIsMadeUnderTheSuggestedNameAndIsTheLatestFromThenOn(FxRobot robot) {
    assertThat(text(robot, "#care-last")).contains("还没有备份");
    robot.clickOn("#care-backup");
    var made = home.resolve("云岭小学_备份").resolve("云岭小学_备份_2026-06-01.zip");
    assertThat(made).exists();
    assertThat(text(robot, "#care-last")).contains("2026-06-01 06:03", made.getFileName().toString());
    assertThat(text(robot, "#care-backed")).contains("备份完成", "0.6 MB");
    assertThat(text(robot, "#care-target")).as("the next one does not replace it").contains("2026-06-01_0603.zip");
  }

  @Test
  void aBackupPutElsewhereIsRememberedWithItsStore(FxRobot robot) throws Exception {
    var stick = java.nio.file.Files.createTempDirectory(folder, "stick");
    test.picker.folder = Optional.of(stick);
    robot.clickOn("#care-elsewhere");
    var another = model(test, care);
    another.refresh();
    assertThat(another.last().map(m -> m.file().getParent())).contains(stick);
  }

  @Test
  void whatARestoreReplacedIsNoBackupOfToday(FxRobot robot) {
    robot.interact(() -> care.backup(model.kept()));
    robot.interact(model::refresh);
    assertThat(model.backups()).hasSize(1);
    assertThat(model.last()).isEmpty();
  }

  @Test
  void aBackupThatFailsSaysSoInItsPlace(FxRobot robot) {
    care.isFull = true;
    robot.clickOn("#care-backup");
    assertThat(robot.lookup("#care-backup-fault").query().isVisible()).isTrue();
    assertThat(robot.lookup("#care-backup-fault").query().getAccessibleText()).contains("不能写备份文件");
    care.isFull = false;
    robot.clickOn("#care-backup");
    assertThat(robot.lookup("#care-backup-fault").query().isVisible()).isFalse();
  }

  @Test
  void aBackupOfWhatIsNotWholeSaysSo(FxRobot robot) {
    care.health = FakeCare.health(13, OptionalLong.empty(), Optional.of("H2 50000"));
    robot.clickOn("#care-backup");
    assertThat(text(robot, "#care-backed")).contains("内容有问题");
  }

  @Test
  void namesAreGivenAPasswordOfTheirOwnAndARecoveryCode(FxRobot robot) {
    assertThat(text(robot, "#care-vault-state")).contains("还没有单独的口令");
    type(robot, "#care-vault-old", "falsch");
    type(robot, "#care-vault-fresh", "另一个姓名口令 2");
    type(robot, "#care-vault-again", "另一个姓名口令 2");
    click(robot, "#care-vault-go");
    assertThat(robot.lookup("#care-vault-fault").query().getAccessibleText()).contains("口令不对");
    type(robot, "#care-vault-old", FakeCare.PASSWORD);
    click(robot, "#care-vault-go");
    assertThat(vault.done).containsExactly("change");
    assertThat(text(robot, "#care-vault-state")).contains("有单独的口令", "以前做的备份");
    assertThat(robot.lookup("#care-vault-old").queryAs(PasswordField.class).getText()).isEmpty();
    click(robot, "#care-vault-forgotten");
    type(robot, "#care-vault-old", FakeVault.CODE);
    type(robot, "#care-vault-fresh", "第三个姓名口令 3");
    type(robot, "#care-vault-again", "第三个姓名口令 3");
    click(robot, "#care-vault-go");
    assertThat(vault.done).containsExactly("change", "recover");
    assertThat(vault.password).isEqualTo("第三个姓名口令 3");
  }

  @Test
  void theBundleForWhoeverHelpsIsAZip(FxRobot robot) {
    test.picker.files = List.of(home.resolve("b"));
    click(robot, "#care-support");
    assertThat(supported).containsExactly(home.resolve("b.zip"));
  }

  @Test
  void aDriveWithDeletedPupilsOnItIsToldUntilItIsBack(FxRobot robot) throws Exception {
    assertThat(robot.lookup("#care-second-told").query().isVisible()).isFalse();
    elsewhere.awaited = List.of("KINGSTON");
    test.picker.folder = Optional.of(java.nio.file.Files.createTempDirectory(folder, "second"));
    click(robot, "#care-second-choose");
    assertThat(text(robot, "#care-second-told")).contains("“KINGSTON”");
  }

  @Test
  void aSecondPlaceIsTriedBeforeItIsKept(FxRobot robot) throws Exception {
    var stick = java.nio.file.Files.createTempDirectory(folder, "second");
    test.picker.folder = Optional.of(stick);
    elsewhere.isFull = true;
    click(robot, "#care-second-choose");
    assertThat(robot.lookup("#care-second-fault").query().getAccessibleText()).contains("不能在");
    assertThat(elsewhere.drive).isEmpty();
    elsewhere.isFull = false;
    click(robot, "#care-second-choose");
    assertThat(elsewhere.drive).contains(stick);
    assertThat(text(robot, "#care-second-state")).contains(stick.toString());
    click(robot, "#care-second-stop");
    assertThat(elsewhere.drive).isEmpty();
  }

  @Test
  void aCheckTellsTheTablesAndTheHistory(FxRobot robot) {
    robot.clickOn("#care-check");
    assertThat(text(robot, "#care-verdict")).contains("没有发现损坏");
    assertThat(text(robot, "#care-history")).contains("214");
    assertThat(robot.lookup("#care-tables .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
        .contains("学生得分", "1180 条").doesNotContain("导入版式");
    care.health = FakeCare.health(13, OptionalLong.of(87), Optional.empty());
    robot.clickOn("#care-check");
    assertThat(text(robot, "#care-verdict")).contains("发现问题");
    assertThat(text(robot, "#care-history")).contains("第 87 次");
  }

  @Test
  void restoringShowsFirstWhatItWouldChange(FxRobot robot) {
    robot.clickOn("#care-backup");
    robot.interact(() -> model.choose(model.backups().getFirst().file()));
    robot.interact(() -> model.secret().set("falsch"));
    robot.clickOn("#care-preview");
    assertThat(robot.lookup("#care-restore-fault").query().getAccessibleText()).contains("密码不对");
    var secret = robot.lookup("#care-secret").queryAs(PasswordField.class);
    assertThat(secret.isFocused()).isTrue();
    assertThat(secret.getSelection().getLength()).as("the wrong password is marked, to be typed anew").isEqualTo("falsch".length());
    robot.interact(() -> model.secret().set(FakeCare.PASSWORD));
    robot.clickOn("#care-preview");
    assertThat(robot.lookup("#care-plan .label").queryAllAs(Labeled.class)).extracting(Labeled::getText).contains("问题", "13 条", "11 条").doesNotContain("监测卷");
    robot.interact(model::restore);
    assertThat(restored).containsExactly("云岭小学_备份_2026-06-01.zip " + FakeCare.PASSWORD + " 云岭小学_恢复前_2026-06-01.zip");
    assertThat(model.secret().get()).isEmpty();
  }

  @Test
  void nothingIsRestoredThatWasNotLookedAt(FxRobot robot) {
    robot.clickOn("#care-backup");
    robot.interact(() -> {
      model.choose(model.backups().getFirst().file());
      model.secret().set(FakeCare.PASSWORD);
      model.preview();
      model.secret().set(FakeCare.PASSWORD + "2");
      model.restore();
    });
    assertThat(model.plan().get()).isEmpty();
    assertThat(restored).isEmpty();
  }

  @Test
  void thePasswordIsChangedOnlyByWhoKnowsTheOldOne(FxRobot robot) {
    robot.interact(() -> {
      model.old().set("nicht das");
      model.fresh().set("kurz");
    });
    assertThat(model.missing().map(new Words(Lang.EN)::say)).contains("The new password needs 8 characters.");
    robot.interact(() -> {
      model.fresh().set("ein längeres");
      model.again().set("ein längeres");
    });
    robot.clickOn("#care-password");
    assertThat(robot.lookup("#care-password-fault").query().isVisible()).isTrue();
    assertThat(care.password).isEqualTo(FakeCare.PASSWORD);
    robot.interact(() -> model.old().set(FakeCare.PASSWORD));
    robot.clickOn("#care-password");
    assertThat(care.password).isEqualTo("ein längeres");
    assertThat(List.of(model.old().get(), model.fresh().get(), model.again().get())).containsOnly("");
    assertThat(text(robot, "#care-missing")).contains("密码已修改");
  }

  @Picture
  void photographed() {
    Snapshots.take("care", 1190, 700,
        over -> new CareView(shown(over, true), over.frame, new CareDeeds(new FakeRights(), new FakeVault(), new FakeElsewhere(), file -> {}), opened -> {})
            .build());
    // Taller than any window: what is reached by scrolling.
    Snapshots.take("care-first", 1190, 2100,
        over -> new CareView(shown(over, false), over.frame, new CareDeeds(new FakeRights(), new FakeVault(), new FakeElsewhere(), file -> {}), opened -> {})
            .build());
  }

  private CareViewModel shown(TestFrame over, boolean all) {
    var mine = new FakeCare(folder.resolve((all ? "all" : "first") + over.frame.words().lang().get()).resolve("云岭小学.zhigai"));
    var shown = model(over, mine);
    shown.refresh();
    if (all) {
      shown.backUp();
      shown.choose(shown.backups().getFirst().file());
      shown.secret().set(FakeCare.PASSWORD);
      shown.preview();
      shown.old().set("falsch falsch");
      shown.fresh().set("ein längeres");
      shown.again().set("ein längeres");
      shown.changePassword();
    } else {
      mine.health = FakeCare.health(13, OptionalLong.of(87), Optional.of("H2 50000"));
      shown.check();
    }
    return shown;
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(PasswordField.class).setText(text));
  }

  private static void click(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  @Test
  void aPupilIsGivenAllThatIsKeptAndIsDeletedAfterALookAtWhatGoes(FxRobot robot) {
    robot.interact(() -> {
      robot.lookup("#care-pupil-who").queryTextInputControl().setText("S-0007");
      robot.lookup("#care-pupil-why").queryTextInputControl().setText("家长书面申请");
    });
    assertThat(robot.lookup("#care-pupil-look").queryButton().isDisabled()).as("without a password").isTrue();
    robot.interact(() -> robot.lookup("#care-pupil-password").queryTextInputControl().setText("falsch"));
    robot.interact(robot.lookup("#care-pupil-look").queryButton()::fire);
    assertThat(robot.lookup("#care-pupil-fault").query().getAccessibleText()).contains("密码");
    robot.interact(() -> robot.lookup("#care-pupil-password").queryTextInputControl().setText(FakeCare.PASSWORD));
    test.picker.files = List.of(home.resolve("本人.xlsx"));
    robot.interact(robot.lookup("#care-pupil-export").queryButton()::fire);
    assertThat(rights.done).containsExactly("look S-0007 家长书面申请", "write 本人.xlsx");
    robot.interact(robot.lookup("#care-pupil-look").queryButton()::fire);
    assertThat(robot.lookup("#care-pupil-delete").tryQuery()).isPresent();
    assertThat(rights.done).noneMatch(d -> d.startsWith("erase"));
  }

  @Test
  void whatIsDueIsSaid(FxRobot robot) {
    var lines = robot.lookup("#care-retention").queryAs(javafx.scene.layout.VBox.class).getChildren().stream().map(n -> ((Labeled) n).getText()).toList();
    assertThat(lines).anyMatch(l -> l.contains("36 个月")).anyMatch(l -> l.contains("数学.xlsx") && l.contains("到期"))
        .anyMatch(l -> l.contains("语文.xlsx") && l.contains("保存到"));
  }
}
