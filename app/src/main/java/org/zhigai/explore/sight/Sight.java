package org.zhigai.explore.sight;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;

/**
 * What an aspect looks at from a place: the results there, all of them or those of the chosen class, and what was computed from them.
 *
 * @param paper of a paper; null for a questionnaire
 * @param archive everything else that is stored: other rounds, questionnaires, indicators
 * @param progress told by those who fit a model
 */
public record Sight(Place place, Entry entry, @Nullable Cabinet paper, ResultsArchive archive, Progress progress) {

  private Cabinet cabinet() {
    return Objects.requireNonNull(paper, "a questionnaire is not a paper");
  }

  /** The questionnaire looked at. */
  public Entry.OfSurvey survey() {
    return (Entry.OfSurvey) entry;
  }

  /** The chosen class, if it sat this paper. */
  public Optional<ClassRef> chosenClass() {
    return place.chosen(Place.CLASS)
        .flatMap(label -> cabinet().figures().classes().stream().map(c -> c.classRef()).filter(c -> c.label().equals(label)).findFirst());
  }

  /** Of the chosen class, else of everybody. */
  public PaperFigures figures() {
    return chosenClass().map(cabinet()::figures).orElseGet(cabinet()::figures);
  }

  /** Of the chosen class, else of everybody. */
  PaperResults results() {
    return chosenClass().map(c -> cabinet().results().of(c)).orElseGet(cabinet()::results);
  }

  /** Those who sat, of the chosen class or of everybody. */
  public SatPaper sat() {
    return chosenClass().map(cabinet()::sat).orElseGet(cabinet()::sat);
  }

  /** The items of the chosen knowledge point or ability level in the order of the paper, else all. */
  public List<ItemFigures> items() {
    var items = figures().items();
    return place.chosen(Place.POINT)
        .map(
            point -> items.stream()
                .filter(i -> i.item().knowledgePoints().contains(point) || i.item().ability().equals(point) || i.item().type().equals(point))
                .toList())
        .filter(some -> !some.isEmpty())
        .orElse(items);
  }

  /** Whether the numbers of the chosen class may not be shown. */
  public boolean isHidden() {
    var classes = cabinet().figures().classes();
    var covers = Small.covers(classes);
    return chosenClass()
        .map(c -> covers.get(classes.stream().map(f -> f.classRef()).toList().indexOf(c)) != Small.Cover.SHOWN)
        .orElse(false);
  }

  /** The same place with all classes. */
  public Sight everybody() {
    return new Sight(place.with(Place.CLASS, ""), entry, paper, archive, progress);
  }

  /** A model of these pupils that costs time: fitted when first asked for, then kept with the paper. */
  public <T> T kept(Class<T> type, String name, Supplier<T> fitted) {
    return cabinet().kept(type, name + chosenClass().map(ClassRef::label).orElse(""), fitted);
  }
}
