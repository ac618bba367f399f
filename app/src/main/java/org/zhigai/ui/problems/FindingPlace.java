package org.zhigai.ui.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhigai.explore.Aspect;
import org.zhigai.explore.Entry;
import org.zhigai.explore.Place;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Division;
import org.zhigai.problems.Finding;

/**
 * Where a finding is seen.
 *
 * @param overview the picture it stands in, among its like
 * @param closest the very place: its class, its items
 */
record FindingPlace(Place overview, Place closest) {

  /** Empty when what it rests on cannot be looked at: an indicator of a comparison sheet. */
  static Optional<FindingPlace> of(Finding finding, List<Entry> entries) {
    return entries.stream().filter(e -> holds(e, finding)).findFirst().map(e -> in(e, finding));
  }

  private static boolean holds(Entry entry, Finding finding) {
    return switch (entry) {
      case Entry.OfPaper paper -> paper.paper().id() == finding.evidence().paperId();
      case Entry.OfSurvey survey ->
          finding.evidence().paperId() == 0
              && survey.round().equals(finding.round())
              && survey.grade() == finding.grade()
              && survey.factors().stream().anyMatch(f -> f.name().equals(finding.target()));
    };
  }

  private static FindingPlace in(Entry entry, Finding finding) {
    if (entry instanceof Entry.OfSurvey) {
      var factors = Place.of(entry.key(), Aspect.FACTORS);
      return new FindingPlace(factors, factors);
    }
    var items = Place.of(entry.key(), Aspect.ITEMS).with(Place.POINT, finding.target()).with(Place.CLASS, className(finding));
    return switch (finding.rule()) {
      case "class-knowledge-point" -> new FindingPlace(Place.of(entry.key(), Aspect.KNOWLEDGE), items);
      case "knowledge-point" -> new FindingPlace(Place.of(entry.key(), Aspect.GAPS), items);
      case "ability-level" -> new FindingPlace(Place.of(entry.key(), Aspect.ABILITY), items);
      case "item-type" -> new FindingPlace(items, items);
      case "item" -> both(Place.of(entry.key(), Aspect.ITEM).with(Place.ITEM, finding.target()));
      case "own-past" -> both(Place.of(entry.key(), Aspect.TREND));
      case "class-spread" -> both(Place.of(entry.key(), Aspect.SPREAD));
      case "pupil-group" -> both(Place.of(entry.key(), Aspect.GROUPS).with(Place.DIVISION, division(finding)));
      case "participation", "absentees" -> both(Place.of(entry.key(), Aspect.PARTICIPATION));
      case "paper-quality" -> both(Place.of(entry.key(), Aspect.SCORES));
      default -> both(Place.of(entry.key(), Aspect.BENCHMARKS).with(Place.CLASS, className(finding)));
    };
  }

  private static FindingPlace both(Place place) {
    return new FindingPlace(place, place);
  }

  private static String division(Finding finding) {
    return Arrays.stream(Division.values()).filter(d -> d.sides().contains(finding.target())).map(Division::name).findFirst().orElse("");
  }

  private static String className(Finding finding) {
    return finding.classRef().map(ClassRef::label).orElse("");
  }
}
