package org.zhigai.ui.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.adjustment.SupportGroup;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.MarksBanner;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;

/** The plan as a document one edits in place. Built once; its fields follow the plan. */
final class PlanDocument extends VBox {
  private final AdjustmentViewModel model;
  private final StoreFrame frame;
  private final TwinsBanner twins;
  private final List<Consumer<TeachingAdjustment>> parts = new ArrayList<>();

  PlanDocument(AdjustmentViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    this.twins = new TwinsBanner(model, frame.words());
    getStyleClass().add("zg-plan");
    build();
  }

  private void build() {
    var help = new HelpForm(model, frame.words());
    var offers = new OfferList(model, frame.words());
    var tiers = new TiersForm(model, frame.words());
    var timing = new TimingForm(model, frame.words());
    parts.addAll(List.of(help, offers, tiers, timing));
    getChildren().addAll(
        title(), marks(), twins, help, pupils(), text(PlanText.GOAL), offers, text(PlanText.STRATEGY), text(PlanText.ACTIVITIES), text(PlanText.MATERIALS),
        tiers, common(), text(PlanText.UNIT), timing, refusal(), text(PlanText.CHECK_BY), text(PlanText.TEACHER), text(PlanText.CAUSE),
        text(PlanText.RECORD), text(PlanText.REFLECTION), text(PlanText.OPINION));
  }

  /** Homework for everybody: plans from before there were levels have it, others where somebody wrote it. */
  private Node common() {
    var box = text(PlanText.HOMEWORK);
    parts.add(p -> {
      var there = !p.row().get(TeachingAdjustment.HOMEWORK).common().isEmpty();
      box.setVisible(there);
      box.setManaged(there);
    });
    return box;
  }

  /** Follows the model until unsubscribed. */
  Subscription watch() {
    return twins.watch().and(model.chosen().subscribe(plan -> plan.ifPresent(p -> parts.forEach(part -> part.accept(p)))))
        .and(model.refusal().subscribe(refused -> {
          var said = (javafx.scene.control.Label) lookup("#plan-refusal");
          said.setText(refused.map(r -> r.missing().stream().map(frame.words()::say).collect(java.util.stream.Collectors.joining("；"))).orElse(""));
          said.setVisible(refused.isPresent());
          said.setManaged(refused.isPresent());
        }));
  }

  private Node title() {
    var title = Nodes.label("", "zg-plan-title");
    parts.add(p -> title.setText(frame.words().say(
        "planview.document", p.number(), p.whom(),
        p.subject(), frame.words().say("planview.scope." + p.scope().name().toLowerCase(Locale.ROOT)))));
    return title;
  }

  private Node marks() {
    var banner = new MarksBanner("plan", frame.words(), model::seen, java.util.Optional.empty());
    parts.add(p -> banner.show(p.row().marks()));
    return banner;
  }

  private Node pupils() {
    var chips = Nodes.named(new VBox(8), "plan-pupils", frame.words().say("planview.pupils"));
    var says = Nodes.label("", "zg-caption");
    var develop = Nodes.button("plan-develop", frame.words().say("planview.develop"), model::develop, "small");
    var box = new VBox(4, new HBox(12, says, develop), chips);
    parts.add(p -> {
      says.setText(frame.words().say("planview.group", p.pupils().size()));
      var groups = p.row().get(TeachingAdjustment.GROUPS);
      var shown = groups.isEmpty() ? List.of(new SupportGroup(p.pupils(), List.of())) : groups;
      chips.getChildren().setAll(shown.stream().map(this::group).toList());
      box.setVisible(!p.pupils().isEmpty());
      box.setManaged(!p.pupils().isEmpty());
    });
    return box;
  }

  /** A pupil, for whom a plan of their own can be asked for. */
  private Node pupil(String pseudonym) {
    var chip = new Chip(pseudonym, Tone.NEUTRAL);
    var own = new MenuItem(frame.words().say("planview.own.pupil", pseudonym));
    own.setOnAction(e -> model.draftOwn(pseudonym));
    chip.setContextMenu(new ContextMenu(own));
    chip.setTooltip(new Tooltip(frame.words().say("planview.own.pupil.how")));
    return chip;
  }

  /** Pupils who are helped together, and the weak points they share. */
  private Node group(SupportGroup group) {
    var chips = new FlowPane(6, 6);
    chips.getChildren().setAll(group.pupils().stream().map(this::pupil).toList());
    var shared = group.points().isEmpty() ? "" : frame.words().say("planview.group.shared", String.join("、", group.points()));
    return new VBox(2, Nodes.paragraph(shared, "zg-caption"), chips);
  }

  private Node text(PlanText part) {
    var says = frame.words().say(TeachingAdjustment.KIND.label(part.field()));
    var area = new EditArea("plan-" + part.id(), says, value -> model.text(part, value));
    parts.add(p -> area.show(part.of(p, AdjustmentViewModel.ZH)));
    return new VBox(2, Nodes.label(says, "zg-section"), area);
  }

  private Node refusal() {
    var said = Nodes.paragraph("", "zg-refusal");
    said.setId("plan-refusal");
    return said;
  }
}
