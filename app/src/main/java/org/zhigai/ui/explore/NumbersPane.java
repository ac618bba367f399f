package org.zhigai.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Clips;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * The numbers with what people do to tables: find rows (Ctrl+F), ask for some of a column (the funnels), choose columns (the sign at the right
 * end of the headings), sort what is no person and no class, and copy with headings (Ctrl+C: the chosen rows, or all).
 */
final class NumbersPane extends VBox {
  private final Exhibit exhibit;
  private final UiWords words;
  private final Clips clips;
  private final TableView<List<Phrase>> table;
  private final FilteredList<List<Phrase>> rows;
  private final List<ColumnFilter> funnels = new ArrayList<>();
  private final TextField filter = new TextField();
  private final Label count = Nodes.named(Nodes.label("", "zg-caption"), "explore-filter-count", "");
  private final Button everything;
  private RowFilter asks = RowFilter.NONE;

  NumbersPane(Exhibit exhibit, UiWords words, Clips clips, Consumer<Place> go) {
    super(8);
    this.exhibit = exhibit;
    this.words = words;
    this.clips = clips;
    this.table = NumbersTable.of(exhibit, words, go);
    this.everything = Nodes.button("explore-filter-none", words.say("saving.filter.none"), this::everything, "small", "flat");
    rows = new FilteredList<>(table.getItems());
    var sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setTableMenuButtonVisible(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setVgrow(table, Priority.ALWAYS);
    getStyleClass().add("zg-numbers");
    getChildren().addAll(bar(), table);
    funnels();
    narrow(RowFilter.NONE);
    keys();
  }

  Node table() {
    return table;
  }

  private HBox bar() {
    Nodes.named(filter, "explore-filter", words.say("saving.filter"));
    filter.setPromptText(words.say("saving.filter"));
    filter.setPrefColumnCount(14);
    filter.textProperty().subscribe((was, is) -> narrow(asks.saying(is)));
    var bar = new HBox(8, filter, count, everything, Nodes.spring());
    if (isOfPeople()) {
      var why = Nodes.named(Nodes.label(words.say("saving.unsorted"), "zg-caption"), "explore-unsorted", words.say("saving.unsorted.why"));
      why.setTooltip(new Tooltip(words.say("saving.unsorted.why")));
      bar.getChildren().add(why);
    }
    bar.getChildren().add(Nodes.button("explore-copy-table", words.say("saving.copy.table"), this::copy, "small"));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private boolean isOfPeople() {
    return NumbersTable.isOfPeople(exhibit.table());
  }

  private void funnels() {
    for (var i = 0; i < table.getColumns().size(); i++) {
      var column = table.getColumns().get(i);
      var at = i;
      var says = words.say("saving.filter.column", column.getText()) + (column.isSortable() ? "" : "\n" + words.say("saving.unsorted.why"));
      var cells = exhibit.table().rows().stream().map(r -> words.say(r.get(at))).toList();
      var funnel =
          new ColumnFilter(
              column.getId(), column.getText(), says, exhibit.table().columns().get(at).number(), cells, words,
              ask -> narrow(ask.map(a -> asks.asking(at, a)).orElseGet(() -> asks.letting(at))));
      column.setGraphic(funnel.node());
      funnels.add(funnel);
    }
  }

  private void everything() {
    funnels.forEach(ColumnFilter::clear);
    asks = RowFilter.NONE;
    filter.clear();
    narrow(RowFilter.NONE);
  }

  private void narrow(RowFilter next) {
    asks = next;
    rows.setPredicate(row -> next.leaves(row.stream().map(cell -> NumberCell.of(cell, words)).toList()));
    count.setText(next.isNone() ? "" : words.say("saving.found", rows.size(), rows.getSource().size()));
    everything.setVisible(!next.isNone());
    everything.setManaged(!next.isNone());
  }

  private void keys() {
    addEventHandler(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        e -> {
          if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) {
            filter.requestFocus();
            e.consume();
          } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
          } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(e)) {
            copy();
            e.consume();
          }
        });
  }

  private void copy() {
    clips.text(written());
  }

  /** Headings and the chosen rows, or all that are shown, with tabs between cells: a spreadsheet program puts them in cells. */
  String written() {
    var columns = table.getVisibleLeafColumns();
    var chosen = table.getSelectionModel().getSelectedItems();
    var lines = chosen.isEmpty() ? table.getItems() : chosen;
    return columns.stream().map(TableColumn::getText).map(NumbersPane::plain).collect(Collectors.joining("\t", "", "\n"))
        + lines.stream()
            .map(row -> columns.stream().map(c -> plain(String.valueOf(c.getCellObservableValue(row).getValue()))).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String plain(String cell) {
    return cell.replaceAll("[\\t\\r\\n]+", " ");
  }
}
