package org.zhigai.ui.parts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Trust;

/** A line whose number says, in place, how it was made, whether to trust it and what to do next: at its button or at F1. */
public final class ExplainedLine extends VBox {
  private final UiWords words;
  private final String id;
  private final Button opens;
  private final VBox card;

  /** @param id of the line; its button is {@code id-explain}, its card {@code id-card} */
  public ExplainedLine(String id, Node line, UiWords words) {
    this.words = words;
    this.id = id;
    this.card = Nodes.named(new VBox(12), id + "-card", words.say("parts.explain.card"), "zg-explained-card");
    this.opens = Nodes.iconButton(id + "-explain", Material2AL.HELP_OUTLINE, words.say("parts.explain"), this::toggle);
    getStyleClass().add("zg-explained");
    HBox.setHgrow(line, Priority.ALWAYS);
    var row = new HBox(4, line, opens);
    row.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(row, card);
    open(false);
    opens.setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.F1 && opens.isVisible()) {
        toggle();
        e.consume();
      }
    });
  }

  /** What the card says; without any there is no button. */
  public void explain(List<Explanation> sums) {
    card.getChildren().setAll(sums.stream().map(this::sum).toList());
    opens.setVisible(!sums.isEmpty());
  }

  public void toggle() {
    open(!card.isVisible());
  }

  private void open(boolean shown) {
    card.setVisible(shown);
    card.setManaged(shown);
    opens.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("open"), shown);
  }

  private Node sum(Explanation how) {
    var trust = new HBox(8, chip(how.trust(), words), Nodes.paragraph(words.say(how.trust().reason())));
    return new VBox(
        4,
        Nodes.label(words.say(how.name()), "zg-section"),
        Nodes.named(Nodes.paragraph(words.say(how.arithmetic()), "zg-sum"), id + "-sum", words.say(how.arithmetic())),
        Nodes.paragraph(words.say(how.made()), "zg-caption"),
        trust,
        Nodes.paragraph(words.say(Phrase.of("parts.explain.next", how.next()))));
  }

  /** 可用 / 慎用 / 不可用. */
  public static Chip chip(Trust trust, UiWords words) {
    return new Chip(
        words.say(trust.name()),
        switch (trust.level()) {
          case USABLE -> Tone.DONE;
          case WITH_CARE -> Tone.CARE;
          case NOT_USABLE -> Tone.REFUSED;
        });
  }
}
