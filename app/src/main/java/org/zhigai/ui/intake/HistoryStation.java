package org.zhigai.ui.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.SiftField;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.Station;

/** The history of imports as the window knows it. */
public final class HistoryStation implements Station {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final StoreFrame frame;
  private final HistoryViewModel model;

  public HistoryStation(
      StoreFrame frame, ImportResults imports, Supplier<List<ImportRecord>> history, Consumer<ImportRecord> onUndone) {
    this.frame = frame;
    this.model = new HistoryViewModel(imports, history, frame, onUndone);
  }

  @Override
  public String id() {
    return "history";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.history");
  }

  @Override
  public Ikon icon() {
    return Material2AL.HISTORY;
  }

  @Override
  public Node view() {
    var sift = new SiftField("history", frame.words());
    var table = table(sift);
    var detail = Nodes.named(new VBox(10), "history-detail", say("history.detail"), "zg-history-detail");
    var chosen = table.getSelectionModel().selectedItemProperty();
    chosen.subscribe(record -> detail.getChildren().setAll(
        record == null ? List.of() : new HistoryDetail(frame.words(), record, model.corrections(record), model.dependants(record)).build()));
    var scroll = new ScrollPane(detail);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-history-scroll");
    scroll.visibleProperty().bind(chosen.isNotNull());
    scroll.managedProperty().bind(chosen.isNotNull());
    var body = new HBox(16, table, scroll);
    HBox.setHgrow(table, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    var page = new VBox(new ScreenHeader(say("history.title"), say("history.answers"), sift, undo(table)), body);
    page.getStyleClass().add("zg-page");
    return page;
  }

  private TableView<ImportRecord> table(SiftField sift) {
    var table = Nodes.named(new TableView<>(sift.over(model.rows(), r -> String.join(" ", MINUTE.format(r.at()), r.file(), r.what(), r.by()))), "history-table",
        say("history.title"));
    table.getColumns().add(column("at", 136, r -> MINUTE.format(r.at())));
    table.getColumns().add(column("file", 250, ImportRecord::file));
    table.getColumns().add(column("what", 340, ImportRecord::what));
    table.getColumns().add(column("by", 90, ImportRecord::by));
    table.setColumnResizePolicy(Dress.columns(frame.preferences()));
    table.setPlaceholder(
        new EmptyState(
            Material2AL.HISTORY, say("history.empty"), "history-import", say("choose"), () -> frame.navigator().open("import", "choose")));
    return table;
  }

  private TableColumn<ImportRecord, String> column(String id, double width, Function<ImportRecord, String> text) {
    var column = new TableColumn<ImportRecord, String>(say("history." + id));
    column.setId("history-" + id);
    column.setPrefWidth(Dress.grown(width, frame.preferences()));
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    return column;
  }

  private Button undo(TableView<ImportRecord> table) {
    var chosen = table.getSelectionModel().selectedItemProperty();
    var button = Nodes.button("history-undo", say("history.undo"), () -> {
      if (chosen.get() != null) {
        ask(table, chosen.get());
      }
    });
    button.disableProperty().bind(chosen.isNull());
    button.setAccessibleHelp(say("history.undo.why"));
    return button;
  }

  /** What stands on an import is named before anything is asked. */
  private void ask(Node near, ImportRecord record) {
    var standing = model.dependants(record);
    if (!standing.isEmpty()) {
      frame.notices().care(Phrase.of("preview.history.standing", record.file(), String.join(say("list"), standing)));
    } else if (Dialogs.confirm(
        near, frame.words(), Phrase.of("preview.history.undo"), Phrase.of("preview.history.undo.ask", record.file(), record.what()),
        Phrase.of("preview.history.undo"))) {
      model.undo(record);
    }
  }

  private String say(String what, Object... values) {
    return frame.words().say("preview." + what, values);
  }

  @Override
  public ObservableValue<String> badge() {
    return new SimpleStringProperty("");
  }

  @Override
  public void refresh() {
    model.refresh();
  }
}
