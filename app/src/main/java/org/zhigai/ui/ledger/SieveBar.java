package org.zhigai.ui.ledger;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Chips that sift the ledger, each with how many it lets through; the one that is chosen stays chosen over a restart. */
final class SieveBar extends FlowPane {
  /** All of them beside one another on a laptop's screen. */
  private static final double ROOM = 860;

  private final LedgerViewModel model;
  private final UiWords words;

  SieveBar(LedgerViewModel model, UiWords words) {
    super(6, 6);
    setPrefWrapLength(ROOM);
    this.model = model;
    this.words = words;
    getStyleClass().add("zg-sieves");
    for (var sieve : Sieve.values()) {
      var chip = Nodes.named(new ToggleButton(), "ledger-sieve-" + sieve.name().toLowerCase(Locale.ROOT), words.say(sieve.label()), "zg-sieve");
      chip.setUserData(sieve);
      chip.setMnemonicParsing(false);
      chip.setOnAction(e -> model.sieve().set(chip.isSelected() ? sieve : Sieve.ALL));
      getChildren().add(chip);
    }
  }

  Subscription watch() {
    ListChangeListener<EntrySight> changed = change -> show();
    model.everything().addListener(changed);
    return model.sieve().subscribe(now -> show()).and(() -> model.everything().removeListener(changed));
  }

  private void show() {
    for (var node : getChildren()) {
      if (node instanceof ToggleButton chip && chip.getUserData() instanceof Sieve sieve) {
        var many = model.count(sieve);
        var text = words.say("ledgerview.sieve", sieve.label(), many);
        chip.setText(text);
        chip.setAccessibleText(text);
        chip.setSelected(model.sieve().get() == sieve);
        chip.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("late"), sieve == Sieve.OVERDUE && many > 0);
      }
    }
  }
}
