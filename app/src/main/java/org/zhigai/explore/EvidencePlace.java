package org.zhigai.explore;

import java.util.List;
import java.util.Optional;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Target;

/**
 * From a finding to the charts that show what it says.
 *
 * @param overview the picture it stands in, among its like
 * @param closest the very place: its class, its items
 */
public record EvidencePlace(Place overview, Place closest) {

  /** Where its evidence is seen; empty when the results hold no chart of it. */
  public static Optional<EvidencePlace> of(Finding finding, List<Entry> entries) {
    return entries.stream()
        .filter(e -> holds(e, finding))
        .map(e -> in(e, finding))
        .filter(p -> entries.stream().anyMatch(e -> e.key().equals(p.overview().entry()) && e.aspects().contains(p.overview().aspect())))
        .findFirst();
  }

  private static boolean holds(Entry entry, Finding finding) {
    var paper = finding.evidence().paperId();
    return switch (entry) {
      case Entry.OfPaper of ->
          paper != 0 ? of.paper().id() == paper : of.subject().equals(finding.domain()) && measured(of, finding);
      case Entry.OfSurvey of ->
          paper == 0 && of.factors().stream().anyMatch(f -> f.name().equals(finding.target().name())) && measured(of, finding);
    };
  }

  private static boolean measured(Entry entry, Finding finding) {
    return entry.round().equals(finding.round()) && entry.grade() == finding.grade();
  }

  private static EvidencePlace in(Entry entry, Finding finding) {
    if (entry instanceof Entry.OfSurvey) {
      return both(Place.of(entry.key(), Aspect.FACTORS));
    }
    var paper = Place.of(entry.key(), Aspect.LEVELS);
    var at = paper.with(Place.CLASS, finding.classRef().map(ClassRef::label).orElse(""));
    var items = at.by(Aspect.ITEMS).with(Place.POINT, finding.target().name());
    return switch (finding.rule().showing()) {
      case POINTS_BY_CLASS -> new EvidencePlace(paper.by(Aspect.KNOWLEDGE), items);
      case POINTS -> new EvidencePlace(paper.by(Aspect.GAPS), items);
      case ABILITY_LEVELS -> new EvidencePlace(paper.by(Aspect.ABILITY), items);
      case ITEMS -> both(items);
      case ONE_ITEM -> both(paper.by(Aspect.ITEM).with(Place.ITEM, finding.target().name()));
      case CHANGE -> both(paper.by(Aspect.TREND));
      case CLASSES -> both(paper.by(Aspect.SPREAD));
      case PUPIL_GROUPS -> both(paper.by(Aspect.GROUPS).with(Place.DIVISION, division(finding.target())));
      case PARTICIPATION -> both(paper.by(Aspect.PARTICIPATION));
      case ITEM_MAP -> both(paper.by(Aspect.MAP));
      case BENCHMARKS -> both(at.by(Aspect.BENCHMARKS));
      case AS_RAISED -> both(raised(at, finding.evidence().items(), finding.target().name()));
      case QUESTIONNAIRE, PAPER -> both(at);
    };
  }

  private static Place raised(Place at, List<String> items, String target) {
    return items.size() == 1
        ? at.by(Aspect.ITEM).with(Place.ITEM, items.getFirst())
        : items.isEmpty() ? at : at.by(Aspect.ITEMS).with(Place.POINT, target);
  }

  private static EvidencePlace both(Place place) {
    return new EvidencePlace(place, place);
  }

  private static String division(Target target) {
    return target instanceof Target.PupilGroup group ? group.division().name() : "";
  }
}
