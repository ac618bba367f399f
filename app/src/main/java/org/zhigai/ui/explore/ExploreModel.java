package org.zhigai.ui.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.parts.ViewModel;

/** What the monitoring screen shows: the things measured, where the person stands, how they came there, and the exhibit. */
public final class ExploreModel implements ViewModel {
  private static final int REMEMBERED = 100;
  private static final Set<Aspect> OF_ONE_ITEM = EnumSet.of(Aspect.ITEM, Aspect.OPTIONS, Aspect.ANSWERS, Aspect.CURVE, Aspect.PUPIL);

  private final Explore explore;
  private final Jobs jobs;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Round> rounds = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Exhibit>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper(this, "badge", "");
  private final ReadOnlyBooleanWrapper hasCome = new ReadOnlyBooleanWrapper(this, "hasCome", false);
  private final Deque<Place> way = new ArrayDeque<>();

  public ExploreModel(Explore explore, Jobs jobs) {
    this.explore = explore;
    this.jobs = jobs;
  }

  /** By round, grade and subject; questionnaires after the papers of their round. */
  public ObservableList<Entry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  /** Assessments there are results of, newest first. */
  public ObservableList<Round> rounds() {
    return FXCollections.unmodifiableObservableList(rounds);
  }

  /** Where the person stands; empty while nothing was imported. */
  public ReadOnlyObjectProperty<Optional<Place>> place() {
    return place.getReadOnlyProperty();
  }

  /** What is to be seen; empty while nothing was imported. */
  public ReadOnlyObjectProperty<Optional<Exhibit>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** How many papers there are; empty when none. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Whether there is a way back. */
  public ReadOnlyBooleanProperty hasCome() {
    return hasCome.getReadOnlyProperty();
  }

  /** The thing measured that is looked at. */
  public Optional<Entry> entry() {
    return place.get().flatMap(p -> entry(p.entry()));
  }

  private Optional<Entry> entry(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst();
  }

  /** Reads the store again and keeps standing at the same place, if it is still there. */
  public void refresh() {
    jobs.latest(
        "explore.entries", Phrase.of("explore.job.reading"),
        p -> {
          explore.forget();
          return explore.entries();
        },
        this::arrived);
  }

  /** Looks at a thing by its key, for example {@code paper-3}, in the same way if it can be; an unknown one changes nothing. */
  public void select(String key) {
    entry(key)
        .filter(e -> place.get().map(p -> !p.entry().equals(key)).orElse(true))
        .ifPresent(e -> go(standing(e)));
  }

  /** Looks at another assessment: at the same subject of the same pupils where they were measured, else the same subject, else its first paper. */
  public void chooseRound(Round round) {
    var of = entries.stream().filter(e -> e.round().equals(round)).toList();
    entry()
        .filter(now -> !now.round().equals(round))
        .flatMap(
            now -> of.stream().filter(e -> e.subject().equals(now.subject()) && e.round().entryYear(e.grade()) == now.round().entryYear(now.grade()))
                .findFirst()
                .or(() -> of.stream().filter(e -> e.subject().equals(now.subject())).findFirst())
                .or(() -> of.stream().findFirst()))
        .ifPresent(e -> select(e.key()));
  }

  /** Looks at the same thing in another way. An item or a pupil is left where one looks at all of them. */
  public void look(Aspect aspect) {
    place
        .get()
        .map(p -> p.by(aspect))
        .map(p -> aspect == Aspect.PUPIL ? p : p.with(Place.PUPIL, ""))
        .map(p -> OF_ONE_ITEM.contains(aspect) ? p : p.with(Place.ITEM, ""))
        .ifPresent(this::go);
  }

  /** Sets an option; an empty value takes it back. */
  public void choose(String key, String value) {
    place.get().ifPresent(p -> go(p.with(key, value)));
  }

  /** Goes where a door leads. */
  public void go(Place next) {
    if (place.get().filter(next::equals).isPresent()) {
      return;
    }
    place.get().ifPresent(way::push);
    while (way.size() > REMEMBERED) {
      way.removeLast();
    }
    stand(next);
  }

  /** Hands over the marks behind this place, when there are any. */
  void originals(Consumer<Optional<ItemMatrix>> then) {
    var here = place.get();
    var of = entry();
    if (here.isPresent() && of.isPresent()) {
      jobs.latest("explore.originals", Phrase.of("explore.job.reading"), p -> explore.originals(here.get(), of.get()), then);
    }
  }

  /** Returns to where the person stood before. */
  public void back() {
    if (!way.isEmpty()) {
      stand(way.pop());
    }
  }

  /** The places above this one, the whole paper first and this place last; no class where what is shown is of everybody. */
  public List<Place> crumbs() {
    var out = new ArrayList<Place>();
    place
        .get()
        .ifPresent(
            here -> {
              var at = Place.of(here.entry(), entry().map(e -> e.aspects().getFirst()).orElse(here.aspect()));
              out.add(at);
              at = step(out, at, here, Place.CLASS, Aspect.GAPS);
              if (ofClass().isEmpty()) {
                out.removeIf(p -> p.chosen(Place.CLASS).isPresent());
              }
              at = step(out, at, here, Place.POINT, Aspect.ITEMS);
              at = step(out, at, here, Place.ITEM, Aspect.ITEM);
              step(out, at, here, Place.PUPIL, here.aspect());
            });
    return out;
  }

  /** The choice of a class beside what is shown; empty where it shows everybody whatever was chosen. */
  private Optional<Option> ofClass() {
    return shown.get().flatMap(e -> e.options().stream().filter(o -> o.key().equals(Place.CLASS)).findFirst());
  }

  /** A class as the charts name it. */
  Phrase className(String label) {
    return ofClass().stream().flatMap(o -> o.values().stream()).filter(v -> v.key().equals(label)).map(Option.Value::label).findFirst()
        .orElseGet(() -> Names.text(label));
  }

  private static Place step(List<Place> out, Place above, Place here, String key, Aspect aspect) {
    if (here.chosen(key).isEmpty()) {
      return above;
    }
    var next = above.by(aspect).with(key, here.chosen(key).orElse(""));
    out.add(next);
    return next;
  }

  private void stand(Place next) {
    hasCome.set(!way.isEmpty());
    place.set(Optional.of(next));
    entry(next.entry())
        .ifPresent(
            entry -> jobs.latest(
                "explore.figures", Phrase.of("explore.job.computing"), p -> explore.show(next, entry, p),
                computed -> shown.set(Optional.of(computed))));
  }

  private Place standing(Entry next) {
    var aspect = place.get().map(Place::aspect).filter(next.aspects()::contains).orElse(next.aspects().getFirst());
    return Place.of(next.key(), aspect);
  }

  private void arrived(List<Entry> found) {
    entries.setAll(found);
    rounds.setAll(found.stream().map(Entry::round).distinct().sorted(Comparator.reverseOrder()).toList());
    var papers = found.stream().filter(Entry.OfPaper.class::isInstance).count();
    badge.set(papers == 0 ? "" : Long.toString(papers));
    way.removeIf(p -> entry(p.entry()).isEmpty());
    var next = place.get().filter(p -> entry(p.entry()).isPresent()).or(() -> first(found).map(this::standing));
    if (next.isPresent()) {
      stand(next.get());
    } else {
      place.set(Optional.empty());
      shown.set(Optional.empty());
    }
  }

  /** The latest paper with items, else the latest thing there is. */
  private static Optional<Entry> first(List<Entry> found) {
    Optional<Entry> paper =
        found.stream().filter(e -> e instanceof Entry.OfPaper p && !p.paper().items().isEmpty()).reduce((a, b) -> b);
    return paper.or(() -> found.stream().reduce((a, b) -> b));
  }
}
