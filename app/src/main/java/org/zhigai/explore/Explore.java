package org.zhigai.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.looks.Looks;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Cabinet;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Finding;

/** Use case: what was measured, and what it looks like from a place. Keeps what it computed until told to forget. */
public final class Explore {
  private final ResultsArchive archive;
  private final Map<Long, Cabinet> cabinets = new ConcurrentHashMap<>();

  public Explore(ResultsArchive archive) {
    this.archive = archive;
  }

  /** By round, grade and subject; questionnaires after the papers of their round. */
  public List<Entry> entries() {
    var out = new ArrayList<Entry>();
    archive.papers().forEach(p -> out.add(new Entry.OfPaper(p)));
    var indicators = archive.indicators();
    var surveys = new LinkedHashMap<Long, List<FactorFigures>>();
    archive.questionnaires().stream()
        .flatMap(q -> FigureQuestionnaire.of(q, indicators).stream())
        .forEach(f -> surveys.computeIfAbsent(f.questionnaire().id(), id -> new ArrayList<>()).add(f));
    surveys.forEach(
        (id, factors) -> {
          var q = factors.getFirst().questionnaire();
          out.add(new Entry.OfSurvey(id, q.round(), q.grade(), factors));
        });
    // Stable: papers come by grade and subject already.
    out.sort(Comparator.comparing(Entry::round));
    return out;
  }

  /** @param entry the one {@code place} names */
  public Exhibit show(Place place, Entry entry, Progress progress) {
    return Looks.of(new Sight(place, entry, cabinet(entry), archive, progress));
  }

  /**
   * What a place says in numbers, for a problem that people raise over it.
   *
   * @param key under which the finding is known
   */
  public Finding raised(Place place, Entry entry, String key) {
    return RaisedFinding.of(new Sight(place, entry, cabinet(entry), archive, Progress.NONE), key);
  }

  /** The marks behind a place, of all or of the chosen class; empty for a questionnaire and for a paper of totals. */
  public Optional<ItemMatrix> originals(Place place, Entry entry) {
    var cabinet = cabinet(entry);
    if (cabinet == null) {
      return Optional.empty();
    }
    var sat = new Sight(place, entry, cabinet, archive, Progress.NONE).sat();
    return sat.paper().items().isEmpty() ? Optional.empty() : Optional.of(ItemMatrix.of(sat));
  }

  /** The store holds other results now. */
  public void forget() {
    cabinets.clear();
  }

  private @Nullable Cabinet cabinet(Entry entry) {
    return switch (entry) {
      case Entry.OfPaper of -> cabinets.computeIfAbsent(of.paper().id(), id -> new Cabinet(archive.results(id), archive.indicators()));
      case Entry.OfSurvey of -> null;
    };
  }
}
