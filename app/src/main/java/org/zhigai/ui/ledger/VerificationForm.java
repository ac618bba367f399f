package org.zhigai.ui.ledger;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Verification;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;

/** 复核: who looked from outside, what they found, whether they agree to close. Recorded by its button, as a signature is. */
final class VerificationForm extends VBox implements Consumer<LedgerEntry> {
  private final UnitBox unit;
  private final PersonBox person;
  private final TextField opinion;
  private final CheckBox passed;
  private final BooleanProperty named = new SimpleBooleanProperty();
  private long entry;

  VerificationForm(LedgerViewModel model, UiWords words) {
    super(4);
    unit = new UnitBox("ledger-verification-unit", words.say("ledgerview.verification.unit"), model.register(), chosen -> look());
    person =
        new PersonBox("ledger-verification-person", words.say("ledgerview.verification.person"), model.register(), unit::chosen, chosen -> look());
    person.setPromptText(words.say("ledgerview.verification.person"));
    var says = words.say("ledgerview.verification.opinion");
    opinion = Nodes.named(new TextField(), "ledger-verification-opinion", says);
    opinion.setPromptText(says);
    var agrees = words.say("ledgerview.verification.passed");
    passed = Nodes.named(new CheckBox(agrees), "ledger-verification-passed", agrees);
    var record =
        Nodes.button("ledger-verify", words.say("ledgerview.verify"),
            () -> model.verify(unit.chosen(), person.chosen(), passed.isSelected(), opinion.getText()));
    record.disableProperty().bind(named.not());
    HBox.setHgrow(unit, Priority.ALWAYS);
    HBox.setHgrow(person, Priority.ALWAYS);
    getChildren().addAll(new HBox(4, unit, person), opinion, new HBox(16, passed, Nodes.spring(), record));
  }

  private void look() {
    named.set(unit.chosen() != 0 && person.chosen() != 0);
  }

  @Override
  public void accept(LedgerEntry e) {
    if (entry != e.id() || e.verification().isPresent()) {
      entry = e.id();
      unit.show(e.verification().map(Verification::unit).orElse(0L));
      person.show(e.verification().map(Verification::person).orElse(0L));
      opinion.setText(e.verification().map(Verification::opinion).orElse(""));
      passed.setSelected(e.verification().map(Verification::passed).orElse(false));
      look();
    }
  }
}
