package org.zhigai.ui.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.effect.EffectRow;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.FrozenTable;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/**
 * The ledger's rows: number, state and the whole problem always in sight, further columns as people choose them. The table is as wide as its page, so
 * that nothing scrolls sideways. Rows keep the order of their numbers: nothing here is sorted by anybody's results.
 */
final class EntryTable extends VBox {
  private static final String COLUMNS = "ledger.columns";
  private static final String FROZEN = "ledger.frozen";
  /** The boxes, the number and the problem. */
  private static final int USUALLY_FROZEN = 3;
  private static final List<String> ALL =
      List.of("measures", "responsible", "due", "verification", "evidence", "effect", "target", "leader", "supporting", "progress");
  private static final List<String> USUAL = List.of("measures", "responsible", "due", "verification", "evidence", "effect");
  private static final double ASIDE = 20;
  private static final double BAR = 16;
  /** Columns may be narrowed to so much of the width they like to have. */
  private static final double LEAST = .8;

  private final LedgerViewModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final FrozenTable<EntrySight> table = new FrozenTable<>();
  private List<Double> widths = List.of();
  private List<Long> before = List.of();

  EntryTable(LedgerViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    Nodes.named(table, "ledger-table", words.say("ledgerview.title"));
    table.setPlaceholder(new EmptyState(Material2AL.ASSIGNMENT, words.say("ledgerview.empty")));
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.widthProperty().subscribe(width -> fit());
    table.setRowFactory(t -> opening());
    table.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
        model.show(table.getSelectionModel().getSelectedItem());
      }
    });
    columns(frame.preferences().get(COLUMNS).map(kept -> List.of(kept.split(","))).orElse(USUAL));
    getChildren().add(table);
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  Subscription watch() {
    // Rows that went stay in view of nobody; the table follows its list by itself.
    return model.open().subscribe(open -> open.ifPresentOrElse(s -> clear(), table::refresh))
        .and(table.getSelectionModel().getSelectedItems().subscribe(this::chosen)).and(model.filled().subscribe(now -> chooseAgain()));
  }

  /** Chooses no row any more. */
  void clear() {
    table.getSelectionModel().clearSelection();
  }

  /** What was chosen before the rows were read anew, as far as it is still shown. */
  private void chooseAgain() {
    var ids = model.bulk().chosen().get().stream().map(LedgerEntry::id).toList();
    model.bulk().hold(true);
    clear();
    for (var i = 0; i < model.rows().size(); i++) {
      if (ids.contains(model.rows().get(i).entry().id())) {
        table.getSelectionModel().select(i);
      }
    }
    model.bulk().hold(false);
    chosen();
    if (!ids.equals(before)) {
      before = ids;
      table.getSelectionModel().getSelectedIndices().stream().min(Integer::compare).ifPresent(table::scrollTo);
    }
  }

  private void chosen() {
    model.bulk().choose(table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(EntrySight::entry).toList());
  }

  private TableRow<EntrySight> opening() {
    var row = new FrozenTable.WholeRow<EntrySight>();
    row.setOnMouseClicked(e -> {
      if (!row.isEmpty() && !e.isShiftDown() && !e.isShortcutDown()) {
        model.show(row.getItem());
      }
    });
    return row;
  }

  private void columns(List<String> chosen) {
    table.getColumns().setAll(List.of(new PickColumn(table, words.say("ledgerview.pick.all")), column("number", 146, this::number),
        text("issue", 300, s -> s.entry().issue().in(LedgerViewModel.ZH))));
    for (var name : chosen) {
      column(name).ifPresent(table.getColumns()::add);
    }
    table.getColumns().stream().skip(1).forEach(c -> c.setMinWidth(c.getId().endsWith("-issue") ? 200 : Math.min(84, c.getPrefWidth())));
    widths = table.getColumns().stream().map(TableColumn::getPrefWidth).toList();
    freeze();
    fit();
  }

  private void freeze() {
    table.freeze((int) frame.preferences().number(FROZEN, USUALLY_FROZEN));
  }

  /** As wide as its page while the columns have room there; with more of them it scrolls sideways, and the first stay in sight. */
  private void fit() {
    var room = table.getWidth() - BAR;
    var fits = room <= 0 || widths.stream().mapToDouble(w -> w).sum() * LEAST <= room;
    var policy = fits ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : TableView.UNCONSTRAINED_RESIZE_POLICY;
    if (!policy.equals(table.getColumnResizePolicy())) {
      table.setColumnResizePolicy(policy);
      for (var i = 0; i < widths.size(); i++) {
        table.getColumns().get(i).setPrefWidth(widths.get(i));
      }
      freeze();
    }
  }

  private java.util.Optional<TableColumn<EntrySight, EntrySight>> column(String name) {
    return java.util.Optional.ofNullable(
        switch (name) {
          case "measures" -> text(name, 88, s -> s.live().isEmpty() ? "—" : s.done() + "/" + s.live().size());
          case "responsible" -> text(name, 130, this::responsible);
          case "due" -> column(name, 128, this::due);
          case "verification" -> column(name, 150, this::verification);
          case "evidence" -> text(name, 84, s -> s.evidenceLive() == 0 ? "—" : Long.toString(s.evidenceLive()));
          case "effect" -> text(name, 92, s -> s.effect().map(r -> words.say(verdict(r))).orElse("—"));
          case "target" -> text(name, 200, s -> s.entry().target().in(LedgerViewModel.ZH));
          case "leader" -> text(name, 80, s -> model.register().person(s.entry().leader()));
          case "supporting" -> text(name, 140, s -> model.register().units(s.entry().supporting()));
          case "progress" -> text(name, 160, s -> s.entry().row().get(LedgerEntry.PROGRESS));
          default -> null;
        });
  }

  static org.zhigai.kernel.Phrase verdict(EffectRow effect) {
    return org.zhigai.kernel.Phrase.of("effect.verdict." + effect.verdict().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Which columns there are beside number and problem. */
  MenuButton choice() {
    var menu = Nodes.named(new MenuButton(words.say("ledgerview.columns")), "ledger-columns", words.say("ledgerview.columns"), "flat");
    menu.setMinWidth(USE_PREF_SIZE);
    for (var name : ALL) {
      var item = new CheckMenuItem(words.say("ledgerview.column." + name));
      item.setSelected(table.getColumns().stream().anyMatch(c -> c.getId().equals("ledger-column-" + name)));
      item.setUserData(name);
      item.setOnAction(e -> {
        var chosen = menu.getItems().stream().filter(i -> ALL.contains(String.valueOf(i.getUserData())) && i instanceof CheckMenuItem c && c.isSelected())
            .map(i -> String.valueOf(i.getUserData())).toList();
        frame.preferences().put(COLUMNS, String.join(",", chosen));
        columns(chosen);
      });
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(stays());
    return menu;
  }

  /** Up to which column the table stays where it is while the others scroll. */
  private List<RadioMenuItem> stays() {
    var one = new ToggleGroup();
    var now = (int) frame.preferences().number(FROZEN, USUALLY_FROZEN);
    return List.of(0, 2, USUALLY_FROZEN).stream().map(many -> {
      var item = new RadioMenuItem(
          words.say(many == 0 ? "ledgerview.frozen.none" : many == 2 ? "ledgerview.frozen.number" : "ledgerview.frozen.issue"));
      item.setId("ledger-frozen-" + many);
      item.setToggleGroup(one);
      item.setSelected(many == now);
      item.setOnAction(e -> {
        frame.preferences().put(FROZEN, Integer.toString(many));
        columns(chosenColumns());
      });
      return item;
    }).toList();
  }

  private List<String> chosenColumns() {
    return ALL.stream().filter(name -> table.getColumns().stream().anyMatch(c -> c.getId().equals("ledger-column-" + name))).toList();
  }

  private String responsible(EntrySight s) {
    var unit = model.register().unit(s.entry().responsible());
    var person = model.register().person(s.entry().person());
    return person.isEmpty() ? unit : unit + "\n" + person;
  }

  private void number(TableCell<EntrySight, EntrySight> cell, EntrySight s) {
    var box = new VBox(4, Nodes.label(s.entry().number(), "zg-entry-number"), new Chip(words.say(s.entry().status().label()), tone(s.entry().status())));
    if (!s.entry().row().marks().isEmpty()) {
      box.getChildren().add(new Chip(words.say("trace.chip"), Tone.CARE));
    }
    box.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(box);
  }

  private void due(TableCell<EntrySight, EntrySight> cell, EntrySight s) {
    var late = s.entry().isOverdue(s.today());
    var near = Sieve.SOON.lets(s, "");
    var day = s.entry().due().toString();
    var box = new VBox(4, Nodes.label(day));
    if (late || near) {
      box.getChildren().add(new Chip(words.say(late ? "ledgerview.due.late" : "ledgerview.due.near"), late ? Tone.REFUSED : Tone.CARE));
    }
    s.first(s.entry().row(), s.entry().due())
        .ifPresent(first -> box.getChildren().add(Nodes.label(words.say("ledgerview.due.first", first.toString()), "zg-caption")));
    box.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(box);
  }

  /** The last verification: where from, what came of it. */
  private void verification(TableCell<EntrySight, EntrySight> cell, EntrySight s) {
    var said = s.last().map(r -> r.isAnswered()
        ? words.say("ledgerview.verified", VerificationRound.KIND.state(r.row().state()), r.answeredOn().map(Object::toString).orElse(""),
            r.circle(s.facts()).label())
        : words.say("ledgerview.verified.asked", model.register().unit(r.unit()), r.askedOn().toString()));
    wrapped(cell, said.orElse("—"));
  }

  static Tone tone(LedgerStatus status) {
    return switch (status) {
      case NOT_STARTED, ESCALATED -> Tone.NEUTRAL;
      case IN_PROGRESS, LONG_TERM -> Tone.ACCENT;
      case STAGE_DONE, AWAITING_VERIFICATION, RETURNED, REOPENED -> Tone.CARE;
      case VERIFIED, CLOSED -> Tone.DONE;
    };
  }

  private TableColumn<EntrySight, EntrySight> text(String name, int width, Function<EntrySight, String> of) {
    return column(name, width, (cell, s) -> wrapped(cell, of.apply(s)));
  }

  /** The whole text: a row is as tall as its words. */
  private static void wrapped(TableCell<EntrySight, EntrySight> cell, String said) {
    var text = new Text(said);
    text.getStyleClass().add("zg-cell-text");
    text.wrappingWidthProperty().bind(cell.widthProperty().subtract(ASIDE));
    cell.setGraphic(text);
    cell.setAccessibleText(said);
  }

  private TableColumn<EntrySight, EntrySight> column(String name, int width, BiConsumer<TableCell<EntrySight, EntrySight>, EntrySight> fill) {
    return new RowColumn<>("ledger-column-" + name, words.say("ledgerview.column." + name), (int) Dress.grown(width, frame.preferences()), fill);
  }
}
