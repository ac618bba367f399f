package org.zhigai.ui.ledger;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Verification;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** 复核: who looked from outside, what they found, whether they agree to close. Recorded by its button, as a signature is. */
final class VerificationForm extends VBox implements Consumer<LedgerEntry> {
  private final UiWords words;
  private final TextField unit;
  private final TextField person;
  private final TextField opinion;
  private final CheckBox passed;
  private long entry;

  VerificationForm(LedgerViewModel model, UiWords words) {
    super(4);
    this.words = words;
    unit = field("unit");
    person = field("person");
    opinion = field("opinion");
    var agrees = words.say("ledgerview.verification.passed");
    passed = Nodes.named(new CheckBox(agrees), "ledger-verification-passed", agrees);
    var record =
        Nodes.button("ledger-verify", words.say("ledgerview.verify"),
            () -> model.verify(unit.getText(), person.getText(), passed.isSelected(), opinion.getText()));
    record.disableProperty().bind(
        unit.textProperty().map(String::isBlank).flatMap(none -> person.textProperty().map(p -> none || p.isBlank())));
    getChildren().addAll(new HBox(4, unit, person), opinion, new HBox(16, passed, Nodes.spring(), record));
  }

  @Override
  public void accept(LedgerEntry e) {
    if (entry != e.id() || e.verification().isPresent()) {
      entry = e.id();
      unit.setText(e.verification().map(Verification::unit).orElse(""));
      person.setText(e.verification().map(Verification::person).orElse(""));
      opinion.setText(e.verification().map(Verification::opinion).orElse(""));
      passed.setSelected(e.verification().map(Verification::passed).orElse(false));
    }
  }

  private TextField field(String name) {
    var says = words.say("ledgerview.verification." + name);
    var field = Nodes.named(new TextField(), "ledger-verification-" + name, says);
    field.setPromptText(says);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }
}
