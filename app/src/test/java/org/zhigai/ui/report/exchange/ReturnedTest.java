package org.zhigai.ui.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.exchange.Asked;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.PassedOn;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.workbook.read.ReadBooks;

/** What came back is shown before anything is taken; a person decides what both sides changed. */
@ExtendWith(ApplicationExtension.class)
class ReturnedTest {
  private final PassedOn ledger = new PassedOn(3, 2);
  private final TestFrame test = new TestFrame(ledger.book);
  private final Path file = ledger.send();
  private final ExchangeModel model = new ExchangeModel(edited(ledger), ledger.sending(), ledger.reports, test.frame);

  /** Somebody there wrote two measures anew and deleted a row; somebody here wrote one of the two. */
  private static LedgerExchange edited(PassedOn of) {
    return of.exchange((f, p) -> PassedOn.Came.of(new ReadBooks().sheets(f, p)).put("CS-2026-001", "整改措施", "他们的说法").put("CS-2026-002", "整改措施", "只有他们改的")
        .put("CS-2026-004", "措施时限", "月底").without("CS-2026-005").sheets());
  }

  @Start
  void start(Stage stage) {
    var pane = new ExchangePane(model, test.frame);
    pane.watch();
    var scene = new Scene(new StackPane(pane), 900, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void ours() {
    Books.given(ledger.book, Measure.KIND, Edit.put(ledger.measure("CS-2026-001"), Values.of(Measure.TEXT, "我们的说法")));
  }

  @Test
  void nothingIsTakenBeforeEverythingAskedIsAnswered(FxRobot robot) {
    ours();
    test.picker.files = List.of(file);
    robot.interact(() -> robot.lookup("#exchange-take").queryButton().fire());
    TableView<Asked> asked = robot.lookup("#returned-asked").queryTableView();
    assertThat(asked.getItems()).extracting(Asked::why).containsExactly(Asked.Why.BOTH, Asked.Why.GONE);
    Button yes = robot.lookup("#returned-dialog-yes").queryButton();
    assertThat(yes.isDisabled()).isTrue();
    assertThat(yes.getText()).isEqualTo("还有 1 处没定");
    assertThat(robot.lookup("#returned-sum").queryAs(Labeled.class).getText()).isEqualTo("直接采用 1 处，要定下来 1 处，表里没有了 1 行，说明 1 条。");
    robot.interact(() -> robot.lookup("#returned-all-theirs").queryButton().fire());
    assertThat(yes.isDisabled()).isFalse();
    robot.interact(yes::fire);
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("他们的说法");
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).isEqualTo("只有他们改的");
    assertThat(ledger.measure("CS-2026-005").isWithdrawn()).as("what is missing stays until somebody says so").isFalse();
    robot.interact(() -> test.frame.edits().undo());
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("我们的说法");
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).isEqualTo("第1条的措施2");
  }

  @Test
  void leavingChangesNothing(FxRobot robot) {
    test.picker.files = List.of(file);
    robot.interact(() -> robot.lookup("#exchange-take").queryButton().fire());
    robot.interact(() -> robot.lookup("#returned-dialog-no").queryButton().fire());
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).isEqualTo("第1条的措施2");
    assertThat(model.back().get()).isEmpty();
  }

  @Test
  void theFormIsKeptAndNamesTheFile(FxRobot robot) {
    robot.interact(() -> {
      model.project().set("国测结果运用");
      model.number().set("7");
    });
    assertThat(model.fileName()).isEqualTo("附件7+示例小学+整改台账+20260601.xlsx");
    assertThat(new ExchangeModel(edited(ledger), ledger.sending(), ledger.reports, test.frame).project().get()).isEqualTo("国测结果运用");
  }

  @Picture
  void photographed() {
    ours();
    Snapshots.take("returned", 1040, 560, frame -> {
      var over = frame.over(ledger.book);
      var came = edited(ledger).read(List.of(file), Progress.NONE);
      var shown = new ExchangeModel(edited(ledger), ledger.sending(), ledger.reports, over);
      return new ReturnedDialog(shown, new ExchangeModel.Back("台账.xlsx", came), over).content();
    });
  }
}
