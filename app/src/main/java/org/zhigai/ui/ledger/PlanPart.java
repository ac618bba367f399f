package org.zhigai.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;

/** 计划: the teaching adjustments that answer the problem, each leading to its station. */
final class PlanPart extends PagePart {
  private static final int MOST = 4;

  private final VBox list = new VBox(2);

  PlanPart(EntryModel model, StoreFrame frame) {
    super("plan", frame.words().say("entryview.plan"), model, frame);
    getChildren().add(list);
  }

  @Override
  public void accept(EntrySight sight) {
    sum(sight.plans().isEmpty() ? say("entryview.plan.none") : say("entryview.plan.many", sight.plans().size()));
    list.getChildren().setAll(sight.plans().stream().limit(MOST).map(this::line).toList());
    sight.problem().ifPresent(p -> links(link("entry-to-plans", say("entryview.to.plans"), "adjustment", p.number())));
  }

  private Node line(TeachingAdjustment plan) {
    var says = frame.words().words().text(TeachingAdjustment.FORM.type().said(plan.form()));
    var line = new HBox(
        8, link("entry-plan-" + plan.id(), plan.number(), "adjustment", plan.number()), new Chip(say(plan.status().label()), Tone.NEUTRAL),
        Nodes.label(plan.whom()), Nodes.label(says, "zg-caption"));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
