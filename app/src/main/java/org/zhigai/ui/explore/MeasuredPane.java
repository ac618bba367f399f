package org.zhigai.ui.explore;

import java.util.Optional;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Preferences;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.monitoring.Round;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.UiWords;

/** What was measured: the assessment above, its papers and questionnaires below, a line each. */
final class MeasuredPane extends VBox {
  private static final double ROW = 28;
  /** More papers than this are scrolled to. */
  private static final int MOST_ROWS = 6;

  private final ExploreModel model;
  private final UiWords words;
  private final Preferences preferences;
  private final ComboBox<Round> round;
  private final FilteredList<Entry> shown;
  private final ListView<Entry> list;
  private Subscription following = Subscription.EMPTY;
  /** While this pane follows the place, what it selects is no choice of the person's. */
  private boolean follows;

  MeasuredPane(ExploreModel model, UiWords words, Preferences preferences) {
    super(4);
    this.model = model;
    this.words = words;
    this.preferences = preferences;
    this.shown = new FilteredList<>(model.entries());
    this.round = Nodes.named(new ComboBox<>(), "explore-round", words.say("explore.measured"));
    this.list = Nodes.named(new ListView<>(shown), "explore-entries", words.say("explore.papers"));
    round.setMaxWidth(Double.MAX_VALUE);
    round.setConverter(new Said<>(r -> words.say(Names.round(r))));
    round.valueProperty().subscribe(r -> Optional.ofNullable(r).filter(x -> !follows).ifPresent(model::chooseRound));
    list.setCellFactory(l -> new EntryCell());
    list.setFixedCellSize(Dress.grown(ROW, preferences));
    list.getSelectionModel().selectedItemProperty().subscribe(
        e -> Optional.ofNullable(e).filter(x -> !follows).ifPresent(x -> model.select(x.key())));
    getChildren().addAll(round, list);
    following = model.place().subscribe(p -> follow()).and(model.rounds().subscribe(this::follow));
  }

  /** Lets go of the ViewModel. */
  void close() {
    following.unsubscribe();
  }

  private void follow() {
    follows = true;
    Nodes.fill(round, model.rounds(), model.entry().map(Entry::round).orElse(null));
    model.entry().ifPresent(entry -> {
      shown.setPredicate(e -> e.round().equals(entry.round()));
      list.getSelectionModel().select(entry);
    });
    var height = Math.min(MOST_ROWS, shown.size()) * Dress.grown(ROW, preferences) + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    follows = false;
  }

  private final class EntryCell extends ListCell<Entry> {
    EntryCell() {
      setPrefWidth(0);
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setText(null);
        return;
      }
      setId("explore-entry-" + entry.key());
      setText(words.say(entry.label()));
      setAccessibleText(words.say("explore.entry", Names.round(entry.round()), entry.label()));
    }
  }
}
