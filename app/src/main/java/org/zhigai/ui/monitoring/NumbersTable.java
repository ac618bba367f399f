package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.zhigai.explore.Door;
import org.zhigai.explore.Exhibit;
import org.zhigai.explore.Place;
import org.zhigai.explore.Table;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The numbers behind a picture. Columns cannot be sorted: a class list by result would be a ranking. */
final class NumbersTable {
  private NumbersTable() {}

  /** @param go called with where a row leads, when it is opened by a double click or Enter */
  static TableView<List<Phrase>> of(Exhibit exhibit, UiWords words, Consumer<Place> go) {
    var table = exhibit.table();
    var view = Nodes.named(new TableView<List<Phrase>>(), "explore-table", words.say("explore.tab.table"));
    IntStream.range(0, table.columns().size()).forEach(i -> view.getColumns().add(column(table.columns().get(i), i, words)));
    view.setItems(FXCollections.observableArrayList(table.rows()));
    view.setPlaceholder(Nodes.label(words.say("explore.none"), "zg-muted"));
    view.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        open(view, exhibit, go);
      }
    });
    view.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        open(view, exhibit, go);
      }
    });
    return view;
  }

  private static void open(TableView<List<Phrase>> view, Exhibit exhibit, Consumer<Place> go) {
    // What is seen may be searched: the row's place is that among all rows.
    var row = view.getSelectionModel().getSelectedItem();
    exhibit.door(exhibit.table().rows().indexOf(row), Door.WHOLE_ROW).ifPresent(go);
  }

  private static TableColumn<List<Phrase>, String> column(Table.Column column, int index, UiWords words) {
    var out = new TableColumn<List<Phrase>, String>(words.say(column.title()));
    out.setId("explore-column-" + index);
    out.setSortable(false);
    out.setReorderable(false);
    out.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.say(row.getValue().get(index))));
    out.setPrefWidth(column.number() ? 96 : 144);
    if (column.number()) {
      out.getStyleClass().add("zg-number");
    }
    return out;
  }
}
