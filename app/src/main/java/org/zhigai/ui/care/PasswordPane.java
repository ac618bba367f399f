package org.zhigai.ui.care;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.WrapRow;

/** Another password: the old one, the new one twice, and what that means for backups made before. */
final class PasswordPane {
  private final CareViewModel model;
  private final CareWords words;

  PasswordPane(CareViewModel model, CareWords words) {
    this.model = model;
    this.words = words;
  }

  /** @param kept takes what must be let go of with the screen */
  Node build(java.util.function.Consumer<Subscription> kept) {
    var old = Shapes.secret("care-old", words.say("password.old"), model.old());
    var grid = Shapes.fields();
    Shapes.row(grid, words.say("password.old"), old);
    Shapes.row(grid, words.say("password.fresh", Stores.SHORTEST_PASSWORD),
        Shapes.secret("care-fresh", words.say("password.fresh", Stores.SHORTEST_PASSWORD), model.fresh()));
    Shapes.row(grid, words.say("password.again"), Shapes.secret("care-again", words.say("password.again"), model.again()));
    var go = Nodes.button("care-password", words.say("password.go"), model::changePassword);
    go.disableProperty().bind(Bindings.createBooleanBinding(
        () -> model.busy().get().isPresent() || model.missing().isPresent(), model.busy(), model.old(), model.fresh(), model.again()));
    var missing = Nodes.named(Nodes.label("", "zg-muted"), "care-missing", "");
    missing.textProperty().bind(Bindings.createStringBinding(this::hint, model.old(), model.fresh(), model.again(), model.changed()));
    var fault = new FaultText("care-password-fault", words.frame().words());
    kept.accept(model.faultOf(CarePart.PASSWORD).subscribe(refused -> {
      fault.show(refused);
      refused.filter(f -> f.code().equals("ZG-407")).ifPresent(f -> {
        old.requestFocus();
        old.selectAll();
      });
    }));
    var code = Nodes.button(
        "care-recovery", words.say("recovery.go"),
        () -> model.recoveryCode(made -> RecoveryPaper.show(old.getScene(), words.frame().words(), made)));
    code.disableProperty().bind(
        Bindings.createBooleanBinding(() -> model.busy().get().isPresent() || model.old().get().isEmpty(), model.busy(), model.old()));
    var row = new WrapRow(16, 8, go, code, missing);
    return Shapes.part(words.say("password"), Nodes.paragraph(words.say("password.text"), "zg-muted"), Nodes.paragraph(words.say("recovery.text"), "zg-muted"),
        grid, fault, row);
  }

  /** Nothing typed yet needs no reminder. */
  private String hint() {
    var untouched = model.old().get().isEmpty() && model.fresh().get().isEmpty() && model.again().get().isEmpty();
    if (untouched) {
      return model.changed().get() ? words.say("password.done") : "";
    }
    return model.missing().map(this::say).orElse("");
  }

  private String say(Phrase missing) {
    return words.frame().words().say(missing);
  }
}
