package org.zhigai.ui.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.ui.jobs.Jobs;

/** What the monitoring screen shows: the things measured, the one looked at, and its exhibit. */
public final class MonitoringModel {
  private final ReadFigures figures;
  private final Jobs jobs;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Entry>> selected = new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(this, "aspect", Aspect.LEVELS);
  private final ReadOnlyObjectWrapper<Optional<Exhibit>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper(this, "badge", "");
  private final Map<Long, PaperFigures> read = new HashMap<>();

  public MonitoringModel(ReadFigures figures, Jobs jobs) {
    this.figures = figures;
    this.jobs = jobs;
    selected.subscribe(entry -> entry.ifPresent(this::settle));
    aspect.subscribe(a -> look());
  }

  /** By round, grade and subject; questionnaires after the papers of their round. */
  public ObservableList<Entry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  public ObjectProperty<Optional<Entry>> selected() {
    return selected;
  }

  public ObjectProperty<Aspect> aspect() {
    return aspect;
  }

  /** What is to be seen; empty while nothing was imported. */
  public ReadOnlyObjectProperty<Optional<Exhibit>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** How many papers there are; empty when none. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Reads the store again and keeps looking at the same thing, if it is still there. */
  public void refresh() {
    jobs.latest("explore.entries", Phrase.of("explore.job.reading"), p -> found(), this::arrived);
  }

  /** Looks at a thing by its key, for example {@code paper-3}; an unknown one changes nothing. */
  public void select(String key) {
    entries.stream().filter(e -> e.key().equals(key)).findFirst().ifPresent(e -> selected.set(Optional.of(e)));
  }

  private List<Entry> found() {
    var out = new ArrayList<Entry>();
    figures.papers().forEach(p -> out.add(new Entry.OfPaper(p)));
    var surveys = new LinkedHashMap<Long, List<FactorFigures>>();
    figures.factors().forEach(f -> surveys.computeIfAbsent(f.questionnaire().id(), id -> new ArrayList<>()).add(f));
    surveys.forEach(
        (id, factors) -> {
          var q = factors.getFirst().questionnaire();
          out.add(new Entry.OfSurvey(id, q.round(), q.grade(), factors));
        });
    // Stable: papers come by grade and subject already.
    out.sort(Comparator.comparing(Entry::round));
    return out;
  }

  private void arrived(List<Entry> found) {
    read.clear();
    entries.setAll(found);
    var papers = found.stream().filter(Entry.OfPaper.class::isInstance).count();
    badge.set(papers == 0 ? "" : Long.toString(papers));
    var before = selected.get().map(Entry::key).orElse("");
    var next = found.stream().filter(e -> e.key().equals(before)).findFirst().or(() -> first(found));
    if (next.equals(selected.get())) {
      look();
    } else {
      selected.set(next);
    }
    if (next.isEmpty()) {
      shown.set(Optional.empty());
    }
  }

  /** The latest paper with items, else the latest thing there is. */
  private static Optional<Entry> first(List<Entry> found) {
    Optional<Entry> paper =
        found.stream().filter(e -> e instanceof Entry.OfPaper p && !p.paper().items().isEmpty()).reduce((a, b) -> b);
    return paper.or(() -> found.stream().reduce((a, b) -> b));
  }

  private void settle(Entry entry) {
    if (entry.aspects().contains(aspect.get())) {
      look();
    } else {
      aspect.set(entry.aspects().getFirst());
    }
  }

  private void look() {
    var entry = selected.get();
    if (entry.isEmpty() || !entry.get().aspects().contains(aspect.get())) {
      return;
    }
    switch (entry.get()) {
      case Entry.OfSurvey survey -> shown.set(Optional.of(FactorsExhibit.of(survey)));
      case Entry.OfPaper paper -> look(paper.paper().id());
    }
  }

  private void look(long paperId) {
    var known = read.get(paperId);
    if (known != null) {
      shown.set(Optional.of(PaperExhibits.of(known, aspect.get())));
      return;
    }
    jobs.latest(
        "explore.figures",
        Phrase.of("explore.job.computing"),
        p -> figures.figures(paperId),
        computed -> {
          read.put(paperId, computed);
          // The person may have gone on to another thing meanwhile.
          if (selected.get().map(Entry::key).orElse("").equals("paper-" + paperId)) {
            look();
          }
        });
  }
}
