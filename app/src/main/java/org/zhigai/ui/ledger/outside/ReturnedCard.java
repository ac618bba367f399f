package org.zhigai.ui.ledger.outside;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.chain.Reviews;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;

/** What came back, before it is taken: who signed, what was said of each case, and what differs from what went out. */
final class ReturnedCard extends VBox {
  private final Reviews.Returned back;
  private final OutsideModel model;
  private final StoreFrame frame;

  ReturnedCard(Reviews.Returned back, OutsideModel model, StoreFrame frame) {
    super(10);
    this.back = back;
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "outside-returned", say("returned"), "zg-form");
    var answer = back.answer();
    getChildren().addAll(
        Nodes.paragraph(String.valueOf(back.file().getFileName()), "zg-strong"),
        Nodes.paragraph(say("returned.of", back.sent().row().number(), back.sent().row().get(org.zhigai.review.SentPackage.ON).toString()), "zg-caption"),
        Nodes.paragraph(answer.person().isBlank() ? say("returned.unsigned") : say("returned.by", answer.unit(), answer.person())));
    answer.opinions().forEach(o -> getChildren().add(opinion(o)));
    getChildren().add(differences());
    getChildren().add(deeds());
  }

  private Node opinion(ReviewAnswer.Opinion one) {
    var passed = one.passed();
    var head = new HBox(
        8, Nodes.label(one.entry(), "zg-strong"), new Chip(say(passed ? "passed" : "given-back"), passed ? Tone.DONE : Tone.CARE),
        Nodes.label(one.on().toString(), "zg-caption"));
    head.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(2, head);
    if (!one.text().isBlank()) {
      box.getChildren().add(Nodes.paragraph(one.text()));
    }
    if (!one.finding().isBlank()) {
      box.getChildren().add(Nodes.paragraph(say("found", one.finding())));
    }
    return box;
  }

  private Node differences() {
    var lines = new ArrayList<Node>();
    lines.add(Nodes.label(back.told().isEmpty() ? say("same") : say("differs", back.told().size()), back.told().isEmpty() ? "zg-met" : "zg-unmet"));
    back.told().forEach(t -> lines.add(Nodes.paragraph("○ " + frame.words().say(t))));
    return Nodes.named(new VBox(2, lines.toArray(Node[]::new)), "outside-differences", say("differs", back.told().size()));
  }

  private Node deeds() {
    var many = model.answers(back).size();
    var take = Nodes.button("outside-take", say("take", many), model::take, "accent");
    take.setDisable(many == 0 || back.answer().person().isBlank());
    take.setAccessibleHelp(say(many == 0 ? "take.none" : "take.nobody"));
    return new HBox(8, take, Nodes.button("outside-cancel", say("cancel"), model::cancel, "flat"));
  }

  private String say(String what, Object... values) {
    return frame.words().say("outside." + what, values);
  }
}
