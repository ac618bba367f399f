package org.zhigai.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Pins;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Round;
import org.zhigai.session.Board;
import org.zhigai.session.BoardRow;
import org.zhigai.session.SessionDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** The boards of the school, and the one looked at with its charts drawn of the chosen round. */
public final class BoardModel implements ViewModel {
  private final SessionDesk sessions;
  private final Explore explore;
  private final StoreFrame frame;
  private final ObservableList<Board> boards = FXCollections.observableArrayList();
  private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
  private final ObservableList<Round> rounds = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final ObjectProperty<Optional<Round>> round = new SimpleObjectProperty<>(this, "round", Optional.empty());

  /**
   * A pinned chart.
   *
   * @param drawn where it stands in the chosen round and what it shows; empty when the round has nothing like it
   */
  public record Tile(Board.Pin pin, Optional<Drawn> drawn) {}

  /** A chart and the place it is of. */
  public record Drawn(Place place, Entry entry, Exhibit exhibit) {}

  public BoardModel(SessionDesk sessions, Explore explore, StoreFrame frame) {
    this.sessions = sessions;
    this.explore = explore;
    this.frame = frame;
    chosen.subscribe(name -> draw());
    round.subscribe(r -> draw());
    var _ = frame.edits().listen(Set.of(BoardRow.KIND), this::refresh);
  }

  /** Oldest first. */
  public ObservableList<Board> boards() {
    return FXCollections.unmodifiableObservableList(boards);
  }

  /** In the order of the board. */
  public ObservableList<Tile> tiles() {
    return FXCollections.unmodifiableObservableList(tiles);
  }

  /** Rounds there are results of, oldest first. */
  public ObservableList<Round> rounds() {
    return FXCollections.unmodifiableObservableList(rounds);
  }

  /** Name of the board looked at. */
  public ObjectProperty<Optional<String>> chosen() {
    return chosen;
  }

  /** The round it is drawn of; empty for the latest. */
  public ObjectProperty<Optional<Round>> round() {
    return round;
  }

  /** Reads the boards again and draws the chosen one anew. */
  public void refresh() {
    boards.setAll(sessions.boards());
    if (board().isEmpty()) {
      chosen.set(boards.stream().findFirst().map(Board::name));
    }
    draw();
  }

  /** Adds a chart to a board, which is made if there is none of that name. */
  public void pin(String name, Place place, Entry entry) {
    var before = boards.stream().filter(b -> b.name().equals(name)).findFirst();
    var pins = new ArrayList<>(before.map(Board::pins).orElse(List.of()));
    var pin = Pins.of(place, entry);
    if (!pins.contains(pin)) {
      pins.add(pin);
      keep("explore.boards.pinned", new Board(name, pins, before.map(Board::decisions).orElse(List.of())));
    }
    chosen.set(Optional.of(name));
  }

  /** Takes a chart off the board; can be undone. */
  public void unpin(Board.Pin pin) {
    board().ifPresent(
        before -> keep("explore.boards.unpinned", new Board(before.name(), before.pins().stream().filter(p -> !p.equals(pin)).toList(), before.decisions())));
  }

  /** Forgets the board; can be undone. */
  public void drop() {
    board().ifPresent(gone -> frame.edits().make(sessions.drop(gone, frame.actor().get())));
  }

  private void keep(String what, Board board) {
    frame.edits().make(sessions.keep(Phrase.of(what, board.name()), board, frame.actor().get()));
  }

  /** The board looked at. */
  public Optional<Board> board() {
    return chosen.get().flatMap(name -> boards.stream().filter(b -> b.name().equals(name)).findFirst());
  }

  private void draw() {
    var pins = board().map(Board::pins).orElse(List.of());
    var of = round.get();
    frame.jobs().latest(
        "explore.board", Phrase.of("explore.job.computing"),
        progress -> {
          var entries = explore.entries();
          return new Result(
              entries.stream().map(Entry::round).distinct().sorted().toList(),
              pins.stream().map(pin -> new Tile(pin, drawn(pin, entries, of, progress))).toList());
        },
        result -> {
          rounds.setAll(result.rounds());
          tiles.setAll(result.tiles());
        });
  }

  private record Result(List<Round> rounds, List<Tile> tiles) {}

  private Optional<Drawn> drawn(Board.Pin pin, List<Entry> entries, Optional<Round> of, Progress progress) {
    return Pins.place(pin, entries, of)
        .flatMap(
            place -> entries.stream()
                .filter(e -> e.key().equals(place.entry()))
                .findFirst()
                .map(entry -> new Drawn(place, entry, explore.show(place, entry, progress))));
  }
}
