package org.zhigai.ui.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.PaperDifference;
import org.zhigai.monitoring.intake.PaperDifference.Change;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** How one paper read anew differs from the stored one: by pupil and item, in the sheet's order. */
final class DifferencePane {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double ROW = 29;
  private static final int MOST_ROWS = 8;

  private final UiWords words;
  private final PaperDifference difference;

  DifferencePane(UiWords words, PaperDifference difference) {
    this.words = words;
    this.difference = difference;
  }

  Node build() {
    var before = difference.before();
    var out = new VBox(6);
    out.getChildren().add(Nodes.paragraph(difference.info().label(), "zg-section"));
    out.getChildren().add(
        Nodes.paragraph(say("before", before.file(), DAY.format(before.at()), before.by()), "zg-muted"));
    out.getChildren().add(Nodes.named(Nodes.paragraph(sentence(), "zg-strong"), "review-sentence", sentence()));
    if (!difference.changes().isEmpty()) {
      out.getChildren().add(table());
    }
    return out;
  }

  /** What differs, in one sentence. */
  String sentence() {
    if (difference.isNone()) {
      return say("none");
    }
    var parts = new ArrayList<String>();
    if (!difference.changes().isEmpty()) {
      var pupils = difference.changes().stream().map(Change::sheetRow).distinct().count();
      parts.add(say("changes", pupils, difference.changes().size()));
    }
    if (difference.besides() > 0) {
      parts.add(say("besides", difference.besides()));
    }
    if (difference.added() > 0) {
      parts.add(say("added", difference.added()));
    }
    if (!difference.gone().isEmpty()) {
      parts.add(say("gone", difference.gone().size(), list(difference.gone())));
    }
    add(parts, "itemsAdded", difference.itemsAdded());
    add(parts, "itemsGone", difference.itemsGone());
    add(parts, "itemsRemarked", difference.itemsRemarked());
    if (Math.abs(difference.fullMarkBefore() - difference.fullMarkAfter()) > 0) {
      parts.add(say("fullMark", difference.fullMarkBefore(), difference.fullMarkAfter()));
    }
    return String.join(words.say("imports.and"), parts);
  }

  private void add(List<String> parts, String key, List<String> labels) {
    if (!labels.isEmpty()) {
      parts.add(say(key, list(labels)));
    }
  }

  private String list(List<String> all) {
    var some = String.join(words.say("preview.list"), all.stream().limit(MOST_ROWS).toList());
    return all.size() > MOST_ROWS ? some + "…" : some;
  }

  private TableView<Change> table() {
    var table = Nodes.named(new TableView<>(FXCollections.observableList(difference.changes())), "review-changes", say("table"), "zg-compact");
    table.getColumns().add(column("row", 56, c -> String.valueOf(c.sheetRow())));
    table.getColumns().add(column("class", 110, c -> c.classRef().label()));
    table.getColumns().add(column("name", 110, Change::name));
    table.getColumns().add(column("item", 90, c -> c.item().isEmpty() ? say("total") : c.item()));
    table.getColumns().add(column("was", 110, c -> value(c.presenceBefore(), c.before())));
    table.getColumns().add(column("is", 110, c -> value(c.presenceAfter(), c.after())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPrefHeight(ROW * (1 + Math.min(MOST_ROWS, difference.changes().size())) + 12);
    table.setMinHeight(table.getPrefHeight());
    return table;
  }

  private String value(Presence presence, double value) {
    return Double.isNaN(value)
        ? presence == Presence.PRESENT ? say("blank") : words.say("preview.presence.word." + presence)
        : say("number", value);
  }

  private TableColumn<Change, String> column(String id, double width, Function<Change, String> text) {
    var column = new TableColumn<Change, String>(say(id));
    column.setId("review-" + id);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    return column;
  }

  private String say(String what, Object... values) {
    return words.say("preview.review." + what, values);
  }
}
