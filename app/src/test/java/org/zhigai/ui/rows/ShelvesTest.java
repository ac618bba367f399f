package org.zhigai.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.support.Ledgers;
import org.zhigai.support.StudyRecord;
import org.zhigai.support.TypicalCase;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

/** Station 6: all supporting ledgers beside each other, one of them open. */
@ExtendWith(ApplicationExtension.class)
class ShelvesTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final ShelvesModel model = new ShelvesModel(school.book, Ledgers.ALL, (kind, file) -> {}, test.frame);

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new ShelvesView(model, new Register(school.people, test.frame), test.frame).build()), 1180, 900);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void eachLedgerIsOpenedFromTheListAndCounted(FxRobot robot) {
    assertThat(robot.lookup("#meeting-log-table").tryQuery()).isPresent();
    ListView<RowsModel<?>> list = robot.lookup("#records-shelves").queryListView();
    assertThat(list.getItems()).hasSize(Ledgers.ALL.size());
    robot.interact(() -> list.getSelectionModel().select(shelf("study")));
    assertThat(robot.lookup("#meeting-log-table").tryQuery()).isEmpty();
    robot.clickOn("#study-add-first");
    assertThat(school.book.rows(StudyRecord.KIND)).hasSize(1);
    assertThat(model.badge().get()).isEqualTo("1");
    assertThat(shelf("study").badge().get()).isEqualTo("1");
    assertThat(new ShelvesModel(school.book, Ledgers.ALL, (kind, file) -> {}, test.frame).open().get().kind()).as("comes back to it")
        .isEqualTo(StudyRecord.KIND);
  }

  @Test
  void aNumberFoundElsewhereLeadsToItsRow(FxRobot robot) {
    robot.interact(() -> shelf("case").add());
    robot.interact(() -> model.show("AL-2026-001"));
    assertThat(model.open().get().kind()).isEqualTo(TypicalCase.KIND);
    assertThat(robot.lookup("#case-table").tryQuery()).isPresent();
    robot.interact(() -> model.show("XX-2026-009"));
    assertThat(model.open().get().kind()).as("a number nobody has leads nowhere").isEqualTo(TypicalCase.KIND);
  }

  @Test
  void aStateIsShownWithWhereItCanGoAndWhatIsMissing(FxRobot robot) {
    robot.interact(() -> {
      shelf("case").add();
      model.show("case");
    });
    assertThat(robot.lookup("#case-moves").tryQuery()).isPresent();
    robot.clickOn("#case-go-trying");
    robot.clickOn("#case-go-verified");
    assertThat(robot.lookup("#case-refusal").queryLabeled().getText().lines()).hasSize(3);
    assertThat(school.book.rows(TypicalCase.KIND).getFirst().state()).isEqualTo("TRYING");
    assertThat(robot.lookup("#case-moves .button").queryAll().stream().map(Node::getId)).containsExactlyInAnyOrder("case-go-draft", "case-go-verified");
    assertThat(robot.lookup("#case-go-draft").<Labeled>query().getText()).contains("撰写中");
  }

  private RowsModel<?> shelf(String kind) {
    return model.shelves().stream().filter(s -> s.kind().id().equals(kind)).findFirst().orElseThrow();
  }

  @Picture
  @Test
  void photographed() {
    Snapshots.take("shelves", 1366, 640, window -> {
      var own = new School();
      StoreFrame frame = window.over(own.book);
      var shown = new ShelvesModel(own.book, Ledgers.ALL, (kind, file) -> {}, frame);
      shown.refresh();
      var cases = shown.shelves().stream().filter(s -> s.kind() == TypicalCase.KIND).findFirst().orElseThrow();
      cases.add();
      cast(cases).put(TypicalCase.TITLE, "方格图与米尺：让小数看得见");
      cast(cases).put(TypicalCase.PROBLEM, own.problems().getFirst().id());
      cast(cases).put(TypicalCase.TRIED, List.of("四（2）班试用两周", "邻校借用后补了单位换算"));
      cases.go("TRYING");
      shown.show("case");
      return new ShelvesView(shown, new Register(own.people, frame), frame).build();
    });
  }

  @SuppressWarnings("unchecked") // asked for by its kind
  private static RowsModel<TypicalCase> cast(RowsModel<?> model) {
    return (RowsModel<TypicalCase>) model;
  }
}
