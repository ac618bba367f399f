package org.zhigai.explore;

import java.util.List;
import java.util.Optional;
import org.zhigai.problems.Finding;

/** From a finding to the chart that shows what it says. */
public final class EvidencePlaces {
  private EvidencePlaces() {}

  /** Where its evidence is seen; empty when the results hold no chart of it. */
  public static Optional<Place> of(Finding finding, List<Entry> entries) {
    return entries.stream()
        .filter(e -> holds(e, finding))
        .map(e -> place(finding, e))
        .filter(p -> entries.stream().anyMatch(e -> e.key().equals(p.entry()) && e.aspects().contains(p.aspect())))
        .findFirst();
  }

  private static boolean holds(Entry entry, Finding finding) {
    var paper = finding.evidence().paperId();
    return switch (entry) {
      case Entry.OfPaper of ->
          paper != 0 ? of.paper().id() == paper : of.subject().equals(finding.domain()) && measured(of, finding);
      case Entry.OfSurvey of ->
          paper == 0 && of.factors().stream().anyMatch(f -> f.name().equals(finding.target())) && measured(of, finding);
    };
  }

  private static boolean measured(Entry entry, Finding finding) {
    return entry.round().equals(finding.round()) && entry.grade() == finding.grade();
  }

  private static Place place(Finding finding, Entry entry) {
    if (entry instanceof Entry.OfSurvey) {
      return Place.of(entry.key(), Aspect.FACTORS);
    }
    var items = finding.evidence().items();
    var at = Place.of(entry.key(), Aspect.LEVELS).with(Place.CLASS, finding.classRef().map(c -> c.label()).orElse(""));
    return switch (finding.rule()) {
      case "knowledge-point" -> at.by(Aspect.GAPS);
      case "class-knowledge-point" -> at.by(Aspect.KNOWLEDGE);
      case "ability-level" -> at.by(Aspect.ABILITY);
      case "item-type" -> at.by(Aspect.ITEMS).with(Place.POINT, finding.target());
      case "item" -> at.by(Aspect.ITEM).with(Place.ITEM, finding.target());
      case "class-spread" -> at.by(Aspect.SPREAD);
      case "own-past" -> at.by(Aspect.TREND);
      case "participation", "absentees" -> at.by(Aspect.PARTICIPATION);
      case "pupil-group" -> at.by(Aspect.GROUPS);
      case "paper-quality" -> at.by(Aspect.MAP);
      case "indicator" -> at.by(Aspect.BENCHMARKS);
      case Finding.BY_PEOPLE ->
          items.size() == 1
              ? at.by(Aspect.ITEM).with(Place.ITEM, items.getFirst())
              : items.isEmpty() ? at : at.by(Aspect.ITEMS).with(Place.POINT, finding.target());
      default -> at;
    };
  }
}
