package org.zhigai.ui.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The numbers behind a picture. Pupils and classes are put in no order by result: that would be a ranking. */
final class NumbersTable {
  /** Columns that name pupils or classes. */
  private static final Set<String> PEOPLE = Set.of("explore.column.who", "explore.column.pupil");

  private static final double LETTER = 13;
  private static final double AROUND = 48;
  private static final double MOST_WIDTH = 280;

  private NumbersTable() {}

  /** @param go called with where a row leads, when it is opened by a double click or Enter */
  static TableView<List<Phrase>> of(Exhibit exhibit, UiWords words, Consumer<Place> go) {
    var table = exhibit.table();
    var view = Nodes.named(new TableView<List<Phrase>>(), "explore-table", words.say("explore.tab.table"));
    IntStream.range(0, table.columns().size()).forEach(i -> view.getColumns().add(column(table, i, words)));
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

  /** Whether its rows are pupils or classes, whose results are not sorted. */
  static boolean isOfPeople(ExhibitTable table) {
    return table.columns().stream().anyMatch(c -> PEOPLE.contains(c.title().key()));
  }

  private static void open(TableView<List<Phrase>> view, Exhibit exhibit, Consumer<Place> go) {
    // What is seen may be searched and sorted: the row's place is that among all rows.
    var row = view.getSelectionModel().getSelectedItem();
    exhibit.door(exhibit.table().rows().indexOf(row), Door.WHOLE_ROW).ifPresent(go);
  }

  private static TableColumn<List<Phrase>, NumberCell> column(ExhibitTable table, int index, UiWords words) {
    var column = table.columns().get(index);
    var out = new TableColumn<List<Phrase>, NumberCell>(words.say(column.title()));
    out.setId("explore-column-" + index);
    out.setSortable(!column.number() || !isOfPeople(table));
    out.setComparator(order(column.number()));
    out.setReorderable(false);
    out.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(NumberCell.of(row.getValue().get(index), words)));
    out.setPrefWidth(width(Stream.concat(Stream.of(out.getText()), table.rows().stream().limit(200).map(r -> words.say(r.get(index))))));
    if (column.number()) {
      out.getStyleClass().add("zg-number");
    }
    return out;
  }

  /** Numbers by size, what is no number last; names as people count: 2 before 11. */
  static Comparator<NumberCell> order(boolean numbers) {
    return numbers ? Comparator.comparingDouble(NumberCell::number) : Comparator.comparing(NumberCell::text, NumbersTable::named);
  }

  private static int named(String a, String b) {
    var left = parts(a);
    var right = parts(b);
    for (var i = 0; i < Math.min(left.length, right.length); i++) {
      var bothCount = Character.isDigit(left[i].charAt(0)) && Character.isDigit(right[i].charAt(0));
      var compared = bothCount ? new java.math.BigInteger(left[i]).compareTo(new java.math.BigInteger(right[i])) : left[i].compareTo(right[i]);
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static String[] parts(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)", -1);
  }

  /** Room for the longest, within reason. */
  private static double width(Stream<String> texts) {
    return Math.min(MOST_WIDTH, AROUND + LETTER * texts.mapToDouble(NumbersTable::letters).max().orElse(0));
  }

  private static double letters(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.58 : 1).sum();
  }
}
