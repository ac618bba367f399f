package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.ProfileContrast;
import org.zhigai.stats.multilevel.ClusteredMean;

/**
 * Groups of items of one paper — knowledge points, ability levels or item types — each against the district's rate on the
 * same items, tested as part of the profile: is this group weaker than the paper as a whole would make it?
 */
final class ItemGroups {
  private final Measured.Measure measure;
  private final List<String> names;
  private final List<List<Integer>> members;
  private final double[][] rates;
  private final ProfileContrast contrast;

  private ItemGroups(Measured.Measure measure, Map<String, List<Integer>> groups) {
    this.measure = measure;
    this.names = List.copyOf(groups.keySet());
    this.members = names.stream().map(groups::get).toList();
    var sat = measure.sat();
    this.rates = members.stream().map(sat::rates).toArray(double[][]::new);
    this.contrast = new ProfileContrast(contrasts(sat), sat.clusters());
  }

  /** Groups of those items that have a district rate; empty when fewer than two groups can be told apart. */
  static Optional<ItemGroups> of(Measured.Measure measure, Function<Item, List<String>> tags) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    var items = measure.sat().paper().items();
    for (var i = 0; i < items.size(); i++) {
      if (items.get(i).hasDistrictRate()) {
        for (var tag : tags.apply(items.get(i))) {
          groups.computeIfAbsent(tag, t -> new ArrayList<>()).add(i);
        }
      }
    }
    return groups.size() < 2 || measure.sat().pupils().size() < 2
        ? Optional.empty()
        : Optional.of(new ItemGroups(measure, groups));
  }

  /** The grade against the district, one candidate a group. */
  List<Candidate> againstDistrict(RuleTraits rule, Function<String, Target> target, Thresholds thresholds) {
    return IntStream.range(0, names.size()).mapToObj(k -> {
      var district = district(members.get(k));
      var mean = ClusteredMean.noSurerThanIndependent(rates[k], measure.sat().clusters());
      var size =
          new Findings.Size(
              Unit.RATE, mean.estimate(), district, Findings.DISTRICT, Findings.less(mean.interval(0.95), district),
              mean.n(), oneWay(contrast.whole(k)));
      var finding = Findings.ofPaper(rule, measure, Optional.empty(), target.apply(names.get(k)), items(k), size);
      return new Candidate(finding, Marks.reaches(district - mean.estimate(), thresholds.floorRate()));
    }).toList();
  }

  /** Each class against the other classes of its grade, after the class's own general level is taken off. */
  List<Candidate> classAgainstRest(RuleTraits rule, Function<String, Target> target, Thresholds thresholds) {
    var classes = measure.sat().classes();
    var out = new ArrayList<Candidate>();
    for (var c = 0; c < classes.size() && classes.size() > 1; c++) {
      for (var k = 0; k < names.size(); k++) {
        var test = contrast.oneGroup(k, c);
        if (test.n() < 5) {
          continue;
        }
        var own = mean(k, c, true);
        var rest = mean(k, c, false);
        var half = 1.96 * test.se();
        var size =
            new Findings.Size(
                Unit.RATE, own, rest, Findings.REST_OF_GRADE, new Interval(own - rest - half, own - rest + half),
                test.n(), oneWay(test));
        var finding =
            Findings.ofPaper(rule, measure, Optional.of(classes.get(c)), target.apply(names.get(k)), items(k), size);
        out.add(new Candidate(finding, Marks.reaches(rest - own, thresholds.floorClass()) && Marks.reaches(-test.estimate(), thresholds.floorRate())));
      }
    }
    return out;
  }

  /** Only the unfavourable side raises a problem; the favourable one stands as p = 1 in the budget. */
  private static double oneWay(ProfileContrast.Result result) {
    return result.estimate() < 0 ? result.p() / 2 : 1;
  }

  private double mean(int group, int cluster, boolean inside) {
    return IntStream.range(0, rates[group].length)
        .filter(p -> (measure.sat().clusters()[p] == cluster) == inside && !Double.isNaN(rates[group][p]))
        .mapToDouble(p -> rates[group][p])
        .average()
        .orElse(Double.NaN);
  }

  private List<Item> items(int group) {
    return members.get(group).stream().map(measure.sat().paper().items()::get).toList();
  }

  /** Per group and pupil: distance to the district on the group less distance to the district on all other items. */
  private double[][] contrasts(SatPaper sat) {
    var out = new double[names.size()][sat.pupils().size()];
    for (var k = 0; k < names.size(); k++) {
      var inside = members.get(k);
      var others =
          IntStream.range(0, sat.paper().items().size())
              .filter(i -> !inside.contains(i) && sat.paper().items().get(i).hasDistrictRate())
              .boxed()
              .toList();
      var rest = sat.rates(others);
      var here = district(inside);
      var there = district(others);
      for (var p = 0; p < rest.length; p++) {
        out[k][p] = rates[k][p] - here - (rest[p] - there);
      }
    }
    return out;
  }

  private double district(List<Integer> group) {
    double score = 0;
    double full = 0;
    for (int i : group) {
      var item = measure.sat().paper().items().get(i);
      score += item.districtRate() * item.fullMark();
      full += item.fullMark();
    }
    return full == 0 ? Double.NaN : score / full;
  }
}
