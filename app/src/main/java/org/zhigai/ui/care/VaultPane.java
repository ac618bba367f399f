package org.zhigai.ui.care;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WrapRow;

/** The password by which names are seen: whether there is one of its own, another one, a code for the day it is forgotten. */
final class VaultPane {
  private final VaultDeeds vault;
  private final CareWords words;
  private final SimpleStringProperty old = new SimpleStringProperty("");
  private final SimpleStringProperty fresh = new SimpleStringProperty("");
  private final SimpleStringProperty again = new SimpleStringProperty("");
  private final SimpleBooleanProperty own = new SimpleBooleanProperty();
  private final SimpleBooleanProperty byCode = new SimpleBooleanProperty();
  private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
  private final FaultText fault;
  private final javafx.scene.control.Label state = Nodes.named(Nodes.paragraph(""), "care-vault-state", "");

  VaultPane(VaultDeeds vault, CareWords words) {
    this.vault = vault;
    this.words = words;
    this.fault = new FaultText("care-vault-fault", words.frame().words());
  }

  Node build() {
    look();
    var grid = Shapes.fields();
    var first = Shapes.row(grid, "", Shapes.secret("care-vault-old", words.say("vault.old"), old));
    first.textProperty().bind(Bindings.createStringBinding(this::firstField, own, byCode));
    var says = words.say("vault.fresh", Stores.SHORTEST_PASSWORD);
    Shapes.row(grid, says, Shapes.secret("care-vault-fresh", says, fresh));
    Shapes.row(grid, words.say("password.again"), Shapes.secret("care-vault-again", words.say("password.again"), again));
    var forgotten = Nodes.named(new CheckBox(words.say("vault.forgotten")), "care-vault-forgotten", words.say("vault.forgotten"));
    byCode.bindBidirectional(forgotten.selectedProperty());
    forgotten.visibleProperty().bind(own);
    forgotten.managedProperty().bind(own);
    var go = Nodes.button("care-vault-go", "", this::change);
    go.textProperty().bind(Bindings.when(own).then(words.say("vault.change")).otherwise(words.say("vault.set")));
    go.disableProperty().bind(isIncomplete());
    var code = Nodes.button("care-vault-code", words.say("recovery.go"), () -> {});
    code.setOnAction(e -> started(
        secret(old), secret -> Optional.of(vault.newRecoveryCode(secret)),
        made -> made.ifPresent(c -> RecoveryPaper.show(code.getScene(), words.frame().words(), c))));
    code.disableProperty().bind(busy.or(old.isEmpty()).or(own.not()).or(byCode));
    return Shapes.part(
        words.say("vault"), state, Nodes.paragraph(words.say("vault.text"), "zg-muted"), grid, forgotten, fault, new WrapRow(16, 8, go, code));
  }

  private String firstField() {
    return words.say(byCode.get() ? "vault.code" : own.get() ? "vault.old" : "vault.old.store");
  }

  private BooleanBinding isIncomplete() {
    return Bindings.createBooleanBinding(
        () -> busy.get() || old.get().isEmpty() || fresh.get().length() < Stores.SHORTEST_PASSWORD || !fresh.get().equals(again.get()), busy, old, fresh,
        again);
  }

  private void change() {
    var next = secret(fresh);
    var isByCode = byCode.get();
    started(secret(old), secret -> {
      if (isByCode) {
        vault.recover(secret, next);
      } else {
        vault.changePassword(secret, next);
      }
      return Optional.empty();
    }, done -> {
      byCode.set(false);
      words.frame().notices().done(Phrase.of("care.vault.done"));
    }, next);
  }

  private static char[] secret(SimpleStringProperty typed) {
    return typed.get().toCharArray();
  }

  /** A deed that needs the password, and may bring a code. */
  private interface Deed {
    Optional<char[]> with(char[] secret);
  }

  private void started(char[] secret, Deed deed, Consumer<Optional<char[]>> done, char[]... others) {
    run(() -> {
      try {
        return deed.with(secret);
      } finally {
        Arrays.fill(secret, '\0');
        for (var other : others) {
          Arrays.fill(other, '\0');
        }
      }
    }, brought -> {
      old.set("");
      fresh.set("");
      again.set("");
      done.accept(brought);
      look();
    });
  }

  private void look() {
    run(vault::hasOwnPassword, is -> {
      own.set(is);
      state.setText(words.say(is ? "vault.own" : "vault.none"));
      state.setGraphic(new Chip(words.say(is ? "vault.own.chip" : "vault.none.chip"), is ? Tone.DONE : Tone.CARE));
    });
  }

  private <T> void run(Supplier<T> work, Consumer<T> done) {
    fault.show(Optional.empty());
    busy.set(true);
    words.frame().jobs().run(Phrase.of("care.vault.doing"), Tried.of(progress -> work.get()), tried -> {
      busy.set(false);
      switch (tried) {
        case Tried.Done<T>(var value) -> done.accept(value);
        case Tried.Refused<T>(UserFault refused) -> fault.show(Optional.of(refused));
      }
    });
  }
}
