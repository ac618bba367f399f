package org.zhigai.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Nodes;

/** Several units: each a chip that can be taken out, and a box for one more. */
public final class UnitsBox extends VBox {
  private final Register register;
  private final FlowPane chips = new FlowPane(6, 6);
  private final UnitBox more;
  private final Consumer<List<Long>> keep;
  private final String id;
  private List<Long> shown = List.of();

  /** @param keep takes the keys of the units that a person chose */
  public UnitsBox(String id, String says, Register register, Consumer<List<Long>> keep) {
    super(4);
    this.id = id;
    this.register = register;
    this.keep = keep;
    this.more = new UnitBox(id, says, register, this::add);
    getChildren().addAll(chips, more);
  }

  /** Shows the units that are kept now. */
  public void show(List<Long> units) {
    shown = List.copyOf(units);
    more.show(0);
    chips.getChildren().setAll(shown.stream().map(this::chip).toList());
    chips.setVisible(!shown.isEmpty());
    chips.setManaged(!shown.isEmpty());
  }

  private HBox chip(long unit) {
    var name = register.unit(unit);
    var chip = new HBox(2, Nodes.label(name), Nodes.button(id + "-out-" + unit, "✕", () -> take(unit), "flat", "small"));
    chip.getChildren().getLast().setAccessibleText(register.say("people.unit.out", name));
    chip.getStyleClass().addAll("zg-chip", "zg-unit-chip");
    chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return chip;
  }

  private void add(long unit) {
    if (unit != 0 && !shown.contains(unit)) {
      var next = new ArrayList<>(shown);
      next.add(unit);
      keep(next);
    }
  }

  private void take(long unit) {
    keep(shown.stream().filter(u -> u != unit).toList());
  }

  private void keep(List<Long> units) {
    show(units);
    keep.accept(shown);
  }
}
