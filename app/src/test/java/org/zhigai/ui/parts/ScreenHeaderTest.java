package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.zhigai.ui.Fx;

class ScreenHeaderTest {
  @Test
  void whatOneLineDoesNotHoldGoesBelowAndNothingLeavesTheScreen() {
    Fx.run(() -> {
      var action = new Button("Export the evidence of every entry");
      var header = new ScreenHeader("Ledger", "Who is mending what, how far it is, when it is due, whether it may be closed", action);
      var scene = new Scene(header);
      var whole = laid(header, 1200);
      var answers = header.lookup(".zg-answers");
      assertThat(action.getParent().getLayoutX()).isGreaterThan(right(answers) - 1);
      var middle = laid(header, answers.prefWidth(-1) + 40);
      assertThat(middle).isGreaterThanOrEqualTo(whole);
      var narrow = laid(header, 200);
      assertThat(narrow).isGreaterThan(whole);
      assertThat(header.getChildren()).allSatisfy(part -> assertThat(right(part)).isLessThanOrEqualTo(200));
      assertThat(action.getParent().getLayoutY()).isGreaterThanOrEqualTo(answers.getLayoutY() + answers.getLayoutBounds().getHeight());
      assertThat(scene.getRoot()).isSameAs(header);
    });
  }

  private static double right(Node part) {
    return part.getLayoutX() + part.getLayoutBounds().getWidth();
  }

  private static double laid(ScreenHeader header, double wide) {
    header.applyCss();
    var high = header.prefHeight(wide);
    header.resize(wide, high);
    header.layout();
    return high;
  }
}
