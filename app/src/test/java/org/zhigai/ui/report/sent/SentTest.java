package org.zhigai.ui.report.sent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.exchange.PassedOn;
import org.zhigai.exchange.SendLedger;
import org.zhigai.fakes.Books;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SubmissionForm;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;

/** What was handed in is listed with who took it and the stamped sheets, and can be written again as it stood. */
@ExtendWith(ApplicationExtension.class)
class SentTest {
  @TempDir
  private Path folder;
  private final PassedOn ledger = new PassedOn(2, 1);
  private final TestFrame test = new TestFrame(ledger.book);
  private final SendLedger sending = ledger.sending();
  private final SentModel model = model(test.frame);

  private SentModel model(StoreFrame over) {
    return new SentModel(sending, ledger.school.evidenceDesk, over);
  }

  @Start
  void start(Stage stage) {
    var part = new SentPart(model, test.frame);
    part.watch();
    var scene = new Scene(new StackPane(part), 600, 600);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void handIn(String file) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> sending.send(SentLedger.Purpose.SUBMITTED, SubmissionForm.USUAL, folder.resolve(file), Books.BY));
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup("#sent-list .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }

  @Test
  void nothingHandedInSaysHow(FxRobot robot) {
    assertThat(texts(robot)).singleElement().asString().contains("报送导出");
  }

  @Test
  void whoTookItIsRecordedWithTheStampedSheetsAndTakenBackByOneUndo(FxRobot robot) throws IOException {
    handIn("附件3.xlsx");
    assertThat(texts(robot)).contains("未登记回执", "附件3.xlsx");
    var scan = Files.write(folder.resolve("盖章.pdf"), "%PDF-1.7 stamped".getBytes(StandardCharsets.US_ASCII));
    robot.interact(() -> model.receipt(sending.submitted().getFirst(), "区教研室 王老师", Optional.of(LocalDate.of(2026, 6, 30)), List.of(scan)));
    assertThat(texts(robot)).contains("已有回执").anyMatch(t -> t.contains("区教研室 王老师") && t.contains("2026年6月30日"));
    var kept = sending.submitted().getFirst().scans().getFirst();
    var saved = folder.resolve("存下.pdf");
    robot.interact(() -> model.save(kept, saved));
    assertThat(saved).hasSameBinaryContentAs(scan);
    robot.interact(() -> test.frame.edits().undo());
    assertThat(texts(robot)).contains("未登记回执");
  }

  /** The dialog asks who; without that nothing is recorded. */
  @Test
  void theDialogAsksWho(FxRobot robot) {
    handIn("附件3.xlsx");
    robot.interact(() -> javafx.application.Platform.runLater(() -> robot.lookup("#sent-receipt-BS-2026-001").queryButton().fire()));
    Button yes = robot.lookup("#receipt-dialog-yes").queryButton();
    assertThat(yes.isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#receipt-who").queryAs(TextField.class).setText("教育局"));
    assertThat(yes.isDisabled()).isFalse();
    robot.interact(yes::fire);
    assertThat(sending.submitted().getFirst().receipt()).isEqualTo("教育局");
    assertThat(sending.submitted().getFirst().receivedOn()).as("today unless somebody says otherwise").contains(LocalDate.now(TestFrame.CLOCK));
  }

  @Test
  void longListsAreFoldedUntilAskedFor(FxRobot robot) {
    for (var i = 0; i < 7; i++) {
      handIn("附件" + i + ".xlsx");
    }
    assertThat(texts(robot)).contains("附件6.xlsx").doesNotContain("附件1.xlsx");
    robot.interact(() -> robot.lookup("#sent-all").queryButton().fire());
    assertThat(texts(robot)).contains("附件0.xlsx");
  }

  @Picture
  void photographed() {
    handIn("附件3+示例小学+整改台账+20260601.xlsx");
    Snapshots.take("sent", 520, 300, frame -> {
      var part = new SentPart(model(frame.over(ledger.book)), frame.over(ledger.book));
      part.watch();
      return part;
    });
  }
}
