package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.fakes.Books;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.people.Role;
import org.zhigai.rows.Trait;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** From a confirmed problem to a row of the ledger with everything that is asked for, and begun: counted are clicks, names typed, and keys that end them. */
@ExtendWith(ApplicationExtension.class)
class SixInputsTest {
  private static final int MOST = 6;

  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EntryModel page = LedgerTest.page(school, test.frame);
  private int inputs;
  private boolean typing;

  @Start
  void start(Stage stage) {
    page.ledger().refresh();
    var scene = new Scene(new StackPane(LedgerTest.view(page, school, test.frame).build()), 980, 960);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> count(false));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
      var ends = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB;
      if (ends || !typing) {
        count(!ends);
      }
    });
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  /** A name is one input, however long it is. */
  private void count(boolean typed) {
    inputs++;
    typing = typed;
  }

  private LedgerEntry first() {
    return school.entries().getFirst();
  }

  private void isComplete() {
    assertThat(LedgerEntry.KIND.fields().stream().filter(f -> f.is(Trait.REQUIRED)).filter(f -> isEmpty(first().row().get(f))).map(f -> f.key())).isEmpty();
    assertThat(page.open().get().orElseThrow().live()).as("measures are drafted").isNotEmpty().allSatisfy(m -> {
      assertThat(m.text()).isNotBlank();
      assertThat(m.unit()).isEqualTo(first().responsible());
      assertThat(m.due()).isEqualTo(first().due());
    });
  }

  private static boolean isEmpty(Object value) {
    return value.equals(0L) || value.equals("") || value.equals(java.time.LocalDate.EPOCH) || value.equals(org.zhigai.rows.Prose.none());
  }

  private FxRobot began(FxRobot robot) {
    robot.clickOn("#entry-next");
    assertThat(first().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    return robot;
  }

  /** The register knows who leads the unit: nothing has to be written at all. */
  @Test
  void withDefaultsFromTheRegister(FxRobot robot) {
    school.people.appoint("刘组长", school.unit("教务处（数学教研组）"), Role.HEAD, Books.BY);
    robot.clickOn("#ledger-open").clickOn("ZG-2026-001");
    isComplete();
    assertThat(school.people.person(first().person())).isEqualTo("刘组长");
    began(robot);
    assertThat(inputs).isEqualTo(3).isLessThanOrEqualTo(MOST);
  }

  /** Nobody is known there: the page leads to where somebody is named. */
  @Test
  void withANameToBeWritten(FxRobot robot) {
    robot.clickOn("#ledger-open").clickOn("ZG-2026-001").clickOn("#entry-next").write("Liu").type(KeyCode.ENTER);
    isComplete();
    assertThat(school.people.person(first().person())).isEqualTo("Liu");
    began(robot);
    assertThat(inputs).isEqualTo(MOST);
  }
}
