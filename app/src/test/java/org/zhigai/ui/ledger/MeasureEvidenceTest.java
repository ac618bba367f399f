package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** Evidence of one measure in its own line, and the notice by which an entry is handed out. */
@ExtendWith(ApplicationExtension.class)
class MeasureEvidenceTest {
  @TempDir
  Path folder;

  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EntryModel page = LedgerTest.page(school, test.frame);

  @Start
  void start(Stage stage) {
    page.ledger().refresh();
    page.ledger().openFromProblems();
    page.ledger().choose("ZG-2026-001");
    var scene = new Scene(new StackPane(LedgerTest.view(page, school, test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private Measure first() {
    return page.open().get().orElseThrow().live().getFirst();
  }

  private List<EvidencePiece> pieces() {
    return page.open().get().orElseThrow().evidenceOf(first().row());
  }

  @Test
  void piecesAreTakenInOpenedAndWithdrawnInTheLineOfTheirMeasure(FxRobot robot) throws IOException {
    test.picker.files = List.of(Files.writeString(folder.resolve("备课记录.txt"), "集体备课", StandardCharsets.UTF_8));
    robot.interact(() -> robot.lookup("#ledger-measure-1-more").queryAs(ToggleButton.class).setSelected(true));
    robot.interact(() -> robot.lookup("#ledger-measure-1-evidence-drop").query().requestFocus());
    robot.type(KeyCode.ENTER);
    robot.interact(() -> {
      robot.lookup("#ledger-measure-1-evidence-title").queryAs(TextInputControl.class).setText("签到表");
      robot.lookup("#ledger-measure-1-evidence-place").queryAs(TextInputControl.class).setText("2 号柜");
    });
    robot.interact(robot.lookup("#ledger-measure-1-evidence-add").queryButton()::fire);
    assertThat(pieces()).extracting(EvidencePiece::title).containsExactly("备课记录", "签到表");
    assertThat(robot.lookup("本措施的佐证：2 份").tryQuery()).isPresent();

    page.export(folder);
    var made = folder.resolve("示例小学佐证材料_2026-06-01");
    assertThat(made.resolve("ZG-2026-001").resolve(pieces().getFirst().number() + "_备课记录.txt")).as("what is of a measure is exported with the rest")
        .hasContent("集体备课");

    // It opens a dialog, which keeps the window's thread until it is answered.
    Platform.runLater(robot.lookup("#evidence-withdraw-" + pieces().getLast().number()).queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#input-text").queryAs(TextInputControl.class).setText("传错了"));
    robot.clickOn("#input-dialog-yes");
    assertThat(pieces()).filteredOn(EvidencePiece::isLive).extracting(EvidencePiece::title).containsExactly("备课记录");

    robot.interact(() -> page.move(first(), Measure.State.DONE, ""));
    assertThat(robot.lookup("#ledger-measure-1-evidence-drop").tryQuery()).as("what is done stays as it is").isEmpty();
    assertThat(robot.lookup((Labeled l) -> l.getText() != null && l.getText().contains("要补充先“重新推进”")).tryQuery()).isPresent();
  }

  @Test
  void theNoticeIsWrittenWhereAPersonSays(FxRobot robot) {
    var file = folder.resolve("通知书.docx");
    test.picker.files = List.of(file);
    robot.interact(robot.lookup("#entry-notice").queryButton()::fire);
    assertThat(file).isNotEmptyFile();
    assertThat(test.told).contains(Phrase.of("parts.written", "通知书.docx"));
    assertThat(school.entries()).extracting(LedgerEntry::number).contains("ZG-2026-001");
  }
}
