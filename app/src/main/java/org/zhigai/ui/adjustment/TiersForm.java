package org.zhigai.ui.adjustment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Aims and homework at three levels side by side. The letters are the teacher's alone. */
final class TiersForm extends VBox implements Consumer<TeachingAdjustment> {
  private final AdjustmentViewModel model;
  private final UiWords words;
  private final Map<PlanText, EditArea> areas = new LinkedHashMap<>();

  TiersForm(AdjustmentViewModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    var grid = new GridPane(8, 6);
    var name = new ColumnConstraints();
    var text = new ColumnConstraints();
    text.setHgrow(Priority.ALWAYS);
    text.setPercentWidth(46);
    grid.getColumnConstraints().addAll(name, text, text);
    grid.addRow(
        0, Nodes.label(""), Nodes.paragraph(words.say(TeachingAdjustment.KIND.label(TeachingAdjustment.TIER_AIMS)), "zg-caption"),
        Nodes.paragraph(words.say(TeachingAdjustment.KIND.label(TeachingAdjustment.HOMEWORK)), "zg-caption"));
    grid.addRow(1, Nodes.label("A", "zg-strong"), area(PlanText.AIM_A, "A"), area(PlanText.HOMEWORK_A, "A"));
    grid.addRow(2, Nodes.label("B", "zg-strong"), area(PlanText.AIM_B, "B"), area(PlanText.HOMEWORK_B, "B"));
    grid.addRow(3, Nodes.label("C", "zg-strong"), area(PlanText.AIM_C, "C"), area(PlanText.HOMEWORK_C, "C"));
    getChildren().addAll(Nodes.label(words.say("planview.tiers"), "zg-section"), Nodes.paragraph(words.say("planview.tiers.care"), "zg-caption"), grid);
  }

  private EditArea area(PlanText part, String level) {
    var area = new EditArea("plan-" + part.id(), words.say(TeachingAdjustment.KIND.label(part.field())) + " " + level, value -> model.text(part, value));
    areas.put(part, area);
    return area;
  }

  @Override
  public void accept(TeachingAdjustment plan) {
    areas.forEach((part, area) -> area.show(part.of(plan, AdjustmentViewModel.ZH)));
  }
}
