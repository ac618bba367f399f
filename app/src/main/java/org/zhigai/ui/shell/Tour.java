package org.zhigai.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Six steps through the chain, each on its screen, in a card that leaves the screen in reach. Esc leaves it at any moment. */
final class Tour {
  private static final String TARGET = "zg-tour-target";
  private static final List<Step> STEPS =
      List.of(
          new Step("overview", "#rail"), new Step("monitoring", "#rail-monitoring"), new Step("problems", "#rail-problems"),
          new Step("ledger", "#rail-ledger"), new Step("report", "#rail-report"), new Step("overview", "#command-box"));

  private final StackPane place;
  private final ShellViewModel model;
  private final UiWords words;
  private final VBox card = Nodes.named(new VBox(12), "tour", "", "zg-tour");
  private Optional<Node> marked = Optional.empty();
  private int at = -1;

  /** @param target what of the window is marked */
  private record Step(String station, String target) {}

  /** @param place what the card is laid over */
  Tour(StackPane place, ShellViewModel model, UiWords words) {
    this.place = place;
    this.model = model;
    this.words = words;
    card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
    card.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.LEFT) {
        step(at + (e.getCode() == KeyCode.RIGHT ? 1 : -1));
        e.consume();
      }
    });
  }

  void begin() {
    at = -1;
    step(0);
  }

  /** Says whether it was under way. */
  boolean leave() {
    var was = at >= 0;
    at = -1;
    place.getChildren().remove(card);
    mark(null);
    return was;
  }

  /** In other words after a switch of language, over the window as it was made anew. */
  void again() {
    if (at >= 0) {
      show();
    }
  }

  private void step(int next) {
    if (next >= STEPS.size()) {
      leave();
      return;
    }
    at = Math.max(0, next);
    model.open(STEPS.get(at).station(), "");
    show();
  }

  private void show() {
    var number = at + 1;
    var text = Nodes.paragraph(words.say(text(number)), "zg-tour-text");
    var next = Nodes.button("tour-next", words.say(number == STEPS.size() ? "tour.end" : "tour.next"), () -> step(at + 1), "accent");
    var before = Nodes.button("tour-before", words.say("tour.before"), () -> step(at - 1));
    before.setDisable(at == 0);
    var row =
        new HBox(
            8, Nodes.label(words.say("tour.step", number, STEPS.size()), "zg-caption"), Nodes.spring(),
            Nodes.button("tour-leave", words.say("tour.leave"), this::leave, "flat"), before, next);
    row.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().setAll(Nodes.label(words.say(title(number)), "zg-section"), text, row);
    if (!place.getChildren().contains(card)) {
      place.getChildren().add(card);
    }
    card.toFront();
    if (place.getScene() != null) {
      mark(place.getScene().getRoot().lookup(STEPS.get(at).target()));
    }
    next.requestFocus();
  }

  private void mark(@org.jspecify.annotations.Nullable Node target) {
    marked.ifPresent(n -> n.getStyleClass().remove(TARGET));
    marked = Optional.ofNullable(target);
    marked.ifPresent(n -> n.getStyleClass().add(TARGET));
  }

  private static Phrase title(int number) {
    return switch (number) {
      case 1 -> Phrase.of("tour.chain");
      case 2 -> Phrase.of("tour.results");
      case 3 -> Phrase.of("tour.problems");
      case 4 -> Phrase.of("tour.ledger");
      case 5 -> Phrase.of("tour.report");
      default -> Phrase.of("tour.keys");
    };
  }

  private static Phrase text(int number) {
    return switch (number) {
      case 1 -> Phrase.of("tour.chain.text");
      case 2 -> Phrase.of("tour.results.text");
      case 3 -> Phrase.of("tour.problems.text");
      case 4 -> Phrase.of("tour.ledger.text");
      case 5 -> Phrase.of("tour.report.text");
      default -> Phrase.of("tour.keys.text");
    };
  }
}
