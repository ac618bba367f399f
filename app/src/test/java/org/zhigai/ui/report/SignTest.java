package org.zhigai.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Edits;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;

/** The principal signs in the window; anybody else, and tables that contradict each other, are told why not. */
@ExtendWith(ApplicationExtension.class)
class SignTest {
  private static final Actor PRINCIPAL = new Actor("李校长", "示例小学", Role.PRINCIPAL.name());

  private final School school = complete();
  private final TestFrame test = new TestFrame(school.book);
  private Actor acting = PRINCIPAL;
  private final StoreFrame frame = acted(test, school);
  private final SignModel model = new SignModel(school.signing, frame);

  /** Two entries whose tables say one thing. */
  private static School complete() {
    var school = new School();
    school.problems().forEach(p -> done(school, Edit.put(
        p.row(), Values.of(Problem.DIRECTION, Prose.of("改进教学")).and(Problem.CAUSES, Causes.said("操作不足")))));
    school.book.apply(school.ledgerDesk.open(school.problems(), school.person("李校长", ""), Books.BY)).orThrow();
    school.entries().forEach(e -> done(school, Edit.put(e.row(), Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组")))));
    new Worked(school.book, school.entries().getLast().id(), school.signing.today()).measure("每周五与两名学生谈心", Measure.State.UNDER_WAY);
    return school;
  }

  private static void done(School school, Edit edit) {
    Books.given(school.book, java.util.Objects.requireNonNull(edit.row()).kind(), edit);
  }

  private StoreFrame acted(TestFrame over, School own) {
    return new StoreFrame(over.window, new Edits(own.book, over.window.jobs(), over, () -> acting), () -> acting, () -> {});
  }

  @Start
  void start(Stage stage) {
    var exchange = ReportTest.exchange(school, frame);
    var view = new ReportView(new ReportViewModel(school.reports, exchange, new CheckAgreement(school.book), new NoPacking(), folder -> {}, frame),
        model, ReportTest.sent(school, frame), exchange, ReportTest.forms(school, frame), frame);
    var scene = new Scene(new StackPane(view.build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  @Test
  void thePrincipalSignsAndSeesWhatIsOtherAfterwards(FxRobot robot) {
    robot.interact(model::refresh);
    assertThat(text(robot, "#sign-said")).contains("等校长审签");
    robot.clickOn("#sign-go");
    robot.clickOn("#confirm-dialog-yes");
    assertThat(school.signing.signatures()).singleElement().satisfies(s -> assertThat(s.name()).isEqualTo("李校长"));
    assertThat(robot.lookup("与签字时一致").tryQuery()).isPresent();
    robot.interact(() -> frame.edits().make(Change.of(
        Phrase.of("test.did"), Books.BY, Edit.put(school.entries().getFirst().row(), Values.of(LedgerEntry.PROGRESS, "已开两次课")))));
    assertThat(robot.lookup("签字后有改动").tryQuery()).isPresent();
    robot.clickOn("#sign-differences-SQ-2026-001");
    assertThat(robot.lookup("#sign-open-ZG-2026-001").queryAs(Hyperlink.class).getText()).isEqualTo("ZG-2026-001 整改进展：— → 已开两次课");
    robot.clickOn("#sign-open-ZG-2026-001");
    assertThat(test.opened).containsExactly("ledger/ZG-2026-001");
    robot.clickOn("#sign-withdraw-SQ-2026-001");
    robot.interact(() -> robot.lookup("#input-text").queryAs(TextInputControl.class).setText("还要补佐证"));
    robot.clickOn("#input-dialog-yes");
    assertThat(robot.lookup("作废原因：还要补佐证").tryQuery()).isPresent();
    assertThat(robot.lookup("#sign-withdraw-SQ-2026-001").tryQuery()).isEmpty();
  }

  @Test
  void whyItCannotBeSignedIsSaid(FxRobot robot) {
    acting = new Actor("王敏", "教务处", Role.TEACHER.name());
    robot.interact(model::refresh);
    assertThat(robot.lookup("#sign-go").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(text(robot, "#sign-said")).contains("只有校长可以审签，现在操作的是王敏");
    acting = PRINCIPAL;
    robot.interact(() -> frame.edits().make(Change.of(
        Phrase.of("test.did"), Books.BY, Edit.put(school.entries().getFirst().row(), Values.of(LedgerEntry.PERSON, 0L)))));
    assertThat(text(robot, "#sign-said")).contains("先改好上面的 1 处矛盾");
    assertThat(text(robot, "#report-agreement-said")).contains("必填未填：整改台账“责任人”1 行");
    robot.interact(() -> model.on().set(school.signing.today().plusDays(1)));
    assertThat(text(robot, "#sign-said")).contains("截至日期不晚于今天");
  }

  @Picture
  void photographed() {
    Snapshots.take("report-signed", 1180, 700, over -> {
      var own = complete();
      var acted = acted(over, own);
      own.book.apply(own.signing.sign(own.signing.today(), PRINCIPAL)).orThrow();
      own.book.apply(own.signing.withdraw(own.signing.signatures().getFirst(), "还要补佐证", PRINCIPAL)).orThrow();
      own.book.apply(own.signing.sign(own.signing.today(), PRINCIPAL)).orThrow();
      done(own, Edit.put(own.entries().getFirst().row(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
      var exchange = ReportTest.exchange(own, acted);
      var shown = new ReportViewModel(own.reports, exchange, new CheckAgreement(own.book), new NoPacking(), folder -> {}, acted);
      shown.refresh();
      return new ReportView(shown, new SignModel(own.signing, acted), ReportTest.sent(own, acted), exchange, ReportTest.forms(own, acted), acted).build();
    });
  }
}
