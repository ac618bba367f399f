package org.zhigai.ui.adjustment;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Dress;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.adjustment.AdjustmentViewModel.Twin;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Plans that say the same as the open one: they are shown side by side, and must differ or be joined. */
final class TwinsBanner extends VBox {
  private static final double SIDE = 380;
  private static final double TALL = 420;

  private final AdjustmentViewModel model;
  private final UiWords words;

  TwinsBanner(AdjustmentViewModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    Nodes.named(this, "plan-twins", words.say("planview.twins"), "zg-twins");
  }

  Subscription watch() {
    return model.twins().subscribe(this::show);
  }

  private void show(List<Twin> twins) {
    getChildren().setAll(twins.stream().map(this::line).toList());
    setVisible(!twins.isEmpty());
    setManaged(!twins.isEmpty());
  }

  private Node line(Twin twin) {
    var says = Nodes.paragraph(words.say("planview.twin", twin.plan().number(), twin.plan().whom(), twin.share() * 100));
    HBox.setHgrow(says, Priority.ALWAYS);
    return new HBox(8, says, Nodes.button("plan-twin-show", words.say("planview.twin.show"), () -> compare(twin)));
  }

  private void compare(Twin twin) {
    model.chosen().get().ifPresent(open -> {
      var alert = new Alert(Alert.AlertType.CONFIRMATION);
      var join = new ButtonType(words.say("planview.twin.join"), ButtonData.OK_DONE);
      alert.setTitle(words.say("planview.twins"));
      alert.setHeaderText(words.say("planview.twin", twin.plan().number(), twin.plan().whom(), twin.share() * 100));
      alert.getDialogPane().setContent(new HBox(16, side(open), side(twin.plan())));
      alert.getButtonTypes().setAll(join, new ButtonType(words.say("planview.twin.differ"), ButtonData.CANCEL_CLOSE));
      Dialogs.dress(alert, "twins-dialog", getScene());
      if (alert.showAndWait().filter(join::equals).isPresent()) {
        model.join(twin.plan());
      }
    });
  }

  private static Node side(TeachingAdjustment plan) {
    var text = new VBox(6, Nodes.label(plan.number() + "　" + plan.whom(), "zg-strong"));
    for (var part : List.of(PlanText.STRATEGY, PlanText.ACTIVITIES, PlanText.MATERIALS, PlanText.HOMEWORK_A, PlanText.HOMEWORK_B, PlanText.HOMEWORK_C)) {
      text.getChildren().add(Nodes.paragraph(part.of(plan, AdjustmentViewModel.ZH)));
    }
    var scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    Dress.sized(scroll, SIDE, TALL);
    return scroll;
  }
}
