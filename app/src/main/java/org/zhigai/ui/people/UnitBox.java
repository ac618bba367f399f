package org.zhigai.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Nodes;

/** A unit chosen from the register. One that is not there is put in by saying what it belongs to: a name alone makes nobody an outsider. */
public final class UnitBox extends VBox {
  private static final long NEW = -1;

  private final Register register;
  private final ComboBox<Long> box = new ComboBox<>();
  private final ComboBox<Long> above = new ComboBox<>();
  private final TextField name = new TextField();
  private final HBox adding;
  private final LongConsumer keep;
  private UnaryOperator<List<Long>> offered = UnaryOperator.identity();
  private long shown;
  private boolean showing;

  /** @param keep takes the key of the unit that a person chose; 0 for none */
  public UnitBox(String id, String says, Register register, LongConsumer keep) {
    super(4);
    this.register = register;
    this.keep = keep;
    Nodes.named(box, id, says, "zg-unit-box");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Names(false));
    box.setVisibleRowCount(14);
    adding = adding(id);
    getChildren().addAll(box, adding);
    box.setOnShowing(e -> fill());
    box.valueProperty().addListener((o, before, now) -> chosen(now));
    closeAdding();
    fill();
  }

  /** Leaves out what cannot be chosen here, and says in which order the others stand. */
  public void offer(UnaryOperator<List<Long>> offered) {
    this.offered = offered;
    fill();
  }

  /** Shows the unit that is kept now. */
  public void show(long unit) {
    showing = true;
    shown = unit;
    fill();
    box.setValue(unit);
    showing = false;
  }

  /** The unit that is chosen; 0 for none. */
  public long chosen() {
    return shown;
  }

  private HBox adding(String id) {
    Nodes.named(name, id + "-new", register.say("people.unit.name"));
    name.setPromptText(register.say("people.unit.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Nodes.named(above, id + "-above", register.say("people.unit.above"));
    above.setConverter(new Names(true));
    above.setPromptText(register.say("people.unit.above"));
    Dress.wide(above, 150);
    var add = Nodes.button(id + "-add", register.say("people.unit.add"), this::add, "small");
    add.setMinWidth(USE_PREF_SIZE);
    add.disableProperty().bind(name.textProperty().map(String::isBlank).flatMap(none -> above.valueProperty().map(a -> none || a == null).orElse(true)));
    return new HBox(4, name, above, add);
  }

  private void chosen(@Nullable Long unit) {
    if (showing || unit == null) {
      return;
    }
    if (unit == NEW) {
      above.getItems().setAll(ids(List.of(0L)));
      adding.setVisible(true);
      adding.setManaged(true);
      name.requestFocus();
    } else {
      closeAdding();
      shown = unit;
      keep.accept(unit);
    }
  }

  private void add() {
    register.open(name.getText(), Optional.ofNullable(above.getValue()).orElse(0L), made -> {
      closeAdding();
      show(made);
      keep.accept(made);
    });
  }

  private void closeAdding() {
    name.clear();
    above.setValue(null);
    adding.setVisible(false);
    adding.setManaged(false);
  }

  private void fill() {
    var was = showing;
    showing = true;
    var wanted = new ArrayList<>(offered.apply(ids(List.of())));
    wanted.add(NEW);
    Nodes.fill(box, wanted, box.getValue());
    showing = was;
  }

  private List<Long> ids(List<Long> last) {
    var out = new ArrayList<>(register.units().stream().map(org.zhigai.people.OrgUnit::id).toList());
    out.addAll(last);
    return out;
  }

  /** What stands for a key. */
  private final class Names extends StringConverter<Long> {
    private final boolean outside;

    Names(boolean outside) {
      this.outside = outside;
    }

    @Override
    public String toString(@Nullable Long id) {
      if (id == null) {
        return "";
      }
      return id == NEW ? register.say("people.unit.new") : id == 0 ? outside ? register.say("people.unit.outside") : "" : register.unit(id);
    }

    @Override
    public Long fromString(String text) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}
