package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.zhigai.explore.Exhibit;
import org.zhigai.explore.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Clips;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * The numbers with what people do to tables: find rows (Ctrl+F), choose columns (the sign at the right end of the headings), and copy with
 * headings (Ctrl+C: the chosen rows, or all). Finding leaves out rows; it never changes their order.
 */
final class NumbersPane extends VBox {
  private final UiWords words;
  private final Clips clips;
  private final TableView<List<Phrase>> table;
  private final FilteredList<List<Phrase>> rows;
  private final TextField filter = TextFields.createClearableTextField();
  private final Label count = Nodes.named(Nodes.label("", "zg-caption"), "explore-filter-count", "");

  NumbersPane(Exhibit exhibit, UiWords words, Clips clips, Consumer<Place> go) {
    super(8);
    this.words = words;
    this.clips = clips;
    this.table = NumbersTable.of(exhibit, words, go);
    ObservableList<List<Phrase>> all = table.getItems();
    rows = new FilteredList<>(all);
    table.setItems(rows);
    table.setTableMenuButtonVisible(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setVgrow(table, Priority.ALWAYS);
    getStyleClass().add("zg-numbers");
    getChildren().addAll(bar(), table);
    keys();
  }

  private HBox bar() {
    Nodes.named(filter, "explore-filter", words.say("saving.filter"));
    filter.setPromptText(words.say("saving.filter"));
    filter.setPrefColumnCount(18);
    filter.textProperty().subscribe(this::find);
    var bar = new HBox(8, filter, count, Nodes.spring(), Nodes.button("explore-copy-table", words.say("saving.copy.table"), this::copy, "small"));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void find(String wanted) {
    var part = wanted.strip().toLowerCase(Locale.ROOT);
    rows.setPredicate(row -> part.isEmpty() || row.stream().anyMatch(cell -> words.say(cell).toLowerCase(Locale.ROOT).contains(part)));
    count.setText(part.isEmpty() ? "" : words.say("saving.found", rows.size(), rows.getSource().size()));
  }

  private void keys() {
    addEventHandler(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        e -> {
          if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) {
            filter.requestFocus();
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
    var lines = chosen.isEmpty() ? rows : chosen;
    return columns.stream().map(TableColumn::getText).map(NumbersPane::plain).collect(Collectors.joining("\t", "", "\n"))
        + lines.stream()
            .map(row -> columns.stream().map(c -> plain(String.valueOf(c.getCellObservableValue(row).getValue()))).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String plain(String cell) {
    return cell.replaceAll("[\\t\\r\\n]+", " ");
  }
}
