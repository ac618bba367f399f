package org.zhigai.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.agreement.Check;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.agreement.Contradiction;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.SendLedger;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.report.SheetReport;
import org.zhigai.report.Submitted;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;
import org.zhigai.template.FillTemplate;
import org.zhigai.ui.report.exchange.ExchangeModel;
import org.zhigai.ui.report.sent.SentModel;
import org.zhigai.ui.report.template.TemplateModel;
import org.zhigai.workbook.form.OpenForms;

@ExtendWith(ApplicationExtension.class)
class ReportTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<Path> opened = new ArrayList<>();
  private final ExchangeModel exchange = exchange(school, test.frame);
  private final ReportViewModel model =
      new ReportViewModel(school.reports, exchange, new CheckAgreement(school.book), new NoPacking(), opened::add, test.frame);
  private final SignModel signing = new SignModel(school.signing, test.frame);

  private ReportView view;

  static ExchangeModel exchange(School of, StoreFrame over) {
    var exchange = new LedgerExchange(of.book, of.problemDesk, of.reports, (file, progress) -> List.of(), TestFrame.CLOCK);
    return new ExchangeModel(exchange, new SendLedger(of.book, of.reports, TestFrame.CLOCK), of.reports, over);
  }

  static SentModel sent(School of, StoreFrame over) {
    return new SentModel(new SendLedger(of.book, of.reports, TestFrame.CLOCK), of.evidenceDesk, over);
  }

  static TemplateModel forms(School of, StoreFrame over) {
    var filling = new FillTemplate(of.book, of.people, of.problemDesk, of.effects, () -> "示例小学", new OpenForms(), () -> {}, TestFrame.CLOCK);
    return new TemplateModel(filling, () -> "质量监测", over);
  }

  @Start
  void start(Stage stage) {
    view = new ReportView(model, signing, sent(school, test.frame), exchange, forms(school, test.frame), test.frame);
    var scene = new Scene(new StackPane(view.build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void allFourTablesAreWrittenListedAndTheirFolderOpens(FxRobot robot) {
    robot.interact(() -> model.writeAll(Path.of("out")));
    assertThat(school.files).extracting(f -> f.getFileName().toString())
        .containsExactly("附件1+示例小学+问题清单+20260601.xlsx", "附件2+示例小学+教学调整+20260601.xlsx", "附件3+示例小学+整改台账+20260601.xlsx", "附件4+示例小学+效果评估+20260601.xlsx");
    robot.interact(() -> model.write(Submitted.LEDGER, Path.of("out")));
    assertThat(model.written()).hasSize(4).first().isEqualTo(Path.of("out", "附件3+示例小学+整改台账+20260601.xlsx"));
    robot.clickOn("#report-open-1");
    assertThat(opened).containsExactly(Path.of("out").toAbsolutePath());
    assertThat(model.busy().get()).isFalse();
  }

  /** Ctrl+P and Ctrl+S give what the page would write: all tables in the form that was chosen on it. */
  @Test
  void whatIsPrintedHasTheFormThatIsChosenHere(FxRobot robot) {
    robot.interact(() -> {
      ChoiceBox<Document.Paper> paper = robot.lookup("#exchange-paper").query();
      paper.setValue(Document.Paper.A4);
      robot.lookup("#exchange-project").queryTextInputControl().setText("国测结果运用");
      robot.lookup("#exchange-number").queryTextInputControl().setText("7");
    });
    assertThat(view.handsOut()).get().isInstanceOfSatisfying(HandsOut.Sheets.class, out -> {
      var sheets = out.made().get();
      assertThat(sheets).hasSizeGreaterThan(4);
      assertThat(sheets.getFirst().paper()).isEqualTo(Document.Paper.A4);
      assertThat(sheets.getFirst().title()).contains("国测结果运用");
      assertThat(sheets).extracting(SheetReport::attachment).as("each its own place in the chain").contains("附件1", "附件4").doesNotContain("附件7");
    });
  }

  /** A view that was let go of hears nothing more: or a ledger that comes back would open a dialog over each. */
  @Test
  void aViewThatIsGoneFollowsNothing(FxRobot robot) {
    test.picker.folder = Optional.of(Path.of("out"));
    robot.interact(() -> test.frame.edits().make(school.ledgerDesk.open(school.problems(), 0, Books.BY), done -> {}));
    robot.interact(() -> robot.lookup("#exchange-apart").queryButton().fire());
    assertThat(test.told).last().extracting(Phrase::key).isEqualTo("exchangeview.parted");
    var parts = List.copyOf(robot.lookup("#exchange-parts").queryAs(VBox.class).getChildren());
    assertThat(parts).as("while it is there").hasSize(2);
    robot.interact(view::close);
    robot.interact(() -> robot.lookup("#exchange-apart").queryButton().fire());
    assertThat(robot.lookup("#exchange-parts").queryAs(VBox.class).getChildren()).isEqualTo(parts);
  }

  @Test
  void whatContradictsIsListedCountedAndLeadsToItsRow(FxRobot robot) {
    robot.interact(model::refresh);
    assertThat(model.badge().get()).isEqualTo("4");
    TableView<Contradiction> table = robot.lookup("#report-agreement").queryTableView();
    assertThat(table.getItems()).extracting(Contradiction::check)
        .containsExactly(Check.NOT_IN_LEDGER, Check.NOT_IN_LEDGER, Check.FIELDS_EMPTY, Check.FIELDS_EMPTY);
    robot.interact(() -> {
      table.getSelectionModel().select(1);
      table.requestFocus();
    });
    robot.type(KeyCode.ENTER);
    assertThat(test.opened).containsExactly("problems/" + school.problems().get(1).number());
    robot.interact(() -> test.frame.edits().make(school.ledgerDesk.open(school.problems(), 0, Books.BY), done -> {}));
    assertThat(table.getItems()).as("asked again after every change").noneMatch(c -> c.check() == Check.NOT_IN_LEDGER);
  }

  @Picture
  void photographed() {
    Snapshots.take("report", 1180, 700, frame -> {
      var own = new School();
      var over = frame.over(own.book);
      var passing = exchange(own, over);
      var shown = new ReportViewModel(own.reports, passing, new CheckAgreement(own.book), new NoPacking(), folder -> {}, over);
      shown.refresh();
      shown.writeAll(Path.of("out"));
      var sign = new SignModel(own.signing, over);
      return new ReportView(shown, sign, sent(own, over), passing, forms(school, over), over).build();
    });
  }
}
