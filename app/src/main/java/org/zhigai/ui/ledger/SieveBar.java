package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * Chips that sift the ledger, each with how many it lets through, then those that whoever acts has kept; the one that is chosen stays chosen over a
 * restart.
 */
final class SieveBar extends FlowPane {
  /** All of them beside one another on a laptop's screen. */
  private static final double ROOM = 860;
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  private final LedgerViewModel model;
  private final UiWords words;

  SieveBar(LedgerViewModel model, UiWords words) {
    super(6, 6);
    setPrefWrapLength(ROOM);
    this.model = model;
    this.words = words;
    getStyleClass().add("zg-sieves");
  }

  Subscription watch() {
    ListChangeListener<EntrySight> changed = change -> show();
    model.everything().addListener(changed);
    return model.sieve().subscribe(now -> show()).and(model.wanted().subscribe(now -> show())).and(model.only().subscribe(now -> show()))
        .and(() -> model.everything().removeListener(changed));
  }

  private void show() {
    var all = new ArrayList<Node>();
    var free = model.only().get().isEmpty();
    if (!free) {
      var only = chip("ledger-only", words.say("ledgerview.only", model.only().get().size()), true);
      only.setOnAction(e -> model.all());
      only.setTooltip(new Tooltip(words.say("ledgerview.only.away")));
      all.add(only);
    }
    var kept = model.saved();
    for (var sieve : Sieve.values()) {
      var many = model.count(sieve);
      var chosen = free && model.sieve().get() == sieve && kept.stream().noneMatch(model::isTaken);
      var chip = chip("ledger-sieve-" + sieve.name().toLowerCase(Locale.ROOT), words.say("ledgerview.sieve", sieve.label(), many), chosen);
      chip.setOnAction(e -> {
        var on = chip.isSelected();
        if (!free || kept.stream().anyMatch(model::isTaken)) {
          model.all();
        }
        model.sieve().set(on ? sieve : Sieve.ALL);
        show();
      });
      chip.pseudoClassStateChanged(LATE, sieve == Sieve.OVERDUE && many > 0);
      all.add(chip);
    }
    kept.forEach(one -> all.add(own(one)));
    if (free && kept.stream().noneMatch(model::isTaken) && !model.wanted().get().isBlank()) {
      all.add(Nodes.button("ledger-keep", words.say("ledgerview.keep"), this::keep, "flat", "small"));
    }
    getChildren().setAll(all);
  }

  private static ToggleButton chip(String id, String text, boolean chosen) {
    var chip = Nodes.named(new ToggleButton(text), id, text, "zg-sieve");
    chip.setMnemonicParsing(false);
    chip.setSelected(chosen);
    return chip;
  }

  /** One that whoever acts has kept; taken away by its menu or the delete key. */
  private ToggleButton own(SavedSieves.Saved one) {
    var chip = chip("ledger-own-" + one.name(), "☆ " + one.name(), model.isTaken(one));
    chip.setTooltip(new Tooltip(words.say("ledgerview.own", one.sieve().label(), one.text())));
    chip.setOnAction(e -> {
      if (chip.isSelected()) {
        model.take(one);
      } else {
        model.all();
      }
    });
    var drop = new MenuItem(words.say("ledgerview.own.drop"));
    drop.setId("ledger-own-drop");
    drop.setOnAction(e -> model.drop(one));
    chip.setContextMenu(new ContextMenu(drop));
    chip.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DELETE) {
        model.drop(one);
      }
    });
    return chip;
  }

  private void keep() {
    Dialogs
        .input(this, words, Phrase.of("ledgerview.keep.title"), Phrase.of("ledgerview.keep.text"), Phrase.of("ledgerview.keep.verb"),
            model.wanted().get().strip())
        .ifPresent(model::keep);
  }
}
