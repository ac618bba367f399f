package org.zhigai.ui.ledger;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** The ledger's columns. They keep the order of the numbers: nothing here is sorted by anybody's results. */
final class EntryTable {
  private final LedgerViewModel model;
  private final UiWords words;

  private EntryTable(LedgerViewModel model, UiWords words) {
    this.model = model;
    this.words = words;
  }

  static TableView<LedgerEntry> of(LedgerViewModel model, UiWords words) {
    var make = new EntryTable(model, words);
    var table = Nodes.named(new TableView<LedgerEntry>(), "ledger-table", words.say("ledgerview.title"));
    table.getColumns().add(make.text("number", 108, LedgerEntry::number));
    table.getColumns().add(make.column("status", 160, make::status));
    table.getColumns().add(make.column("due", 152, make::due));
    table.getColumns().add(make.text("issue", 250, e -> e.issue().in(LedgerViewModel.ZH)));
    table.getColumns().add(make.text("responsible", 132, make::responsible));
    table.getColumns().add(make.text("target", 220, e -> e.target().in(LedgerViewModel.ZH)));
    table.getColumns().add(make.text("progress", 160, e -> EntryText.PROGRESS.of(e, LedgerViewModel.ZH)));
    table.setItems(model.rows());
    return table;
  }

  private String responsible(LedgerEntry e) {
    var unit = model.register().unit(e.responsible());
    var person = model.register().person(e.person());
    return person.isEmpty() ? unit : unit + " · " + person;
  }

  private TableColumn<LedgerEntry, LedgerEntry> text(String name, int width, Function<LedgerEntry, String> of) {
    return column(name, width, (cell, e) -> {
      cell.setText(of.apply(e));
      cell.setTooltip(of.apply(e).length() < 12 ? null : new Tooltip(of.apply(e)));
    });
  }

  private void status(TableCell<LedgerEntry, LedgerEntry> cell, LedgerEntry e) {
    var chips = new HBox(4, new Chip(words.say(e.status().label()), tone(e.status())));
    if (!e.row().marks().isEmpty()) {
      chips.getChildren().add(new Chip(words.say("trace.chip"), Tone.CARE));
    }
    chips.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(chips);
  }

  private void due(TableCell<LedgerEntry, LedgerEntry> cell, LedgerEntry e) {
    var late = e.isOverdue(model.today());
    var day = e.due().toString();
    if (late || model.isNear(e)) {
      cell.setGraphic(new Chip(words.say(late ? "ledgerview.due.late" : "ledgerview.due.near", day), late ? Tone.REFUSED : Tone.CARE));
    } else {
      cell.setText(day);
    }
  }

  static Tone tone(LedgerStatus status) {
    return switch (status) {
      case NOT_STARTED, ESCALATED -> Tone.NEUTRAL;
      case IN_PROGRESS, LONG_TERM -> Tone.ACCENT;
      case STAGE_DONE, AWAITING_VERIFICATION, RETURNED, REOPENED -> Tone.CARE;
      case CLOSED -> Tone.DONE;
    };
  }

  private TableColumn<LedgerEntry, LedgerEntry> column(String name, int width, BiConsumer<TableCell<LedgerEntry, LedgerEntry>, LedgerEntry> fill) {
    return new RowColumn<>("ledger-column-" + name, words.say("ledgerview.column." + name), width, fill);
  }
}
