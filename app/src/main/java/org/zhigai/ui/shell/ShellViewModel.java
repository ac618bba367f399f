package org.zhigai.ui.shell;

import org.zhigai.ui.parts.Search;
import org.zhigai.ui.parts.Command;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.Navigator;
import org.zhigai.ui.parts.Notices;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.ViewModel;

/** The state of the window: where it stands, how it looks, what was saved when. */
public final class ShellViewModel implements Notices, Navigator, ViewModel {
  private final Appearance appearance;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<RailPlace> place = new ReadOnlyObjectWrapper<>(this, "place", new RailPlace("overview", ""));
  private final ReadOnlyObjectWrapper<Optional<LocalTime>> savedAt =
      new ReadOnlyObjectWrapper<>(this, "savedAt", Optional.empty());
  private final StringProperty school = new SimpleStringProperty(this, "school", "");
  private final StringProperty store = new SimpleStringProperty(this, "store", "");
  private final ObservableList<CommandChoice> papers = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<CommandChoice>> paper = new SimpleObjectProperty<>(this, "paper", Optional.empty());
  private Consumer<Note> teller = note -> {};
  private Search search = wanted -> List.of();

  public ShellViewModel(Appearance appearance, Clock clock) {
    this.appearance = appearance;
    this.clock = clock;
  }

  @Override
  public void open(String station, String target) {
    var next = new RailPlace(station, target);
    if (next.equals(place.get()) && !target.isEmpty()) {
      // Asked for once more, after the person has gone elsewhere within the station.
      place.set(new RailPlace(station, ""));
    }
    place.set(next);
  }

  /** Takes a paper from the header and shows it. */
  public void choose(CommandChoice choice) {
    paper.set(Optional.of(choice));
    open("monitoring", choice.target());
  }

  /** The header names the paper that is looked at. */
  @Override
  public void looksAt(String looked) {
    papers.stream().filter(p -> p.target().equals(looked)).findFirst().ifPresent(p -> paper.set(Optional.of(p)));
  }

  @Override
  public void done(Phrase what) {
    teller.accept(new Note(what, Tone.DONE, Optional.empty()));
  }

  @Override
  public void done(Phrase what, Phrase verb, Runnable action) {
    teller.accept(new Note(what, Tone.DONE, Optional.of(new Note.Action(verb, action))));
  }

  @Override
  public void care(Phrase what) {
    teller.accept(new Note(what, Tone.CARE, Optional.empty()));
  }

  @Override
  public void saved() {
    savedAt.set(Optional.of(LocalTime.now(clock)));
  }

  @Override
  public void care(Phrase what, Phrase verb, Runnable action) {
    teller.accept(new Note(what, Tone.CARE, Optional.of(new Note.Action(verb, action))));
  }

  /** @param newTeller who shows notes */
  public void tellTo(Consumer<Note> newTeller) {
    teller = newTeller;
  }

  /** @param newSearch who knows what lies in the open store */
  public void searchBy(Search newSearch) {
    search = newSearch;
  }

  List<Command> found(String wanted) {
    return search.found(wanted);
  }

  public ReadOnlyObjectProperty<RailPlace> place() {
    return place.getReadOnlyProperty();
  }

  /** The language and the dress of the window. */
  public Appearance appearance() {
    return appearance;
  }

  /** When an edit last became durable. */
  public ReadOnlyObjectProperty<Optional<LocalTime>> savedAt() {
    return savedAt.getReadOnlyProperty();
  }

  public StringProperty school() {
    return school;
  }

  /** File name of the open store. */
  public StringProperty store() {
    return store;
  }

  /** Papers the header offers, by round. */
  public ObservableList<CommandChoice> papers() {
    return papers;
  }

  public ObjectProperty<Optional<CommandChoice>> paper() {
    return paper;
  }
}
