package org.zhigai.ui.adjustment;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.zhigai.adjustment.Offered;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The strategies to choose from, each with the reason it is offered for; where nothing fits, what is asked. */
final class OfferList extends VBox implements Consumer<TeachingAdjustment> {
  private final AdjustmentViewModel model;
  private final UiWords words;

  OfferList(AdjustmentViewModel model, UiWords words) {
    super(6);
    this.model = model;
    this.words = words;
    Nodes.named(this, "plan-offers", words.say("planview.offers"));
  }

  @Override
  public void accept(TeachingAdjustment plan) {
    getChildren().setAll(Nodes.label(words.say("planview.offers"), "zg-section"));
    var asked = plan.row().get(TeachingAdjustment.ASKED).in(words.words());
    if (!asked.isEmpty()) {
      var says = Nodes.paragraph(asked, "zg-asked");
      says.setId("plan-asked");
      getChildren().add(says);
    }
    var one = new ToggleGroup();
    plan.offered().forEach(o -> getChildren().add(offer(o, plan.chosen().equals(o.key()), one)));
    var some = !asked.isEmpty() || !plan.offered().isEmpty();
    setVisible(some);
    setManaged(some);
  }

  private Node offer(Offered offered, boolean taken, ToggleGroup one) {
    var button = new RadioButton(offered.title());
    button.setToggleGroup(one);
    button.setSelected(taken);
    button.setMnemonicParsing(false);
    button.setAccessibleText(offered.title());
    button.getStyleClass().add("zg-offer");
    button.setWrapText(true);
    button.setOnAction(e -> model.take(offered.key()));
    var why = Nodes.paragraph(words.say(offered.why()), "zg-caption");
    why.getStyleClass().add("zg-offer-why");
    return new VBox(2, button, why);
  }
}
