package org.zhigai.ui.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.AuditWords;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.Beside;
import org.zhigai.ui.people.Register;

/** The table of a kind on the left, the open row with its fields and its history on the right. */
final class RowsView<K> implements View {
  private static final double CHARACTER = 8;
  /** So wide must the room be for the open row beside the table. */
  private static final double BESIDE = 600;

  private final RowsModel<K> model;
  private final Register register;
  private final StoreFrame frame;
  private final TableView<Row<K>> table = new TableView<>();
  private final ListChangeListener<Row<K>> changed = change -> select();
  private final List<Consumer<Row<K>>> parts = new ArrayList<>();
  private Subscription watching = Subscription.EMPTY;

  RowsView(RowsModel<K> model, Register register, StoreFrame frame) {
    this.model = model;
    this.register = register;
    this.frame = frame;
  }

  @Override
  public Node build() {
    var page = new VBox(header(), body());
    page.getStyleClass().add("zg-page");
    watching =
        watching
            .and(table.getSelectionModel().selectedItemProperty().subscribe(row -> {
              if (row != null) {
                model.choose(row);
              }
            }))
            .and(model.chosen().subscribe(chosen -> {
              chosen.ifPresent(row -> parts.forEach(p -> p.accept(row)));
              select();
            }));
    model.rows().addListener(changed);
    return page;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.rows().removeListener(changed);
  }

  private Node header() {
    var id = model.kind().id();
    var filter = Nodes.named(new TextField(), id + "-filter", say("records.filter"));
    filter.setPromptText(say("records.filter"));
    Dress.wide(filter, 200);
    watching = watching.and(filter.textProperty().subscribe(model::filter));
    return new ScreenHeader(
        say(model.kind().title().key()), say(id + ".answers"), withdrawn(), filter, Nodes.button(id + "-export", say("records.export"), this::export),
        Nodes.button(id + "-add", say("records.add"), model::add, "accent"));
  }

  private void export() {
    var title = frame.words().say("records.export.title", frame.words().say(model.kind().title()));
    frame.picker().target(table, title, frame.words().say(model.kind().title()), new Picker.Sort("Excel", List.of("*.xlsx"))).ifPresent(model::export);
  }

  private Node body() {
    var id = model.kind().id();
    Nodes.named(table, id + "-table", say(model.kind().title().key()));
    table.getColumns().add(column("number", 108, say("records.number"), Row::number));
    if (!model.kind().life().isStill()) {
      table.getColumns().add(column("state", 88, say("records.state"), this::state));
    }
    for (var column : model.kind().columns()) {
      table.getColumns().add(column(column.field().key(), column.width() * CHARACTER, label(column.field()), row -> model.text(row, column.field())));
    }
    table.setItems(model.rows());
    table.setRowFactory(t -> new Struck<>());
    table.setPlaceholder(new EmptyState(Material2AL.LIBRARY_BOOKS, say(id + ".empty"), id + "-add-first", say("records.add"), model::add));
    var panel = new SidePanel(frame, id + "-detail", say("records.detail"), detail());
    panel.visibleProperty().bind(model.chosen().map(java.util.Optional::isPresent));
    panel.managedProperty().bind(panel.visibleProperty());
    var body = new BorderPane();
    watching = watching.and(Beside.detail(body, table, panel, BESIDE, frame.preferences()));
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  private TableColumn<Row<K>, String> column(String key, double width, String title, java.util.function.Function<Row<K>, String> text) {
    var column = new TableColumn<Row<K>, String>(title);
    column.setId(model.kind().id() + "-column-" + key);
    column.setPrefWidth(Dress.grown(width, frame.preferences()));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue()).replace('\n', ' ')));
    return column;
  }

  private Node detail() {
    var box = new VBox(12);
    var head = Nodes.label("", "zg-section");
    parts.add(row -> head.setText(row.number()));
    box.getChildren().addAll(head, refusal());
    if (!model.kind().life().isStill()) {
      box.getChildren().add(moves());
    }
    var inputs = new Inputs<>(model, register, frame.words());
    var form = new VBox(12);
    for (var field : model.kind().fields()) {
      form.getChildren().add(input(inputs, field));
    }
    parts.add(row -> form.setDisable(row.isWithdrawn()));
    box.getChildren().addAll(form, ending(), Nodes.label(say("records.history"), "zg-section"), history());
    return box;
  }

  /** 作废 and back again, each with its reason. */
  private Node ending() {
    var id = model.kind().id();
    var out = Nodes.button(id + "-withdraw", say("records.withdraw"), () -> ask("withdraw", model::withdraw), "flat", "danger");
    var why = Nodes.paragraph("", "zg-muted");
    var back = Nodes.button(id + "-restore", say("records.restore"), () -> ask("restore", model::restore));
    var gone = new VBox(8, why, back);
    parts.add(row -> {
      why.setText(row.isWithdrawn() ? frame.words().say("records.withdrawn.why", row.whyWithdrawn()) : "");
      shown(out, !row.isWithdrawn());
      shown(gone, row.isWithdrawn());
    });
    return new VBox(out, gone);
  }

  private void ask(String what, Consumer<String> then) {
    model.chosen().get().ifPresent(row -> Dialogs.input(
        table, frame.words(), Phrase.of("records." + what + ".title", row.number()), Phrase.of("records." + what + ".text"), Phrase.of("records." + what), "")
        .ifPresent(then));
  }

  private static void shown(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  /** Withdrawn rows are shown on demand, where there are any. */
  private Node withdrawn() {
    var button = Nodes.named(new ToggleButton(), model.kind().id() + "-withdrawn", say("rows.withdrawn"), "zg-filter");
    button.selectedProperty().bindBidirectional(model.withdrawn());
    watching =
        watching.and(() -> button.selectedProperty().unbindBidirectional(model.withdrawn()))
            .and(model.history().subscribe(h -> {
              button.setText(frame.words().say("records.withdrawn.many", model.gone()));
              shown(button, model.gone() > 0);
            }));
    return button;
  }

  /** A row that is struck through when it is withdrawn. */
  private static final class Struck<K> extends TableRow<Row<K>> {
    @Override
    protected void updateItem(@Nullable Row<K> row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("zg-withdrawn");
      if (row != null && !empty && row.isWithdrawn()) {
        getStyleClass().add("zg-withdrawn");
      }
    }
  }

  /** Where the row stands, and where it can go from there. */
  private Node moves() {
    var moves = Nodes.named(new FlowPane(8, 8), model.kind().id() + "-moves", say("records.next"));
    parts.add(row -> {
      moves.getChildren().setAll(new Chip(state(row), Tone.NEUTRAL));
      if (row.isWithdrawn()) {
        return;
      }
      for (var next : model.kind().life().next(row.state())) {
        var id = model.kind().id() + "-go-" + next.toLowerCase(Locale.ROOT);
        moves.getChildren().add(Nodes.button(id, frame.words().say("records.go", frame.words().say(model.kind().state(next))), () -> model.go(next), "small"));
      }
    });
    return moves;
  }

  private String state(Row<K> row) {
    return row.isWithdrawn() ? say("rows.withdrawn") : frame.words().say(model.kind().state(row.state()));
  }

  private <V> Node input(Inputs<K> inputs, Field<K, V> field) {
    var input = inputs.of(field);
    parts.add(input.show());
    return new VBox(2, Nodes.label(label(field), "zg-caption"), input.control());
  }

  private Label refusal() {
    var said = Nodes.paragraph("", "zg-refusal");
    said.setId(model.kind().id() + "-refusal");
    watching =
        watching.and(model.refusal().subscribe(missing -> {
          said.setText(String.join("\n", missing.stream().map(frame.words()::say).toList()));
          said.setVisible(!missing.isEmpty());
          said.setManaged(!missing.isEmpty());
        }));
    return said;
  }

  private Node history() {
    var lines = Nodes.named(new VBox(4), model.kind().id() + "-history", say("records.history"));
    watching =
        watching.and(model.history().subscribe(all -> lines.getChildren().setAll(
            all.reversed().stream().limit(AuditWords.MOST).map(a -> Nodes.paragraph(AuditWords.of(a, frame.words()), "zg-caption")).toList())));
    return lines;
  }

  private void select() {
    model.chosen().get()
        .filter(r -> !r.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(r -> table.getSelectionModel().select(r));
  }

  private String label(Field<K, ?> field) {
    return frame.words().say(model.kind().label(field));
  }

  private String say(String key) {
    return frame.words().say(key);
  }
}
