package org.zhigai.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.zhigai.document.WriteDocuments;
import org.zhigai.explore.place.Aspect;
import org.zhigai.session.Meeting;
import org.zhigai.ui.Fx;
import org.zhigai.ui.monitoring.SessionKit;

class MeetingPaneTest {
  private final SessionKit kit = new SessionKit();

  private MeetingPane pane() {
    return new MeetingPane(kit.model, kit.outcomes, kit.boardModel::boards, kit.test.frame, kit.charts, new WriteDocuments(), p -> {});
  }

  @Test
  void theSessionStaysChosenWhenWhatWasDecidedBecomesSomething() {
    Fx.run(() -> {
      kit.model.refresh();
      kit.model.create("一次诊断会");
      kit.model.create("二次诊断会");
      kit.model.add(kit.place(Aspect.ITEM).with("item", "4"), kit.entry());
      var about = Optional.of(kit.model.chosen().get().orElseThrow().topics().getFirst());
      for (var text : List.of("甲", "乙")) {
        kit.model.decide(new Meeting.Decision(text, Meeting.Decision.Sort.OTHER, "", Optional.empty(), about, 0));
      }
      var stage = new Stage();
      var pane = pane();
      stage.setScene(new Scene(pane, 990, 700));
      stage.show();
      says(pane);
      kit.outcomes.toProblem(0);
      says(pane);
      kit.outcomes.toAdjustment(1);
      says(pane);
      kit.model.refresh();
      says(pane);
      pane.close();
      var again = pane();
      stage.getScene().setRoot(again);
      says(again);
      stage.close();
    });
  }

  private static void says(Node pane) {
    pane.applyCss();
    ((javafx.scene.Parent) pane).layout();
    var which = (ComboBox<?>) pane.lookup("#meeting-which");
    assertThat(which.getValue()).isNotNull();
    assertThat(which.getChildrenUnmodifiable()).filteredOn(ListCell.class::isInstance).extracting(n -> ((ListCell<?>) n).getText())
        .singleElement().asString().endsWith("二次诊断会");
  }
}
