package org.zhigai.ui.ledger;

import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Dress;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.ledger.bulk.BulkBar;
import org.zhigai.ui.ledger.dues.DueModel;
import org.zhigai.ui.ledger.dues.MonthView;
import org.zhigai.ui.ledger.outside.OutsideModel;
import org.zhigai.ui.ledger.outside.OutsidePane;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.View;

/** The ledger as a table or a month, what goes out and comes back by file, or the page of one entry over the whole of it. */
final class LedgerView implements View {
  private final EntryModel page;
  private final LedgerViewModel model;
  private final Beside beside;
  private final StoreFrame frame;
  private final Function<byte[], Optional<byte[]>> pdf;
  private Subscription watching = Subscription.EMPTY;

  /** What stands beside table and page. */
  record Beside(DueModel dues, OutsideModel outside) {}

  LedgerView(EntryModel page, Beside beside, StoreFrame frame, Function<byte[], Optional<byte[]>> pdf) {
    this.page = page;
    this.model = page.ledger();
    this.beside = beside;
    this.frame = frame;
    this.pdf = pdf;
  }

  @Override
  public Node build() {
    var table = new EntryTable(model, frame);
    var month = new MonthView(beside.dues(), frame);
    var gauges = new GaugeStrip(model, frame.words());
    // Below the table: rows stay where they are when the first is chosen.
    var bulk = new BulkBar(model.bulk(), frame, table::clear);
    var list = new VBox(8, header(), gauges, sieves(table), table, month, bulk);
    list.getStyleClass().add("zg-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(month, Priority.ALWAYS);
    var outside = new OutsidePane(beside.outside(), model.register(), frame, () -> model.place().set(LedgerPlace.TABLE));
    var entry = new EntryPage(page, frame, new Thumbnails(page, pdf));
    watching = watching.and(table.watch()).and(entry.watch()).and(month.watch()).and(bulk.watch()).and(outside.watch());
    var all = new StackPane(list, outside, entry);
    Runnable show = () -> {
      var open = model.open().get().isPresent();
      var place = model.place().get();
      entry.setVisible(open);
      outside.setVisible(!open && place == LedgerPlace.OUTSIDE);
      list.setVisible(!open && place != LedgerPlace.OUTSIDE);
      PagePart.shown(table, place == LedgerPlace.TABLE);
      PagePart.shown(month, place == LedgerPlace.CALENDAR);
      if (place != LedgerPlace.TABLE) {
        table.clear();
      }
    };
    watching = watching.and(model.open().subscribe(open -> show.run())).and(model.place().subscribe(place -> {
      if (place == LedgerPlace.OUTSIDE) {
        beside.outside().begin();
      } else {
        beside.outside().end();
      }
      show.run();
    })).and(model.rows().subscribe(this::dues)).and(model.place().subscribe(place -> dues()));
    drops(all);
    return all;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }

  /** The month shows what the table would. */
  private void dues() {
    if (model.place().get() == LedgerPlace.CALENDAR) {
      Set<Long> shown = model.rows().stream().map(s -> s.entry().id()).collect(Collectors.toSet());
      beside.dues().read(shown::contains, model.sieve().get() == Sieve.ALL && model.wanted().get().isBlank() && model.only().get().isEmpty());
    }
  }

  /** An answer may be dropped anywhere on the ledger. */
  private void drops(StackPane all) {
    all.setOnDragOver(e -> {
      if (answer(e).isPresent()) {
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
      }
    });
    all.setOnDragDropped(e -> answer(e).ifPresent(file -> {
      model.back();
      model.place().set(LedgerPlace.OUTSIDE);
      beside.outside().read(file.toPath());
      e.setDropCompleted(true);
      e.consume();
    }));
  }

  private static Optional<File> answer(DragEvent e) {
    return e.getDragboard().getFiles().stream().filter(f -> f.getName().endsWith(ReviewFile.ANSWER_ENDING)).findFirst();
  }

  private Node header() {
    return new ScreenHeader(say("ledgerview.title"), say("ledgerview.answers"), filter(), places(), outside(), open());
  }

  private TextField filter() {
    var field = Nodes.named(new TextField(model.wanted().get()), "ledger-filter", say("ledgerview.filter"));
    field.setPromptText(say("ledgerview.filter"));
    Dress.wide(field, 180);
    watching = watching.and(field.textProperty().subscribe(model::filter)).and(model.wanted().subscribe(text -> {
      if (!field.getText().equals(text)) {
        field.setText(text);
      }
    }));
    return field;
  }

  /** Table or calendar: two ways of looking at the same rows. */
  private Node places() {
    var group = new ToggleGroup();
    var both = new HBox(place("ledger-as-table", "ledgerview.as.table", LedgerPlace.TABLE, group),
        place("ledger-as-calendar", "ledgerview.as.calendar", LedgerPlace.CALENDAR, group));
    both.setAlignment(Pos.CENTER);
    return both;
  }

  private ToggleButton place(String id, String key, LedgerPlace to, ToggleGroup group) {
    var button = Nodes.named(new ToggleButton(say(key)), id, say(key), to == LedgerPlace.TABLE ? "left-pill" : "right-pill");
    button.setToggleGroup(group);
    button.setMnemonicParsing(false);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> model.place().set(to));
    watching = watching.and(model.place().subscribe(now -> button.setSelected(now == to)));
    return button;
  }

  private Button outside() {
    var button = Nodes.button("ledger-outside", say("outside.open"), () -> model.place().set(LedgerPlace.OUTSIDE));
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  private Button open() {
    var button = Nodes.button("ledger-open", "", model::openFromProblems, "accent");
    button.setMinWidth(Button.USE_PREF_SIZE);
    watching = watching.and(model.waiting().subscribe(count -> {
      var text = count.intValue() == 0 ? say("ledgerview.open.none") : say("ledgerview.open", count.intValue());
      button.setText(text);
      button.setAccessibleText(text);
      button.setDisable(count.intValue() == 0);
    }));
    return button;
  }

  private Node sieves(EntryTable table) {
    var bar = new SieveBar(model, frame.words());
    watching = watching.and(bar.watch());
    var export = Nodes.button(
        "ledger-evidence-export", say("entryview.evidence.export"),
        () -> frame.picker().folder(bar, say("entryview.evidence.export.title"), java.nio.file.Path.of(System.getProperty("user.home", ".")))
            .ifPresent(page::export),
        "flat");
    export.setMinWidth(Button.USE_PREF_SIZE);
    var row = new HBox(8, bar, table.choice(), export);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(bar, Priority.ALWAYS);
    return row;
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
