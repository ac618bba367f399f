package org.zhigai.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.rows.Row;
import org.zhigai.session.Meeting;
import org.zhigai.session.Meeting.Decision;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** What was decided, and what becomes of it: a candidate problem, a teaching adjustment, the cause of a problem. */
final class DecisionsPane extends VBox {
  private final MeetingModel model;
  private final Outcomes outcomes;
  private final StoreFrame frame;
  private final UiWords words;
  private final VBox rows = new VBox(8);

  DecisionsPane(MeetingModel model, Outcomes outcomes, StoreFrame frame) {
    super(8);
    this.model = model;
    this.outcomes = outcomes;
    this.frame = frame;
    this.words = frame.words();
    getStyleClass().add("zg-decisions");
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Nodes.paragraph(words.say("meeting.decisions.says"), "zg-muted"), scroll);
  }

  /** @param looked the page a new decision is about at first */
  void follow(Optional<MeetingModel.Page> looked) {
    var decisions = model.chosen().get().map(Meeting::decisions).orElse(List.of());
    rows.getChildren().clear();
    for (var i = 0; i < decisions.size(); i++) {
      rows.getChildren().add(row(i, decisions.get(i)));
    }
    if (decisions.isEmpty()) {
      rows.getChildren().add(new EmptyState(Material2AL.FACT_CHECK, words.say("meeting.decisions.none")));
    }
    rows.getChildren().add(Nodes.button("decision-new", words.say("meeting.decision.new"), () -> add(looked), "accent"));
  }

  private void add(Optional<MeetingModel.Page> looked) {
    DecisionForm.ask(this, words, model.pages(), DecisionForm.blank(looked.map(MeetingModel.Page::topic))).ifPresent(model::decide);
  }

  private Node row(int at, Decision decision) {
    var text = Nodes.named(Nodes.paragraph(decision.text()), "decision-said-" + at, decision.text(), "zg-decision-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var head =
        new HBox(
            8, new Chip(words.say(ArrangeSession.sort(decision.sort())), Tone.NEUTRAL), text,
            Nodes.iconButton("decision-edit-" + at, Material2AL.EDIT, words.say("meeting.decision.edit"), () -> edit(at, decision)),
            Nodes.iconButton("decision-drop-" + at, Material2AL.CLOSE, words.say("meeting.decision.drop"), () -> model.takeBack(at)));
    head.setAlignment(Pos.TOP_LEFT);
    var row = new VBox(6, head);
    var facts = facts(decision);
    if (!facts.isEmpty()) {
      row.getChildren().add(Nodes.label(facts, "zg-caption"));
    }
    row.getChildren().add(model.became(decision).map(made -> became(at, made)).orElseGet(() -> deeds(at, decision)));
    row.getStyleClass().add("zg-tile");
    return row;
  }

  private String facts(Decision decision) {
    var about = decision.about().flatMap(t -> model.pages().stream().filter(p -> p.topic().isSame(t)).findFirst())
        .map(p -> words.say("meeting.decision.about.page", Pages.title(p, words))).orElse("");
    return String.join(
        " · ", List.of(decision.who(), decision.due().map(Object::toString).orElse(""), about).stream().filter(s -> !s.isEmpty()).toList());
  }

  private void edit(int at, Decision decision) {
    DecisionForm.ask(this, words, model.pages(), decision).ifPresent(changed -> model.decide(at, changed));
  }

  /** Where it went is a link. */
  private Node became(int at, Row<?> made) {
    var station = made.kind() == TeachingAdjustment.KIND ? "adjustment" : "problems";
    var link = Nodes.button(
        "decision-became-" + at, words.say("meeting.became", made.number()), () -> frame.navigator().open(station, made.number()), "small", "flat");
    link.setGraphic(Nodes.icon(Material2AL.CHECK_CIRCLE));
    return link;
  }

  private Node deeds(int at, Decision decision) {
    var problem = deed("decision-problem-" + at, "meeting.to.problem", decision, () -> outcomes.toProblem(at));
    var plan = deed("decision-adjust-" + at, "meeting.to.adjustment", decision, () -> outcomes.toAdjustment(at));
    var out = new FlowPane(8, 4);
    switch (decision.sort()) {
      case CAUSE -> {
        outcomes.problem(decision).ifPresent(p -> out.getChildren().add(
            Nodes.button("decision-cause-" + at, words.say("meeting.to.cause", p.number()), () -> outcomes.toCause(at), "small")));
        out.getChildren().add(problem);
      }
      case ADJUSTMENT -> out.getChildren().addAll(plan, problem);
      case PROBLEM, OTHER -> out.getChildren().addAll(problem, plan);
    }
    return out;
  }

  private Node deed(String id, String verb, Decision decision, Runnable action) {
    Button button = Nodes.button(id, words.say(verb), action, "small");
    if (!outcomes.hasEvidence(decision)) {
      button.setDisable(true);
      // A button that is off shows no hint; what stands around it does.
      var around = new HBox(button);
      Tooltip.install(around, new Tooltip(words.say("meeting.no-evidence")));
      return around;
    }
    return button;
  }
}
