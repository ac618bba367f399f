package org.zhigai.ui.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Dress;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Kind;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.ViewStation;

/** 操作记录: one table of everything that was done, with what to look for above it. */
public final class TrailView implements View {
  private final TrailModel model;
  private final StoreFrame frame;
  private Subscription watching = Subscription.EMPTY;

  private TrailView(TrailModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
  }

  /** The trail as a station of the window; shows the history of one row by its number. */
  public static Station station(TrailModel model, StoreFrame frame) {
    return new ViewStation("trail", Material2AL.LIST_ALT, () -> new TrailView(model, frame), new ReadOnlyStringWrapper(""), model::refresh, model::show);
  }

  @Override
  public Node build() {
    var table = table();
    VBox.setVgrow(table, Priority.ALWAYS);
    var page = new VBox(
        8, new ScreenHeader(
            say("trail.title"), say("trail.answers"), Nodes.button("trail-check", say("trail.check"), model::check),
            Nodes.button("trail-export", say("trail.export"), () -> export(table), "accent")),
        filters(), table);
    page.getStyleClass().add("zg-page");
    return page;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }

  private void export(Node near) {
    frame.picker().target(near, say("trail.export"), say("trail.title"), new Picker.Sort("Excel", List.of("*.xlsx"))).ifPresent(model::export);
  }

  private Node filters() {
    var many = Nodes.named(Nodes.label("", "zg-caption"), "trail-many", "");
    watching = watching.and(model.lines().subscribe(lines -> many.setText(
        lines.size() < TrailModel.MOST ? frame.words().say("trail.many", lines.size()) : frame.words().say("trail.many.most", TrailModel.MOST))));
    var row = new FlowPane(
        8, 8, text("who", model.who(), 110), kind(), text("number", model.number(), 130), day("from", model.from()), day("to", model.to()),
        Nodes.button("trail-clear", say("trail.clear"), model::clear, "flat"), many);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node text(String key, StringProperty asked, double width) {
    var field = Nodes.named(new TextField(), "trail-" + key, say("trail." + key));
    field.setPromptText(say("trail." + key));
    Dress.wide(field, width);
    field.getStyleClass().add("zg-sifts");
    field.textProperty().bindBidirectional(asked);
    watching = watching.and(() -> field.textProperty().unbindBidirectional(asked));
    return field;
  }

  private Node day(String key, ObjectProperty<Optional<LocalDate>> asked) {
    var picker = Nodes.named(new DayPicker(), "trail-" + key, say("trail." + key));
    picker.setOnAction(e -> asked.set(Optional.ofNullable(picker.getValue())));
    watching = watching.and(asked.subscribe(day -> picker.setValue(day.orElse(null))));
    var row = new HBox(4, Nodes.label(say("trail." + key), "zg-caption"), picker);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node kind() {
    var box = Nodes.named(new ComboBox<Optional<Kind<?>>>(), "trail-kind", say("trail.kind"));
    var all = new ArrayList<Optional<Kind<?>>>();
    all.add(Optional.empty());
    model.kinds().forEach(k -> all.add(Optional.of(k)));
    box.getItems().setAll(all);
    Dress.wide(box, 150);
    box.setConverter(new StringConverter<>() {
      @Override
      @SuppressWarnings("NullableOptional") // a list shows null before anything is chosen
      public String toString(@Nullable Optional<Kind<?>> kind) {
        return kind == null ? "" : kind.map(k -> frame.words().say(k.title())).orElseGet(() -> say("trail.kind.all"));
      }

      @Override
      public Optional<Kind<?>> fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed");
      }
    });
    box.valueProperty().bindBidirectional(model.kind());
    watching = watching.and(() -> box.valueProperty().unbindBidirectional(model.kind()));
    return box;
  }

  private TableView<AuditLine> table() {
    var table = Nodes.named(new TableView<AuditLine>(), "trail-table", say("trail.title"));
    table.getColumns().add(column("at", 136, TrailView::at));
    table.getColumns().add(column("by", 76, AuditLine::by));
    table.getColumns().add(column("role", 76, this::role));
    table.getColumns().add(column("department", 150, AuditLine::department));
    table.getColumns().add(column("number", 108, AuditLine::number));
    table.getColumns().add(column("what", 236, l -> frame.words().say(l.label())));
    table.getColumns().add(column("before", 150, l -> text(l.before())));
    table.getColumns().add(column("after", 150, l -> text(l.after())));
    table.getColumns().add(column("why", 110, AuditLine::why));
    table.setColumnResizePolicy(Dress.columns(frame.preferences()));
    table.setPlaceholder(new EmptyState(Material2AL.LIST_ALT, say("trail.empty"), "trail-clear-all", say("trail.clear"), model::clear));
    watching = watching.and(model.lines().subscribe(lines -> table.getItems().setAll(lines)));
    return table;
  }

  private String text(Object said) {
    return frame.words().words().text(said).replace('\n', ' ');
  }

  private static String at(AuditLine line) {
    return line.at().toLocalDate() + " " + line.at().toLocalTime().withSecond(0).withNano(0);
  }

  private String role(AuditLine line) {
    return Role.named(line.role()).map(frame.words()::say).orElse("");
  }

  private TableColumn<AuditLine, String> column(String key, double width, Function<AuditLine, String> text) {
    var column = new TableColumn<AuditLine, String>(say("trail.column." + key));
    column.setId("trail-column-" + key);
    column.setPrefWidth(Dress.grown(width, frame.preferences()));
    column.setSortable(false);
    column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
    column.setCellFactory(c -> new Told());
    return column;
  }

  /** A text that is cut in its cell is whole in its tooltip. */
  private static final class Told extends javafx.scene.control.TableCell<AuditLine, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.length() < 12 ? null : new Tooltip(text));
    }
  }

  private String say(String key) {
    return frame.words().say(key);
  }
}
