package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a box shows when its list changes under its choice, and which days can be typed. */
@ExtendWith(ApplicationExtension.class)
class BoxesTest {
  private ComboBox<String> box;
  private DayPicker day;

  @Start
  void start(Stage stage) {
    box = new ComboBox<>();
    day = new DayPicker();
    stage.setScene(new Scene(new VBox(box, day)));
    stage.show();
  }

  /** A new import comes first in the list of assessments; the one that is looked at stays the one that is named. */
  @Test
  void aBoxNamesWhatIsChosenAfterItsListHasChanged(FxRobot robot) {
    robot.interact(() -> Nodes.fill(box, List.of("2026春"), "2026春"));
    robot.interact(() -> Nodes.fill(box, List.of("2026秋", "2026春"), "2026春"));
    assertThat(box.getValue()).isEqualTo("2026春");
    assertThat(box.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    robot.interact(() -> Nodes.fill(box, List.of("2026秋"), null));
    assertThat(box.getValue()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-18", "2026.11.18", "2026/11/18", "2026年11月18日", "20261118", "' 2026-11-18 '"})
  void aDayIsTypedAsPeopleWriteIt(String typed, FxRobot robot) {
    robot.interact(() -> {
      day.getEditor().setText(typed);
      day.commitValue();
    });
    assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(day.getEditor().getText()).isEqualTo("2026-11-18");
  }

  @ParameterizedTest
  @CsvSource({"2026-13-01", "20261301", "下周一", "2026-02-30", "''"})
  void whatIsNoDayLeavesTheDayAsItWas(String typed, FxRobot robot) {
    robot.interact(() -> {
      day.setValue(LocalDate.of(2026, 6, 30));
      day.getEditor().setText(typed);
      day.commitValue();
    });
    assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 6, 30));
  }
}
