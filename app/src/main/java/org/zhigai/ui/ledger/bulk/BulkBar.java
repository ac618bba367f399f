package org.zhigai.ui.ledger.bulk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;

/** Above the table while entries are chosen: how many, what is done to all of them, and below it who stands in the way. */
public final class BulkBar extends VBox {
  private static final double FIELD = 220;

  private final BulkModel model;
  private final UiWords words;
  private final Label many = Nodes.label("", "zg-strong");
  private final ComboBox<BulkDeed> deed = new ComboBox<>();
  private final UnitBox unit;
  private final PersonBox person;
  private final DayPicker day;
  private final TextField why;
  private final Label head = Nodes.label("", "zg-caption");
  private final Button apply;
  private final VBox told = new VBox(2);

  /** @param clear chooses none any more */
  public BulkBar(BulkModel model, StoreFrame frame, Runnable clear) {
    super(6);
    this.model = model;
    this.words = frame.words();
    Nodes.named(this, "ledger-bulk", say("title"), "zg-bulk");
    Nodes.named(deed, "bulk-deed", say("deed"));
    deed.getItems().setAll(BulkDeed.values());
    deed.setConverter(new Said<>(d -> words.say(d.label())));
    deed.valueProperty().bindBidirectional(model.deed());
    unit = new UnitBox("bulk-unit", say("unit"), model.register(), chosen -> follow());
    person = new PersonBox("bulk-person", say("person"), model.register(), () -> 0, chosen -> follow());
    person.setPromptText(say("person"));
    day = Nodes.named(new DayPicker(), "bulk-day", say("day"));
    day.valueProperty().subscribe((before, now) -> follow());
    why = Nodes.named(new TextField(), "bulk-why", say("why"));
    why.setPromptText(say("why"));
    why.textProperty().subscribe((before, now) -> follow());
    List.of(unit, person, why).forEach(n -> Dress.wide(n, FIELD));
    apply = Nodes.button("bulk-apply", "", () -> model.apply(with()), "accent");
    apply.setMinWidth(USE_PREF_SIZE);
    var none = Nodes.button("bulk-clear", say("clear"), clear, "flat");
    none.setMinWidth(USE_PREF_SIZE);
    many.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, many, deed, unit, person, day, why, head, Nodes.spring(), apply, none);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(head, Priority.SOMETIMES);
    Nodes.named(told, "bulk-told", say("title"));
    getChildren().addAll(row, told);
  }

  /** Follows the model until unsubscribed. */
  public Subscription watch() {
    return model.chosen().subscribe(now -> {
      there(this, !now.isEmpty());
      many.setText(say("many", now.size()));
      follow();
    }).and(model.deed().subscribe(now -> follow())).and(model.told().subscribe(lines -> {
      told.getChildren().setAll(lines.stream().map(l -> Nodes.paragraph(words.say(l))).toList());
      there(told, !lines.isEmpty());
    }));
  }

  private BulkModel.With with() {
    return new BulkModel.With(unit.chosen(), person.chosen(), Optional.ofNullable(day.getValue()), why.getText());
  }

  private void follow() {
    var now = model.deed().get();
    there(unit, now.takesUnit());
    there(person, now.takesPerson());
    there(day, now == BulkDeed.DUE);
    there(why, now == BulkDeed.WITHDRAW);
    var leads = now == BulkDeed.RESPONSIBLE ? model.head(unit.chosen()) : Optional.<String>empty();
    head.setText(leads.map(n -> say("head", n)).orElse(""));
    there(head, leads.isPresent());
    var text = say("apply", model.chosen().get().size());
    apply.setText(text);
    apply.setAccessibleText(text);
    apply.setDisable(!model.isReady(with()));
    apply.setAccessibleHelp(say("apply.why"));
  }

  private static void there(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private String say(String what, Object... values) {
    return words.say("bulk." + what, values);
  }
}
