package org.zhigai.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.value.Unit;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;

/**
 * What a page says in numbers, for a problem that people raise over it: the score rate of what was looked at, beside the district where it is
 * known, beside the whole paper where it is not. Nothing was tested: its p and q are 1.
 */
final class RaisedFinding {
  private static final double LEVEL = 0.95;

  private RaisedFinding() {}

  /** @param key under which the finding is known */
  static Finding of(Sight sight, String key) {
    return switch (sight.entry()) {
      case Entry.OfPaper of -> paper(sight.isHidden() ? sight.everybody() : sight, key);
      case Entry.OfSurvey of -> factor(of, key);
    };
  }

  private static Finding paper(Sight sight, String key) {
    var sat = sight.sat();
    var paper = sat.paper();
    var info = paper.info();
    var chosen = chosen(sight);
    var rates = paper.items().isEmpty()
        ? IntStream.range(0, sat.totals().length).mapToDouble(p -> sat.totals()[p] / paper.fullMark()).toArray()
        : sat.rates(chosen);
    var one = sat.classes().size() == 1;
    var mean = Descriptives.of(Arrays.stream(rates).filter(Double::isFinite).toArray());
    var interval = one ? mean.meanInterval(LEVEL) : ClusteredMean.noSurerThanIndependent(rates, sat.clusters()).interval(LEVEL);
    var items = chosen.size() == paper.items().size() ? List.<Item>of() : chosen.stream().map(paper.items()::get).toList();
    var beside = beside(sight, items, mean.mean());
    var target = items.isEmpty() ? new Target.WholePaper(info.subject()) : target(sight.place(), items);
    return new Finding(
        key, RuleTraits.BY_PEOPLE, Source.SCHOOL, Category.TEACHING, info.round(), info.subject(), info.grade(), sight.chosenClass(), target,
        Unit.RATE, mean.mean(), beside.rate(), beside.against(), less(interval, beside.rate()), mean.n(), 1, 1, items.size() == 1,
        new Evidence(
            paper.id(), RuleTraits.BY_PEOPLE.test().formula(), items.stream().map(Item::label).toList(),
            items.isEmpty() ? List.of(paper.origin()) : items.stream().map(Item::origin).toList()));
  }

  /** What the items are called by: themselves, what they have in common, or nothing. */
  private static Target target(Place place, List<Item> items) {
    if (items.size() == 1 && place.chosen(Place.ITEM).isPresent()) {
      return new Target.OneItem(items.getFirst().label());
    }
    var point = place.chosen(Place.POINT).orElse("");
    if (items.stream().allMatch(i -> i.knowledgePoints().contains(point))) {
      return new Target.KnowledgePoint(point);
    }
    if (!point.isEmpty() && items.stream().allMatch(i -> i.ability().equals(point))) {
      return new Target.AbilityLevel(point);
    }
    return !point.isEmpty() && items.stream().allMatch(i -> i.type().equals(point)) ? new Target.ItemType(point) : new Target.ByPeople(point);
  }

  /** The item looked at, else the items of the group, else all. */
  private static List<Integer> chosen(Sight sight) {
    var items = sight.sat().paper().items();
    var all = IntStream.range(0, items.size()).boxed().toList();
    var label = sight.place().chosen(Place.ITEM).filter(l -> sight.place().aspect().part() == Aspect.Part.ITEMS);
    if (label.isPresent()) {
      return all.stream().filter(i -> items.get(i).label().equals(label.get())).toList();
    }
    var group = sight.items().stream().map(i -> i.item().label()).toList();
    return all.stream().filter(i -> group.contains(items.get(i).label())).toList();
  }

  private record Beside(double rate, String against) {}

  private static Beside beside(Sight sight, List<Item> items, double own) {
    var figures = sight.everybody().figures();
    if (!items.isEmpty() && items.stream().allMatch(Item::hasDistrictRate)) {
      var full = items.stream().mapToDouble(Item::fullMark).sum();
      return new Beside(items.stream().mapToDouble(i -> i.districtRate() * i.fullMark()).sum() / full, "区");
    }
    if (items.isEmpty() && Double.isFinite(figures.district().mean())) {
      return new Beside(figures.district().mean() / figures.paper().fullMark(), "区");
    }
    return items.isEmpty() && sight.chosenClass().isEmpty() ? new Beside(own, "本校本次") : new Beside(figures.scoreRate(), "本校全卷");
  }

  /** The factor furthest below the district, the first where there is no district. */
  private static Finding factor(Entry.OfSurvey of, String key) {
    var factor = of.factors().stream()
        .filter(f -> Double.isFinite(f.district()))
        .min(Comparator.comparingDouble(f -> f.share() - f.district()))
        .orElseGet(of.factors()::getFirst);
    var known = Double.isFinite(factor.district());
    var beside = known ? factor.district() : factor.share();
    return new Finding(
        key, RuleTraits.BY_PEOPLE, Source.SCHOOL, Category.MANAGEMENT, of.round(), "问卷", of.grade(), Optional.empty(), new Target.Factor(factor.name()),
        Unit.RATE,
        factor.share(), beside, known ? "区" : "本校本次", less(factor.interval(), beside), factor.n(), 1, 1, false,
        new Evidence(0, "high-share", factor.questions(), cells(factor)));
  }

  private static List<Origin> cells(FactorFigures factor) {
    return factor.questionnaire().questions().stream().filter(q -> factor.questions().contains(q.label())).map(Question::origin).toList();
  }

  private static Interval less(Interval interval, double benchmark) {
    return new Interval(interval.low() - benchmark, interval.high() - benchmark);
  }
}
