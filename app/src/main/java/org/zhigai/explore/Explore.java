package org.zhigai.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.looks.Looks;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Cabinet;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.place.Aspect;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Finding;

/** Use case: what was measured, and what it looks like from a place. Keeps what it computed until told to forget. */
public final class Explore {
  private final ResultsArchive archive;
  private final Map<Long, Cabinet> whole = new ConcurrentHashMap<>();
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
    return place.aspect().part() == Aspect.Part.PUPIL
        ? Looks.of(new Sight(place, entry, whole(entry), archive.whole(), progress))
        : Looks.of(new Sight(place, entry, cabinet(entry), archive, progress)).telling(leftOut(entry));
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
    var cabinet = whole(entry);
    if (cabinet == null) {
      return Optional.empty();
    }
    var sat = new Sight(place, entry, cabinet, archive.whole(), Progress.NONE).sat();
    return sat.paper().items().isEmpty() ? Optional.empty() : Optional.of(ItemMatrix.of(sat));
  }

  /** The store holds other results now. */
  public void forget() {
    cabinets.clear();
    whole.clear();
  }

  /** Whom numbers of many leave out is told beside them; nothing where they leave out nobody. */
  public List<Phrase> leftOut(Entry entry) {
    return switch (entry) {
      case Entry.OfPaper of -> told("explore.held", archive.leftOut(of.paper().id()));
      case Entry.OfSurvey of -> Stream.concat(
          told("explore.held.sheets", archive.sheetsLeftOut(of.id())).stream(), told("explore.held.again", again(of)).stream()).toList();
    };
  }

  private static List<Phrase> told(String key, int many) {
    return many == 0 ? List.of() : List.of(Phrase.of(key, many));
  }

  /** How many questionnaires of the same pupils that are stored are left out because they came in again. */
  private int again(Entry.OfSurvey of) {
    var shown = archive.questionnaires().stream().map(Questionnaire::id).collect(Collectors.toSet());
    return (int) archive.whole().questionnaires().stream()
        .filter(q -> q.round().equals(of.round()) && q.grade() == of.grade() && !shown.contains(q.id())).count();
  }

  private @Nullable Cabinet cabinet(Entry entry) {
    return kept(cabinets, entry, archive);
  }

  /** With everybody: for what is about one pupil alone. */
  private @Nullable Cabinet whole(Entry entry) {
    return kept(whole, entry, archive.whole());
  }

  private static @Nullable Cabinet kept(Map<Long, Cabinet> in, Entry entry, ResultsArchive from) {
    return switch (entry) {
      case Entry.OfPaper of -> in.computeIfAbsent(of.paper().id(), id -> new Cabinet(from.results(id), from.indicators()));
      case Entry.OfSurvey of -> null;
    };
  }
}
