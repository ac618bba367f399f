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
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.AuditWords;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.people.Register;

/** The table of a kind on the left, the open row with its fields and its history on the right. */
final class RowsView<K> implements View {
  private static final double CHARACTER = 8;

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
    filter.setPrefWidth(200);
    watching = watching.and(filter.textProperty().subscribe(model::filter));
    return new ScreenHeader(
        say(model.kind().title().key()), say(id + ".answers"), filter, Nodes.button(id + "-export", say("records.export"), this::export),
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
    table.setPlaceholder(new EmptyState(Material2AL.LIBRARY_BOOKS, say(id + ".empty"), id + "-add-first", say("records.add"), model::add));
    var panel = new SidePanel(frame, id + "-detail", say("records.detail"), detail());
    panel.visibleProperty().bind(model.chosen().map(java.util.Optional::isPresent));
    panel.managedProperty().bind(panel.visibleProperty());
    var body = new BorderPane(table);
    body.setRight(panel);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  private TableColumn<Row<K>, String> column(String key, double width, String title, java.util.function.Function<Row<K>, String> text) {
    var column = new TableColumn<Row<K>, String>(title);
    column.setId(model.kind().id() + "-column-" + key);
    column.setPrefWidth(width);
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
    for (var field : model.kind().fields()) {
      box.getChildren().add(input(inputs, field));
    }
    box.getChildren().addAll(
        Nodes.button(model.kind().id() + "-drop", say("records.drop"), model::drop, "flat", "danger"), Nodes.label(say("records.history"), "zg-section"),
        history());
    return box;
  }

  /** Where the row stands, and where it can go from there. */
  private Node moves() {
    var moves = Nodes.named(new FlowPane(8, 8), model.kind().id() + "-moves", say("records.next"));
    parts.add(row -> {
      moves.getChildren().setAll(new Chip(state(row), Tone.NEUTRAL));
      for (var next : model.kind().life().next(row.state())) {
        var id = model.kind().id() + "-go-" + next.toLowerCase(Locale.ROOT);
        moves.getChildren().add(Nodes.button(id, frame.words().say("records.go", frame.words().say(model.kind().state(next))), () -> model.go(next), "small"));
      }
    });
    return moves;
  }

  private String state(Row<K> row) {
    return frame.words().say(model.kind().state(row.state()));
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
