package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.rows.Field;
import org.zhigai.rows.Outcome;
import org.zhigai.ui.parts.AuditWords;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.MarksBanner;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;
import org.zhigai.ui.people.UnitsBox;

/** The open entry, edited in place. Built once; its fields follow the entry. */
final class LedgerDetail extends VBox {
  private final LedgerViewModel model;
  private final StoreFrame frame;
  private final List<Consumer<LedgerEntry>> parts = new ArrayList<>();
  private final FlowPane moves = new FlowPane(8, 8);
  private final Label refusal = Nodes.paragraph("", "zg-refusal");
  private final VBox conditions = Nodes.named(new VBox(4), "ledger-conditions", "");
  private final VBox history = new VBox(4);

  LedgerDetail(LedgerViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    getStyleClass().add("zg-entry");
    build();
  }

  private void build() {
    refusal.setId("ledger-refusal");
    getChildren().addAll(
        head(), marks(), area(EntryText.ISSUE), area(EntryText.TARGET),
        section("ledgerview.move"), moves, refusal,
        section("ledgerview.conditions"), conditions,
        section("ledgerview.measures"), follow(new MeasureList(model, frame.words())),
        section("ledgerview.who"), who(), days(),
        section("ledgerview.progress"), area(EntryText.PROGRESS), area(EntryText.OUTCOME), area(EntryText.SELF_CHECK),
        section("ledgerview.evidence"), follow(new EvidenceList(model, frame.words())),
        section("ledgerview.verification"), follow(new VerificationForm(model, frame.words())),
        section("ledgerview.later"), area(EntryText.LOOK_BACK), area(EntryText.REMARK),
        section("ledgerview.history"), history);
  }

  /** Follows the model until unsubscribed. */
  Subscription watch() {
    return model.chosen().subscribe(chosen -> chosen.ifPresent(e -> parts.forEach(p -> p.accept(e))))
        .and(model.around().subscribe(this::around))
        .and(model.refusal().subscribe(refused -> {
          refusal.setText(refused.map(this::refused).orElse(""));
          refusal.setVisible(refused.isPresent());
          refusal.setManaged(refused.isPresent());
        }));
  }

  private <N extends Node & Consumer<LedgerEntry>> N follow(N part) {
    parts.add(part);
    return part;
  }

  private Node head() {
    var row = new HBox(8);
    parts.add(e -> {
      row.getChildren().setAll(
          Nodes.label(e.number(), "zg-section"),
          new Chip(frame.words().say(e.status().label()), EntryTable.tone(e.status())));
      if (e.isOverdue(model.today())) {
        row.getChildren().add(new Chip(frame.words().say("ledger.overdue"), Tone.REFUSED));
      }
      moves(e);
    });
    return row;
  }

  private Node marks() {
    var banner = new MarksBanner("ledger", frame.words(), model::seen, Optional.empty());
    parts.add(e -> banner.show(e.row().marks()));
    return banner;
  }

  private void moves(LedgerEntry e) {
    moves.getChildren().setAll(
        e.status().next().stream()
            .map(to -> Nodes.button(
                "ledger-to-" + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                frame.words().say("ledgerview.to." + to.name().toLowerCase(java.util.Locale.ROOT)),
                () -> model.advance(to), "small"))
            .toList());
  }

  private void around(LedgerViewModel.Around now) {
    conditions.getChildren().setAll(now.conditions().stream().map(this::condition).toList());
    history.getChildren().setAll(
        now.history().reversed().stream()
            .limit(AuditWords.MOST)
            .map(a -> Nodes.paragraph(AuditWords.of(a, frame.words()), "zg-caption"))
            .toList());
  }

  private Node condition(LedgerDesk.Met condition) {
    var mark = Nodes.label(condition.met() ? "✓" : "○", condition.met() ? "zg-met" : "zg-unmet");
    mark.setMinWidth(20);
    return Nodes.named(
        new HBox(mark, Nodes.paragraph(frame.words().say(condition.what()))), condition.what().key().replace('.', '-'),
        frame.words().say(condition.met() ? "ledgerview.met" : "ledgerview.unmet", condition.what()));
  }

  private Node area(EntryText text) {
    var says = frame.words().say(label(text.field()));
    var field = new EditArea("ledger-" + text.id(), says, value -> model.text(text, value));
    parts.add(e -> field.show(text.of(e, LedgerViewModel.ZH)));
    return new VBox(2, Nodes.label(says, "zg-caption"), field);
  }

  private String refused(Outcome.Refused refused) {
    var missing = refused.missing().stream().map(m -> "○ " + frame.words().say(m)).toList();
    return frame.words().say("ledgerview.refused", refused.number()) + "\n" + String.join("\n", missing);
  }

  /** Who leads, who is responsible, who helps: chosen from the register, so that it is keys and not spellings that are compared. */
  private Node who() {
    var words = frame.words();
    var register = model.register();
    var leader =
        new PersonBox("ledger-leader", words.say(label(LedgerEntry.LEADER)), register, () -> 0, person -> model.put(LedgerEntry.LEADER, person));
    var body =
        new UnitBox("ledger-responsible", words.say(label(LedgerEntry.RESPONSIBLE)), register, unit -> model.put(LedgerEntry.RESPONSIBLE, unit));
    var person =
        new PersonBox(
            "ledger-person", words.say(label(LedgerEntry.PERSON)), register, body::chosen, chosen -> model.put(LedgerEntry.PERSON, chosen));
    var helping = new UnitsBox("ledger-supporting", words.say(label(LedgerEntry.SUPPORTING)), register, units -> model.put(LedgerEntry.SUPPORTING, units));
    parts.add(e -> {
      leader.show(e.leader());
      body.show(e.responsible());
      person.show(e.person());
      helping.show(e.supporting());
    });
    return new VBox(
        8, captioned(LedgerEntry.LEADER, leader), captioned(LedgerEntry.RESPONSIBLE, body), captioned(LedgerEntry.PERSON, person),
        captioned(LedgerEntry.SUPPORTING, helping));
  }

  private Node captioned(Field<LedgerEntry, ?> field, Node control) {
    return new VBox(2, Nodes.label(frame.words().say(label(field)), "zg-caption"), control);
  }

  private static Phrase label(Field<LedgerEntry, ?> field) {
    return LedgerEntry.KIND.label(field);
  }

  private Node days() {
    var start = Nodes.named(new DayPicker(), "ledger-start", frame.words().say("ledgerview.start"));
    var due = Nodes.named(new DayPicker(), "ledger-due", frame.words().say("ledgerview.due"));
    for (var picker : List.of(start, due)) {
      picker.setPrefWidth(150);
      picker.setOnAction(e -> {
        if (start.getValue() != null && due.getValue() != null) {
          model.dates(start.getValue(), due.getValue());
        }
      });
    }
    parts.add(e -> {
      // Both at once: the first alone would be taken for an edit.
      var listening = start.getOnAction();
      start.setOnAction(x -> {});
      due.setOnAction(x -> {});
      start.setValue(e.start());
      due.setValue(e.due());
      start.setOnAction(listening);
      due.setOnAction(listening);
    });
    return new HBox(
        16, new VBox(2, Nodes.label(frame.words().say("ledgerview.start"), "zg-caption"), start),
        new VBox(2, Nodes.label(frame.words().say("ledgerview.due"), "zg-caption"), due));
  }

  private Node section(String key) {
    return Nodes.label(frame.words().say(key), "zg-section", "zg-entry-section");
  }
}
