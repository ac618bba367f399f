package org.zhigai.ui.effect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
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
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Beside;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.SiftField;
import org.zhigai.charts.Charts;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;

/** One row a problem with its verdict; beside it before and after against the benchmark. */
final class EffectView implements View {
  /** So wide must the room be for the chosen row beside the table. */
  private static final double BESIDE = 960;

  private final EffectViewModel model;
  private final StoreFrame frame;
  private final TableView<EffectRow> table;
  private final EffectDetail detail;
  private final ListChangeListener<EffectRow> changed = change -> readAnew();
  private final SiftField sift;
  private Subscription watching = Subscription.EMPTY;

  EffectView(EffectViewModel model, StoreFrame frame, Charts charts) {
    this.model = model;
    this.frame = frame;
    this.detail = new EffectDetail(model, frame, charts);
    this.sift = new SiftField("effect", frame.words());
    this.table = Nodes.named(new TableView<>(sift.over(model.rows(), this::text)), "effect-table", frame.words().say("effectview.title"));
  }

  @Override
  public Node build() {
    var page = new VBox(new ScreenHeader(say("effectview.title"), say("effectview.answers"), sift), body());
    page.getStyleClass().add("zg-page");
    watching =
        watching
            .and(table.getSelectionModel().selectedItemProperty().subscribe(
                row -> Optional.ofNullable(row).ifPresent(model::choose)))
            .and(model.chosen().subscribe(row -> select()));
    model.rows().addListener(changed);
    return page;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.rows().removeListener(changed);
  }

  private String text(EffectRow row) {
    return String.join(" ", model.number(row), row.target(), frame.words().say(name(row.verdict())), frame.words().say(EffectDetail.sentence(row)));
  }

  private Node body() {
    table.setPlaceholder(new EmptyState(Material2MZ.TRENDING_UP, say("effectview.empty")));
    table.getColumns().add(column("number", 108, (cell, row) -> cell.setText(model.number(row))));
    table.getColumns().add(column("target", 120, (cell, row) -> cell.setText(row.target())));
    table.getColumns().add(column("verdict", 140, (cell, row) -> cell.setGraphic(verdict(row))));
    table.getColumns().add(column("reason", 460, (cell, row) -> {
      cell.setWrapText(true);
      cell.setText(frame.words().say(EffectDetail.sentence(row)));
      cell.setTooltip(new Tooltip(cell.getText()));
    }));
    table.setColumnResizePolicy(Dress.columns(frame.preferences()));
    watching = watching.and(model.chosen().subscribe(detail::show));
    var panel = new SidePanel(frame, "effect-detail", say("effectview.detail"), detail);
    var body = new BorderPane();
    watching = watching.and(Beside.detail(body, table, panel, BESIDE, frame.preferences()));
    VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
    return body;
  }

  private Chip verdict(EffectRow row) {
    return chip(row.verdict(), frame.words());
  }

  /** The verdict as a word and a mark, so that no one has to go by the colour. */
  static Chip chip(Verdict verdict, UiWords words) {
    var chip = new Chip(words.say(name(verdict)), tone(verdict));
    chip.setGraphic(Nodes.icon(mark(verdict)));
    return chip;
  }

  private static Ikon mark(Verdict verdict) {
    return switch (verdict) {
      case EFFECTIVE -> Material2AL.CHECK;
      case NO_EFFECT_SEEN -> Material2MZ.REMOVE;
      case NOT_ENOUGH_DATA -> Material2AL.HOURGLASS_EMPTY;
      case NOT_COMPARABLE -> Material2AL.COMPARE_ARROWS;
    };
  }

  static Phrase name(Verdict verdict) {
    return Phrase.of("effect.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case EFFECTIVE -> Tone.DONE;
      case NO_EFFECT_SEEN -> Tone.CARE;
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> Tone.NEUTRAL;
    };
  }

  /** What stands around a row may have changed although the row has not. */
  private void readAnew() {
    select();
    detail.show(model.chosen().get());
  }

  private void select() {
    model.chosen().get()
        .filter(r -> !r.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(r -> table.getSelectionModel().select(r));
  }

  private TableColumn<EffectRow, EffectRow> column(String name, int width, BiConsumer<TableCell<EffectRow, EffectRow>, EffectRow> fill) {
    var wide = (int) Dress.grown(width, frame.preferences());
    var column = new RowColumn<>("effect-column-" + name, say("effectview.column." + name), wide, fill);
    column.setMinWidth(Math.min(wide, 140));
    return column;
  }

  private String say(String key) {
    return frame.words().say(key);
  }
}
