package org.zhigai.ui.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The funnel in a heading: opens what its column may ask for, words to tick or numbers from and to. */
final class ColumnFilter {
  /** Longer lists are searched above the table instead. */
  private static final int MOST_WORDS = 60;

  private static final double MOST_HEIGHT = 260;

  private final String id;
  private final String column;
  private final UiWords words;
  private final Consumer<Optional<RowFilter.Ask>> asked;
  private final Button funnel;
  private Optional<RowFilter.Ask> now = Optional.empty();

  /**
   * @param id of the column
   * @param says what the funnel says when pointed at
   * @param cells what the column's cells say, read when it is opened
   * @param asked told what the column asks for, empty for everything
   */
  ColumnFilter(String id, String column, String says, boolean number, List<String> cells, UiWords words, Consumer<Optional<RowFilter.Ask>> asked) {
    this.id = id;
    this.column = column;
    this.words = words;
    this.asked = asked;
    this.funnel = Nodes.iconButton(id + "-filter", Material2AL.FILTER_ALT, says, () -> {});
    funnel.setTooltip(new Tooltip(says));
    funnel.getStyleClass().addAll("small", "zg-funnel");
    funnel.setFocusTraversable(true);
    funnel.setOnAction(e -> open(number ? fromTo() : ticks(new LinkedHashSet<>(cells))));
  }

  Node node() {
    return funnel;
  }

  /** Asks for nothing, without telling. */
  void clear() {
    mark(Optional.empty());
  }

  private void open(Node content) {
    var all = Nodes.button(id + "-filter-all", words.say("saving.filter.all"), () -> ask(Optional.empty()), "small");
    var box = new VBox(8, Nodes.label(column, "zg-section"), content, all);
    box.getStyleClass().add("zg-filter-box");
    var over = new PopOver(box);
    over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    over.setDetachable(false);
    all.addEventHandler(javafx.event.ActionEvent.ACTION, e -> over.hide());
    over.show(funnel);
  }

  private Node fromTo() {
    var before = now.filter(RowFilter.Between.class::isInstance).map(RowFilter.Between.class::cast);
    var low = limit("from", before.map(RowFilter.Between::low));
    var high = limit("to", before.map(RowFilter.Between::high));
    Runnable read = () -> ask(between(low.getText(), high.getText()));
    low.textProperty().subscribe((was, is) -> read.run());
    high.textProperty().subscribe((was, is) -> read.run());
    var line = new HBox(8, low, Nodes.label("–"), high);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private TextField limit(String which, Optional<Double> value) {
    var field = Nodes.named(new TextField(), id + "-filter-" + which, words.say("saving.filter." + which));
    field.setPromptText(words.say("saving.filter." + which));
    field.setPrefColumnCount(6);
    value.filter(Double::isFinite).ifPresent(v -> field.setText(v == Math.rint(v) ? Long.toString(Math.round(v)) : v.toString()));
    return field;
  }

  /** A blank end is open; an end that is no number asks for nothing yet. */
  private static Optional<RowFilter.Ask> between(String low, String high) {
    var from = low.isBlank() ? Double.NEGATIVE_INFINITY : RowFilter.typed(low.strip());
    var to = high.isBlank() ? Double.POSITIVE_INFINITY : RowFilter.typed(high.strip());
    return (low.isBlank() && high.isBlank()) || Double.isNaN(from) || Double.isNaN(to) ? Optional.empty() : Optional.of(new RowFilter.Between(from, to));
  }

  private Node ticks(Set<String> all) {
    if (all.size() > MOST_WORDS) {
      return Nodes.paragraph(words.say("saving.filter.many", all.size()), "zg-muted");
    }
    var kept = new LinkedHashSet<>(now.filter(RowFilter.OneOf.class::isInstance).map(a -> ((RowFilter.OneOf) a).words()).orElse(Set.copyOf(all)));
    var list = new VBox(4);
    var index = 0;
    for (var word : all) {
      var tick = Nodes.named(new CheckBox(word), id + "-filter-tick-" + index++, word);
      tick.setMnemonicParsing(false);
      tick.setSelected(kept.contains(word));
      tick.selectedProperty().subscribe((was, is) -> {
        if (is) {
          kept.add(word);
        } else {
          kept.remove(word);
        }
        ask(kept.containsAll(all) ? Optional.empty() : Optional.of(new RowFilter.OneOf(kept)));
      });
      list.getChildren().add(tick);
    }
    var scroll = new ScrollPane(list);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void ask(Optional<RowFilter.Ask> next) {
    mark(next);
    asked.accept(next);
  }

  private void mark(Optional<RowFilter.Ask> next) {
    now = next;
    funnel.getStyleClass().removeAll("zg-asks");
    if (next.isPresent()) {
      funnel.getStyleClass().add("zg-asks");
    }
  }
}
