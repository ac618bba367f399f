package org.zhigai.ui.effect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.Tone;

/** One row a problem with its verdict; beside it before and after against the benchmark. */
final class EffectView {
  private final EffectViewModel model;
  private final Desk desk;
  private final TableView<EffectRow> table;
  private final ListChangeListener<EffectRow> changed = change -> select();
  private Subscription watching = Subscription.EMPTY;

  EffectView(EffectViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    this.table = Nodes.named(new TableView<>(model.rows()), "effect-table", desk.words().say("effectview.title"));
  }

  Node build() {
    var page = new VBox(new ScreenHeader(say("effectview.title"), say("effectview.answers")), body());
    page.getStyleClass().add("zg-page");
    watching =
        watching
            .and(table.getSelectionModel().selectedItemProperty().subscribe(
                row -> Optional.ofNullable(row).ifPresent(model::choose)))
            .and(model.chosen().subscribe(row -> select()));
    model.rows().addListener(changed);
    return page;
  }

  void close() {
    watching.unsubscribe();
    model.rows().removeListener(changed);
  }

  private Node body() {
    table.setPlaceholder(new EmptyState(Material2MZ.TRENDING_UP, say("effectview.empty")));
    table.getColumns().add(column("number", 116, (cell, row) -> cell.setText(model.number(row))));
    table.getColumns().add(column("target", 150, (cell, row) -> cell.setText(row.target())));
    table.getColumns().add(column("verdict", 140, (cell, row) -> cell.setGraphic(verdict(row))));
    table.getColumns().add(column("reason", 460, (cell, row) -> {
      cell.setText(desk.words().say(row.reason()));
      cell.setTooltip(new Tooltip(cell.getText()));
    }));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var detail = new EffectDetail(model, desk.words());
    watching = watching.and(model.chosen().subscribe(detail::show));
    var body = new BorderPane(table);
    body.setRight(new SidePanel(desk, "effect-detail", say("effectview.detail"), detail));
    VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
    return body;
  }

  private Chip verdict(EffectRow row) {
    return new Chip(desk.words().say(name(row.verdict())), tone(row.verdict()));
  }

  static Phrase name(Verdict verdict) {
    return Phrase.of("effect.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case EFFECTIVE -> Tone.DONE;
      case NO_EFFECT_SEEN -> Tone.CARE;
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> Tone.NEUTRAL;
    };
  }

  private void select() {
    model.chosen().get()
        .filter(r -> !r.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(r -> table.getSelectionModel().select(r));
  }

  private TableColumn<EffectRow, EffectRow> column(
      String name, int width, BiConsumer<TableCell<EffectRow, EffectRow>, EffectRow> fill) {
    var column = new TableColumn<EffectRow, EffectRow>(say("effectview.column." + name));
    column.setId("effect-column-" + name);
    column.setMinWidth(Math.min(width, 140));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(c -> new Cell(fill));
    return column;
  }

  private String say(String key) {
    return desk.words().say(key);
  }

  private static final class Cell extends TableCell<EffectRow, EffectRow> {
    private final BiConsumer<TableCell<EffectRow, EffectRow>, EffectRow> fill;

    Cell(BiConsumer<TableCell<EffectRow, EffectRow>, EffectRow> fill) {
      this.fill = fill;
    }

    @Override
    protected void updateItem(@Nullable EffectRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(null);
      setTooltip(null);
      if (row != null && !empty) {
        fill.accept(this, row);
      }
    }
  }
}
