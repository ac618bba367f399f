package org.zhigai.ui.problems;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.zhigai.problems.ThresholdChange;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** What counts as a problem: what holds where, the form of the chosen scope, and the record of who changed what and why. */
final class ThresholdsPane extends HBox {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final ThresholdsModel model;
  private final UiWords words;
  private final StackPane form = new StackPane();
  private final ListChangeListener<ThresholdsModel.Line> arrived;
  private final TableView<ThresholdsModel.Line> scopes;
  private Subscription following;

  ThresholdsPane(ThresholdsModel model, UiWords words) {
    super(24);
    this.model = model;
    this.words = words;
    Nodes.named(this, "thresholds", words.say("threshold.title"), "zg-thresholds");
    scopes = scopes();
    var left = new VBox(8, Nodes.label(words.say("threshold.holds"), "zg-section"), scopes, Nodes.label(words.say("threshold.record"), "zg-section"), record());
    setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    var right = new ScrollPane(form);
    right.setFitToWidth(true);
    right.getStyleClass().add("zg-threshold-side");
    getChildren().addAll(left, right);
    arrived = change -> select();
    model.lines().addListener(arrived);
    following =
        scopes.getSelectionModel().selectedItemProperty()
            .subscribe(l -> Optional.ofNullable(l).ifPresent(x -> model.choose(x.scope())))
            .and(model.chosen().subscribe(this::show));
  }

  void close() {
    following.unsubscribe();
    model.lines().removeListener(arrived);
  }

  private TableView<ThresholdsModel.Line> scopes() {
    var table = Nodes.named(new TableView<>(model.lines()), "threshold-scopes", words.say("threshold.holds"), "zg-compact");
    table.getColumns().add(column("scope", 150, l -> words.say(ThresholdsModel.name(l.scope())), List.of()));
    for (var part : List.of(Part.RATE, Part.CLASS, Part.SD, Part.LEVEL)) {
      table.getColumns().add(
          column(ThresholdsModel.key(part), 96, l -> value(part, l.held().thresholds()), List.of("zg-number")));
    }
    table.getColumns().add(column("from", 150, l -> words.say(ThresholdForm.from(l)), List.of()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(150);
    table.setPrefHeight(300);
    VBox.setVgrow(table, Priority.ALWAYS);
    return table;
  }

  private TableView<ThresholdChange> record() {
    var table = Nodes.named(new TableView<>(model.changes()), "threshold-record", words.say("threshold.record"), "zg-compact");
    table.setPlaceholder(Nodes.label(words.say("threshold.record.none"), "zg-muted"));
    table.getColumns().add(column("when", 132, c -> WHEN.format(c.at()), List.of()));
    table.getColumns().add(column("who", 72, ThresholdChange::who, List.of()));
    table.getColumns().add(column("where", 100, c -> words.say(ThresholdsModel.name(c.scope())), List.of()));
    table.getColumns().add(column("what", 210, this::changed, List.of()));
    table.getColumns().add(column("because", 150, ThresholdChange::why, List.of()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(110);
    table.setPrefHeight(190);
    return table;
  }

  /** {@code 得分率 5 → 8；标准差 0.2 → 0.3}. */
  private String changed(ThresholdChange change) {
    return change.after()
        .map(after -> Stream.of(Part.values())
            .filter(p -> p.of(change.before()) != p.of(after))
            .map(p -> words.say("threshold.changed", words.say("threshold.column." + ThresholdsModel.key(p)), value(p, change.before()), value(p, after)))
            .collect(Collectors.joining(words.say("threshold.and"))))
        .map(said -> said.isEmpty() ? words.say("threshold.fixed") : said)
        .orElseGet(() -> words.say("threshold.lifted"));
  }

  private String value(Part part, Thresholds thresholds) {
    return words.say("threshold.value." + ThresholdsModel.key(part), ThresholdForm.typed(part, thresholds));
  }

  private <T> TableColumn<T, String> column(String key, int width, Function<T, String> text, List<String> styles) {
    var column = new TableColumn<T, String>(words.say("threshold.column." + key));
    column.setId("threshold-column-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(c -> new Cell<>());
    column.getStyleClass().addAll(styles);
    return column;
  }

  private void show(Optional<ThresholdsModel.Line> line) {
    form.getChildren().clear();
    line.ifPresent(l -> form.getChildren().add(new ThresholdForm(l, model, words)));
    select();
  }

  private void select() {
    model.chosen().get()
        .flatMap(l -> scopes.getItems().stream().filter(x -> x.scope().equals(l.scope())).findFirst())
        .filter(l -> !l.equals(scopes.getSelectionModel().getSelectedItem()))
        .ifPresent(l -> scopes.getSelectionModel().select(l));
  }

  /** A text that is read whole in its tooltip; what is not said for a scope itself is muted. */
  private static final class Cell<T> extends TableCell<T, String> {
    private static final javafx.css.PseudoClass INHERITED = javafx.css.PseudoClass.getPseudoClass("inherited");

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null ? null : new javafx.scene.control.Tooltip(text));
      var row = empty ? null : getTableRow().getItem();
      pseudoClassStateChanged(INHERITED, row instanceof ThresholdsModel.Line line && !line.own());
    }
  }
}
