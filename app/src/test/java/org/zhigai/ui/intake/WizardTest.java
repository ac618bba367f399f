package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Corrections.ExcludedRow;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.Corrections.SetValue;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** A person puts right what was recognised wrong, over the real reader, and only then lets it in. */
@ExtendWith(ApplicationExtension.class)
class WizardTest {
  private final TestFrame test = new TestFrame();
  private final FakeIntake intake = new FakeIntake();
  private final ImportStation station =
      new ImportStation(test.frame, new ImportResults(new RecogniseWorkbook(), intake, Books.fresh(), new Words(Lang.ZH)), outcome -> {});
  @TempDir
  private Path folder;

  @Start
  void start(Stage primary) {
    Screen.show(station.view());
  }

  @Test
  void aWrongHeaderRowIsPutRightAndTheWorkbookComesIn(FxRobot robot) throws IOException {
    read(robot, SheetFile.xlsx().sheet(
        "数学", "班级|姓名|1|2|3|4|5", "2026年春季四年级数学（上表为空表样式）", "班级|学生|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6"));
    assertThat(plan().sheet().headerRows()).contains(1);
    robot.clickOn("#import-row-3");
    assertThat(plan().sheet().headerRows()).containsExactly(3);
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).contains("2026春 四年级数学：2 名学生，1 个班，2 题");
    robot.clickOn("#import-go");
    assertThat(intake.records).hasSize(1);
    assertThat(intake.corrections.get(1L)).singleElement()
        .satisfies(c -> assertThat(c.said().header()).contains(new Header(List.of(3), false)));
    assertThat(test.opened).containsExactly("monitoring");
  }

  @Test
  void aColumnsMeaningIsChosenAtItsHead(FxRobot robot) throws IOException {
    read(robot, ordinary());
    assertThat(plan().sheet().columns().get(4).meaning()).isEqualTo(Meaning.ITEM);
    robot.clickOn("#import-column-4").clickOn("#meaning-IGNORED");
    assertThat(plan().sheet().columns().get(4).meaning()).isEqualTo(Meaning.IGNORED);
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).contains("2 题");
    assertThat(robot.lookup("#import-column-4").queryLabeled().getAccessibleText()).contains("不导入");
    robot.clickOn("#import-undo");
    assertThat(plan().sheet().columns().get(4).meaning()).isEqualTo(Meaning.ITEM);
    assertThat(plan().sheet().corrections().saysNothing()).isTrue();
  }

  @Test
  void anErrorIsMendedByAValueWithAReason(FxRobot robot) throws IOException {
    read(robot, ordinary());
    assertThat(robot.lookup("#import-go").queryButton().isDisabled()).isTrue();
    ListView<Issue> issues = robot.lookup("#import-issues").query();
    robot.interact(() -> issues.getSelectionModel().selectFirst());
    assertThat(robot.lookup("#import-cell-D6").query().getStyleClass()).contains("zg-cell-here", "zg-cell-error");
    robot.clickOn("#issue-set-D6");
    robot.interact(() -> robot.lookup("#reason-value").queryTextInputControl().setText("4"));
    assertThat(robot.lookup("#reason-dialog-yes").queryButton().isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#reason-text").queryTextInputControl().setText("孙三卷面为 4 分"));
    robot.clickOn("#reason-dialog-yes");
    assertThat(plan().sheet().corrections().values())
        .containsExactly(new SetValue(5, 3, "9", "4", "＊卷面为 4 分"));
    assertThat(robot.lookup("#import-go").queryButton().isDisabled()).isFalse();
    assertThat(robot.lookup("#import-cell-D6").queryLabeled().getText()).isEqualTo("4");
  }

  @Test
  void aRowIsLeftOutForAReasonAndTakenInAgain(FxRobot robot) throws IOException {
    read(robot, ordinary());
    robot.clickOn("#import-row-6", MouseButton.SECONDARY).clickOn("#row-exclude");
    robot.interact(() -> robot.lookup("#reason-text").queryTextInputControl().setText("登记两次"));
    robot.clickOn("#reason-dialog-yes");
    assertThat(plan().sheet().corrections().excluded()).containsExactly(new ExcludedRow(6, "登记两次"));
    assertThat(plan().sheet().dataRows()).isEqualTo(3);
    assertThat(robot.lookup("#import-cell-B6").query().getStyleClass()).contains("zg-cell-excluded");
    robot.clickOn("#correction-row-6");
    assertThat(plan().sheet().dataRows()).isEqualTo(4);
  }

  @Test
  void whatASheetIsAboutIsChosenWhereItIsTold(FxRobot robot) throws IOException {
    read(robot, SheetFile.xlsx().sheet("表", "班级|姓名|1|2|3", "1班|赵一|3|4|5", "1班|钱二|5|1|2"));
    assertThat(plan().errors()).isPositive();
    choose(robot, "#import-round", 0);
    choose(robot, "#import-grade", 4);
    choose(robot, "#import-subject", 3);
    assertThat(plan().errors()).isZero();
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).startsWith("2026秋 五年级科学：");
    choose(robot, "#import-kind", 7);
    assertThat(plan().sheet().contents()).isEmpty();
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).isEqualTo("按您的选择不导入");
  }

  @Test
  void aLayoutIsSavedAndKnownNextTime(FxRobot robot) throws IOException {
    var lines = new String[] {"2026年春季四年级数学", "谁|哪里|甲题|乙题", "赵一|四（1）班|3|4", "钱二|四（1）班|5|1"};
    read(robot, SheetFile.xlsx().sheet("表", lines));
    robot.clickOn("#import-row-2");
    robot.clickOn("#import-column-0").clickOn("#meaning-NAME");
    robot.clickOn("#import-column-1").clickOn("#meaning-CLASS");
    robot.clickOn("#import-column-2").clickOn("#meaning-ITEM");
    robot.clickOn("#import-column-3").clickOn("#meaning-ITEM");
    robot.clickOn("#import-profile");
    robot.interact(() -> robot.lookup("#input-text").queryTextInputControl().setText("校内小分表"));
    robot.clickOn("#input-dialog-yes");
    robot.clickOn("#import-cancel");
    assertThat(robot.lookup("#import-profiles").query().lookupAll(".button")).hasSize(1);
    read(robot, SheetFile.xlsx().sheet("表", lines));
    assertThat(plan().sheet().contents()).hasSize(1);
    assertThat(plan().profile()).isPresent();
    robot.clickOn("#import-cancel");
    robot.clickOn("#profile-delete-1").clickOn("#confirm-dialog-yes");
    assertThat(intake.profiles.all()).isEmpty();
  }

  @Test
  void anEncryptedWorkbookAsksForItsPasswordUntilItOpens(FxRobot robot) throws IOException, GeneralSecurityException {
    var file = ordinary().saveEncrypted(folder.resolve("加密.xlsx"), EncryptionMode.agile, "口令2026");
    robot.interact(() -> station.read(List.of(file)));
    robot.interact(() -> {});
    password(robot, "不对");
    assertThat(station.chosen()).isEmpty();
    password(robot, "口令2026");
    assertThat(plan().sheet().name()).isEqualTo("数学");
    assertThat(robot.lookup("#password-text").tryQuery()).isEmpty();
  }

  @Test
  void anEncryptedWorkbookCanBePassedOver(FxRobot robot) throws IOException, GeneralSecurityException {
    var file = ordinary().saveEncrypted(folder.resolve("加密.xlsx"), EncryptionMode.agile, "口令2026");
    var open = ordinary().save(folder.resolve("数学.xlsx"));
    robot.interact(() -> station.read(List.of(file, open)));
    robot.interact(() -> {});
    robot.clickOn("#password-dialog-no");
    assertThat(plan().file().fileName()).isEqualTo("数学.xlsx");
  }

  private static void password(FxRobot robot, String text) {
    robot.interact(() -> robot.lookup("#password-text").queryTextInputControl().setText(text));
    robot.clickOn("#password-dialog-yes");
    robot.interact(() -> {});
  }

  @Test
  void anAssumedFullMarkIsSet(FxRobot robot) throws IOException {
    read(robot, SheetFile.xlsx().sheet("汇总", "2026年春季四年级成绩", "班级|姓名|语文", "四（1）班|赵一|83", "四（1）班|钱二|75"));
    robot.clickOn("#issue-mark-C2");
    robot.interact(() -> robot.lookup("#mark-text").queryTextInputControl().setText("0"));
    assertThat(robot.lookup("#mark-dialog-yes").queryButton().isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#mark-text").queryTextInputControl().setText("120"));
    robot.clickOn("#mark-dialog-yes");
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).contains("满分 120");
    assertThat(plan().warnings()).isZero();
  }

  @Test
  void cancellingLeavesNothing(FxRobot robot) throws IOException {
    read(robot, ordinary());
    robot.clickOn("#import-row-3").clickOn("#import-cancel");
    assertThat(intake.records).isEmpty();
    assertThat(robot.lookup("#import-grid").tryQuery()).isEmpty();
    assertThat(robot.lookup("#import-choose").tryQuery()).isPresent();
  }

  @Test
  void keysMoveThroughASheetThatIsLargerThanTheWindow(FxRobot robot) throws IOException {
    var lines = new String[400];
    lines[0] = "2026年春季四年级数学";
    lines[1] = "班级|姓名|" + numbers(60);
    for (var r = 2; r < lines.length; r++) {
      lines[r] = "四（1）班|生" + r + "|" + "1|".repeat(60);
    }
    read(robot, SheetFile.xlsx().sheet("数学", lines));
    robot.clickOn("#import-cell-B3").press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
    assertThat(robot.lookup("#import-cell-B400").tryQuery()).isPresent();
    assertThat(robot.lookup("#import-cell-B3").tryQuery().filter(n -> n.isVisible())).isEmpty();
    robot.type(KeyCode.END);
    assertThat(robot.lookup("#import-column-61").tryQuery()).isPresent();
    assertThat(robot.lookup(".zg-cell").queryAll().size()).as("nodes for what is in sight alone").isLessThan(700);
  }

  private static String numbers(int many) {
    var out = new StringBuilder();
    for (var i = 1; i <= many; i++) {
      out.append(i).append('|');
    }
    return out.toString();
  }

  private static SheetFile ordinary() {
    return SheetFile.xlsx().sheet(
        "数学", "2026年春季四年级数学", "班级|姓名|1|2|3", "满分||5|5|5", "四（1）班|赵一|3|4|5", "四（1）班|钱二|5|1|2", "四（1）班|孙三|5|9|2",
        "四（2）班|李四|5|1|2");
  }

  private SheetPlan plan() {
    return station.chosen().orElseThrow();
  }

  private static void choose(FxRobot robot, String box, int index) {
    robot.interact(() -> robot.lookup(box).queryComboBox().getSelectionModel().select(index));
  }

  private void read(FxRobot robot, SheetFile file) throws IOException {
    var saved = file.save(folder.resolve("测试.xlsx"));
    robot.interact(() -> station.read(List.of(saved)));
    robot.interact(() -> {});
  }
}
