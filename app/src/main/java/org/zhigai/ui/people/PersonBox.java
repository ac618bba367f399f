package org.zhigai.ui.people;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.people.Person;
import org.zhigai.ui.parts.Nodes;

/** A person chosen from the register or written down: kept when left or at Enter. */
public final class PersonBox extends ComboBox<String> {
  private final Register register;
  private final LongSupplier unit;
  private final LongConsumer keep;
  private String kept = "";
  private long shown;

  /**
   * @param unit the unit a new person belongs to; 0 when nobody said
   * @param keep takes the key of the person; 0 for nobody
   */
  public PersonBox(String id, String says, Register register, LongSupplier unit, LongConsumer keep) {
    this.register = register;
    this.unit = unit;
    this.keep = keep;
    Nodes.named(this, id, says, "zg-person-box");
    setEditable(true);
    setMaxWidth(Double.MAX_VALUE);
    setOnShowing(e -> getItems().setAll(register.persons().stream().map(Person::name).distinct().toList()));
    getEditor().focusedProperty().addListener((o, before, now) -> {
      if (!now) {
        take(getEditor().getText());
      }
    });
    // While the list is open a name that the arrow keys pass is not chosen yet.
    setOnAction(e -> {
      if (!isShowing()) {
        take(getValue());
      }
    });
    setOnHidden(e -> take(getValue()));
  }

  /** Shows who is kept now; typing under way is not disturbed. */
  public void show(long person) {
    var name = register.person(person);
    shown = person;
    if (!kept.equals(name) || !getEditor().isFocused()) {
      // First of all what is kept: the name that is shown must not be taken for one that was typed.
      kept = name;
      getEditor().setText(name);
      setValue(name);
    }
  }

  /** The person that is chosen; 0 for nobody. */
  public long chosen() {
    return shown;
  }

  private void take(@Nullable String text) {
    if (text == null || text.strip().equals(kept)) {
      return;
    }
    var name = text.strip();
    kept = name;
    register.person(name, unit.getAsLong(), person -> {
      shown = person;
      keep.accept(person);
    });
  }
}
