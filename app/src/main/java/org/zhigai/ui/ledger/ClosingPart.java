package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;

/** 销号: what it asks, and afterwards the looks back. */
final class ClosingPart extends PagePart {
  private final VBox conditions = new VBox(4);
  private final VBox looks = new VBox(4);
  private final VBox holding = new VBox(8);
  private final UnitBox unit;
  private final PersonBox person;
  private final EditArea finding;
  private final EditArea remark;
  private long held;

  ClosingPart(EntryModel model, StoreFrame frame) {
    super("closing", frame.words().say("entryview.closing"), model, frame);
    conditions.setId("ledger-conditions");
    unit = new UnitBox("look-unit", say(LookBack.KIND.label(LookBack.UNIT)), model.register(), chosen -> {});
    person = new PersonBox("look-person", say(LookBack.KIND.label(LookBack.PERSON)), model.register(), unit::chosen, chosen -> {});
    finding = new EditArea("look-finding", say(LookBack.KIND.label(LookBack.FINDING)), text -> {});
    remark = new EditArea("ledger-remark", say(LedgerEntry.KIND.label(LedgerEntry.REMARK)), text -> model.put(LedgerEntry.REMARK, text));
    var who = ProblemPart.columns(3);
    who.addRow(
        0, captioned(say(LookBack.KIND.label(LookBack.UNIT)), unit), captioned(say(LookBack.KIND.label(LookBack.PERSON)), person),
        captioned(say(LookBack.KIND.label(LookBack.FINDING)), finding));
    var deeds = new HBox(
        8, Nodes.button("look-holds", say("entryview.look.holds"), () -> hold(LookBack.State.HOLDS), "accent"),
        Nodes.button("look-relapsed", say("entryview.look.relapsed"), () -> hold(LookBack.State.RELAPSED)));
    holding.getChildren().addAll(who, deeds);
    holding.getStyleClass().add("zg-form");
    getChildren().addAll(conditions, looks, holding, captioned(say(LedgerEntry.KIND.label(LedgerEntry.REMARK)), remark));
  }

  @Override
  void begin() {
    person.requestFocus();
  }

  @Override
  public void accept(EntrySight sight) {
    var met = sight.closing().stream().filter(LedgerDesk.Met::met).count();
    sum(sight.entry().closedOn().map(on -> say("entryview.closed", on.toString())).orElse(say("entryview.closing.met", met, sight.closing().size())));
    conditions.getChildren().setAll(sight.closing().stream().map(this::condition).toList());
    looks.getChildren().setAll(looks(sight));
    var ahead = sight.ahead().filter(l -> sight.isClosed());
    shown(holding, ahead.isPresent());
    ahead.filter(l -> l.id() != held).ifPresent(l -> {
      held = l.id();
      finding.show("");
    });
    remark.show(sight.entry().row().get(LedgerEntry.REMARK));
  }

  private Node condition(LedgerDesk.Met condition) {
    var mark = Nodes.label(condition.met() ? "✓" : "○", condition.met() ? "zg-met" : "zg-unmet");
    mark.setMinWidth(20);
    return Nodes.named(
        new HBox(mark, Nodes.paragraph(say(condition.what()))), condition.what().key().replace('.', '-'),
        say(condition.met() ? "ledgerview.met" : "ledgerview.unmet", condition.what()));
  }

  private List<Node> looks(EntrySight sight) {
    var out = new ArrayList<Node>();
    for (var look : sight.looks()) {
      var row = look.row();
      var says = row.get(LookBack.HELD_ON)
          .map(on -> say("entryview.look.held", on.toString(), model.register().person(row.get(LookBack.PERSON)), row.get(LookBack.FINDING)))
          .orElseGet(() -> say(look.isAhead() ? "entryview.look.ahead" : "entryview.look.off", look.due().toString()));
      var line = new HBox(8, Nodes.label(look.number(), "zg-caption"), new Chip(say(LookBack.KIND.state(row.state())), tone(look)), Nodes.paragraph(says));
      line.setAlignment(Pos.CENTER_LEFT);
      out.add(line);
    }
    return out;
  }

  private static Tone tone(LookBack look) {
    return switch (look.state()) {
      case PLANNED, CANCELLED -> Tone.NEUTRAL;
      case HOLDS -> Tone.DONE;
      case RELAPSED -> Tone.REFUSED;
    };
  }

  private void hold(LookBack.State to) {
    model.open().get().flatMap(EntrySight::ahead).ifPresent(l -> model.lookBack(l, to, unit.chosen(), person.chosen(), finding.getText()));
  }
}
