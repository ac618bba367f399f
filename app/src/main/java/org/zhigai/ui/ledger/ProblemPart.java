package org.zhigai.ui.ledger;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;
import org.zhigai.ui.people.UnitsBox;

/** 问题: what is wrong, what is aimed at, who answers for it and by when. */
final class ProblemPart extends PagePart {
  private final List<Consumer<EntrySight>> shown = new java.util.ArrayList<>();
  private final PersonBox person;

  ProblemPart(EntryModel model, StoreFrame frame) {
    super("problem", frame.words().say("entryview.problem"), model, frame);
    var body = new UnitBox("ledger-responsible", say(label(LedgerEntry.RESPONSIBLE)), model.register(), unit -> model.put(LedgerEntry.RESPONSIBLE, unit));
    person = new PersonBox("ledger-person", say(label(LedgerEntry.PERSON)), model.register(), body::chosen, one -> model.put(LedgerEntry.PERSON, one));
    var texts = columns(2);
    texts.addRow(0, area(LedgerEntry.ISSUE, "issue"), area(LedgerEntry.TARGET, "target"));
    getChildren().addAll(texts, who(body), days());
  }

  @Override
  void begin() {
    person.requestFocus();
  }

  @Override
  public void accept(EntrySight sight) {
    sum(sight.problem().map(p -> p.number() + " · " + say(source(p))).orElse(""));
    sight.problem().ifPresent(p -> links(link("entry-to-problem", say("entryview.to.problem"), "problems", p.number())));
    shown.forEach(s -> s.accept(sight));
  }

  private static org.zhigai.kernel.Phrase source(Problem problem) {
    return org.zhigai.kernel.Phrase.of("report.source." + problem.finding().source().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static org.zhigai.kernel.Phrase label(Field<LedgerEntry, ?> field) {
    return LedgerEntry.KIND.label(field);
  }

  private Node area(Field<LedgerEntry, Prose> field, String id) {
    var area = new EditArea("ledger-" + id, say(label(field)), text -> model.put(field, Prose.of(text)));
    shown.add(s -> {
      area.show(s.entry().row().get(field).in(LedgerViewModel.ZH));
      area.setDisable(s.isClosed());
    });
    return captioned(say(label(field)), area);
  }

  private Node who(UnitBox body) {
    var leader = new PersonBox("ledger-leader", say(label(LedgerEntry.LEADER)), model.register(), () -> 0, one -> model.put(LedgerEntry.LEADER, one));
    var helping =
        new UnitsBox("ledger-supporting", say(label(LedgerEntry.SUPPORTING)), model.register(), units -> model.put(LedgerEntry.SUPPORTING, units));
    shown.add(s -> {
      leader.show(s.entry().leader());
      body.show(s.entry().responsible());
      person.show(s.entry().person());
      helping.show(s.entry().supporting());
      List.of(leader, body, person, helping).forEach(n -> n.setDisable(s.isClosed()));
    });
    var grid = columns(4);
    grid.addRow(
        0, captioned(say(label(LedgerEntry.LEADER)), leader), captioned(say(label(LedgerEntry.RESPONSIBLE)), body),
        captioned(say(label(LedgerEntry.PERSON)), person), captioned(say(label(LedgerEntry.SUPPORTING)), helping));
    return grid;
  }

  static GridPane columns(int many) {
    var grid = new GridPane(16, 8);
    for (var i = 0; i < many; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / many);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  /** Dates are free until the work is begun; from then on the due date moves by a request alone. */
  private Node days() {
    var start = Nodes.named(new DayPicker(), "ledger-start", say(label(LedgerEntry.START)));
    var due = Nodes.named(new DayPicker(), "ledger-due", say(label(LedgerEntry.DUE)));
    for (var picker : List.of(start, due)) {
      picker.valueProperty().addListener((o, before, now) -> model.open().get().ifPresent(s -> {
        if (now != null && start.getValue() != null && due.getValue() != null && picker.getUserData() == null) {
          model.dates(start.getValue(), due.getValue());
        }
      }));
    }
    var promised = new Label();
    var request = new DueForm("ledger", model, frame);
    shown.add(s -> {
      for (var picker : List.of(start, due)) {
        // What is shown is not typed.
        picker.setUserData(s);
        picker.setValue(picker == start ? s.entry().start() : s.entry().due());
        picker.setUserData(null);
        picker.setDisable(s.isClosed());
      }
      shown(due, !s.isPromised());
      shown(promised, s.isPromised());
      promised.setText(s.first(s.entry().row(), s.entry().due())
          .map(first -> say("entryview.due.moved", s.entry().due().toString(), first.toString()))
          .orElse(s.entry().due().toString()));
      request.show(s, s.entry().row(), s.entry().due());
    });
    promised.setId("ledger-due-promised");
    promised.setMinHeight(34);
    var line = new HBox(
        24, captioned(say(label(LedgerEntry.START)), start), captioned(say(label(LedgerEntry.DUE)), new HBox(8, due, promised)), request);
    line.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    HBox.setHgrow(request, Priority.ALWAYS);
    return line;
  }
}
