package org.zhigai.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.review.ReviewCase;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;

/** A case as documents say it, to be read: problem, target, plan, measures, evidence, effect. */
final class CasePage extends VBox {
  private final ReviewModel model;
  private final Frame frame;
  private final EnclosedFiles files;

  CasePage(ReviewModel model, Frame frame, EnclosedFiles files) {
    this.model = model;
    this.frame = frame;
    this.files = files;
    Nodes.named(this, "review-page", say("page"), "zg-review-page");
  }

  void show(ReviewCase one) {
    getChildren().setAll(
        head(one), part("problem", paragraphs(List.of(one.issue()))), part("target", paragraphs(List.of(one.target()))),
        part("plans", one.plans().stream().map(this::plan).toList()), part("measures", one.measures().stream().map(this::measure).toList()),
        part("evidence", one.evidence().isEmpty() ? List.of() : List.of(cards(one))),
        part("effect", paragraphs(one.effect().isBlank() ? List.of() : List.of(one.effect()))));
  }

  private Node head(ReviewCase one) {
    var chips = new HBox(
        8, Nodes.label(one.entry(), "zg-title"), new Chip(say(one.onSite() ? "onsite" : "documents"), one.onSite() ? Tone.CARE : Tone.NEUTRAL),
        Nodes.spring(), Nodes.label(say("place", model.at().get() + 1, model.contents().cases().size()), "zg-caption"));
    chips.setAlignment(Pos.CENTER_LEFT);
    return new VBox(
        4, chips, Nodes.paragraph(say("round", one.round(), one.problem(), one.unit()), "zg-caption"),
        Nodes.paragraph(say("responsible", one.responsible(), one.start(), one.due()), "zg-caption"));
  }

  private Node part(String what, List<? extends Node> content) {
    var box = new VBox(8, Nodes.label(say(what), "zg-section"));
    box.getChildren().addAll(content.isEmpty() ? List.of(Nodes.paragraph(say(what + ".none"), "zg-muted")) : content);
    return Nodes.named(box, "review-" + what, say(what), "zg-review-part");
  }

  private static List<Node> paragraphs(List<String> texts) {
    return texts.stream().<Node>map(Nodes::paragraph).toList();
  }

  private Node plan(ReviewCase.Planned plan) {
    var lines = new ArrayList<Node>();
    lines.add(Nodes.paragraph(plan.number() + "  " + plan.goal(), "zg-strong"));
    if (!plan.strategy().isBlank()) {
      lines.add(Nodes.paragraph(plan.strategy()));
    }
    plan.activities().forEach(a -> lines.add(Nodes.paragraph("· " + a)));
    return new VBox(2, lines.toArray(Node[]::new));
  }

  private Node measure(ReviewCase.Done done) {
    var head = new HBox(8, Nodes.label(done.number(), "zg-caption"), new Chip(done.state(), Tone.NEUTRAL), Nodes.label(done.unit(), "zg-caption"));
    head.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(2, head, Nodes.paragraph(done.text()));
    if (!done.progress().isBlank()) {
      box.getChildren().add(Nodes.paragraph(say("progress", done.progress()), "zg-muted"));
    }
    return box;
  }

  private Node cards(ReviewCase one) {
    var cards = new FlowPane(8, 8);
    one.evidence().forEach(e -> cards.getChildren().add(files.card(e)));
    return cards;
  }

  private String say(String what, Object... values) {
    return frame.words().say("reviewer." + what, values);
  }
}
