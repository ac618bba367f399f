package org.zhigai.ui.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;
import org.zhigai.rows.Types;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.people.UnitBox;

/** A control for each type of field: made once, then shown the row that is looked at. */
final class Inputs<K> {

  /** A control and how it shows a row. */
  record Input<K>(Node control, Consumer<Row<K>> show) {}

  private final RowsModel<K> model;
  private final Register register;
  private final UiWords words;

  Inputs(RowsModel<K> model, Register register, UiWords words) {
    this.model = model;
    this.register = register;
    this.words = words;
  }

  @SuppressWarnings("unchecked") // a field of a type holds values of that type
  <V> Input<K> of(Field<K, V> field) {
    var id = model.kind().id() + "-" + field.key();
    var says = words.say(model.kind().label(field));
    return switch (field.type()) {
      case Types.Choice<?> choice -> choice(id, says, field, (List<V>) choice.constants());
      case Types.Ref ref when ref.kind().equals("unit") -> unit(id, says, (Field<K, Long>) field);
      case Types.Ref ref -> row(id, says, (Field<K, Long>) field, ref.kind());
      case Object type when type.equals(Types.DAY) -> day(id, says, (Field<K, LocalDate>) field);
      case Object type when type.equals(Types.FLAG) -> flag(id, says, (Field<K, Boolean>) field);
      case Object type when type.equals(Types.TEXT) || type.equals(Types.LINES) -> text(id, says, field);
      default -> line(id, says, field);
    };
  }

  private <V> Input<K> text(String id, String says, Field<K, V> field) {
    var area = new EditArea(id, says, typed -> keep(field, typed));
    return new Input<>(area, row -> area.show(model.text(row, field)));
  }

  private <V> Input<K> line(String id, String says, Field<K, V> field) {
    var line = new EditLine(id, says, typed -> keep(field, typed));
    return new Input<>(line, row -> {
      line.show(model.text(row, field));
      line.getStyleClass().remove("zg-wrong");
    });
  }

  private <V> void keep(Field<K, V> field, String typed) {
    try {
      model.put(field, field.type().parse(typed, words.words()));
    } catch (BadValue none) {
      model.refuse(model.kind().label(field), none.expected());
    }
  }

  private Input<K> day(String id, String says, Field<K, LocalDate> field) {
    var picker = Nodes.named(new DayPicker(), id, says);
    Dress.wide(picker, 160);
    picker.setOnAction(e -> Optional.ofNullable(picker.getValue()).ifPresent(day -> model.put(field, day)));
    return new Input<>(picker, row -> picker.setValue(row.get(field)));
  }

  private Input<K> flag(String id, String says, Field<K, Boolean> field) {
    var box = Nodes.named(new CheckBox(says), id, says);
    box.setOnAction(e -> model.put(field, box.isSelected()));
    return new Input<>(box, row -> box.setSelected(row.get(field)));
  }

  private <V> Input<K> choice(String id, String says, Field<K, V> field, List<V> constants) {
    var box = Nodes.named(new ComboBox<V>(), id, says);
    box.getItems().setAll(constants);
    box.setConverter(new Shown<>(value -> words.words().text(field.type().said(value))));
    box.setOnAction(e -> Optional.ofNullable(box.getValue()).ifPresent(value -> model.put(field, value)));
    return new Input<>(box, row -> box.setValue(row.get(field)));
  }

  private Input<K> unit(String id, String says, Field<K, Long> field) {
    var box = new UnitBox(id, says, register, unit -> model.put(field, unit));
    return new Input<>(box, row -> box.show(row.get(field)));
  }

  /** Another record, by number and name. */
  private Input<K> row(String id, String says, Field<K, Long> field, String kind) {
    var box = Nodes.named(new ComboBox<Long>(), id, says);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Shown<>(key -> key == 0 ? "" : model.named(key).map(Inputs::named).orElse("")));
    box.setOnShowing(e -> Nodes.fill(box, model.rowsOf(kind).stream().map(Row::id).toList(), box.getValue()));
    box.setOnAction(e -> Optional.ofNullable(box.getValue()).ifPresent(key -> model.put(field, key)));
    return new Input<>(box, row -> box.setValue(row.get(field)));
  }

  private static String named(Row<?> row) {
    var name = row.described();
    return name.isEmpty() ? row.number() : row.number() + "　" + name;
  }

  /** What stands for a value; chosen, never typed. */
  private static final class Shown<V> extends StringConverter<V> {
    private final java.util.function.Function<V, String> text;

    Shown(java.util.function.Function<V, String> text) {
      this.text = text;
    }

    @Override
    public String toString(@Nullable V value) {
      return value == null ? "" : text.apply(value);
    }

    @Override
    public V fromString(String typed) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}
