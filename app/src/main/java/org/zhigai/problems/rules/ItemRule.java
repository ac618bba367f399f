package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits.Estimate;
import org.zhigai.problems.RuleTraits.Says;
import org.zhigai.problems.RuleTraits.Showing;
import org.zhigai.problems.RuleTraits.Test;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * An item that goes wrong unusually often: below the district by more than the other items of its own knowledge points, or of the
 * paper where the blueprint names none. A weak knowledge point is thus not told again item by item. One item is little to go by:
 * the distance asked for is that of a class, and the finding is marked 单题.
 */
public final class ItemRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "item", Says.of("item", "item", "rate"), new Test("score-rate", Part.CLASS, Tested.WITHIN_PROFILE, Method.RATE),
          Estimate.ITEM_RATE, Showing.ONE_ITEM);

  /** An item is held against this many others at least. */
  private static final int LEAST_OTHERS = 2;
  private static final int LEAST_PUPILS = 30;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      for (var i = 0; i < measure.sat().paper().items().size(); i++) {
        candidate(measure, i, thresholds).ifPresent(out::add);
      }
    }
    return out;
  }

  private Optional<Candidate> candidate(Measured.Measure measure, int index, Thresholds thresholds) {
    var sat = measure.sat();
    var items = sat.paper().items();
    var item = items.get(index);
    var others =
        IntStream.range(0, items.size())
            .filter(i -> i != index && items.get(i).hasDistrictRate())
            .filter(
                i -> item.knowledgePoints().isEmpty()
                    || items.get(i).knowledgePoints().stream().anyMatch(item.knowledgePoints()::contains))
            .boxed()
            .toList();
    if (!item.hasDistrictRate() || others.size() < LEAST_OTHERS) {
      return Optional.empty();
    }
    var own = sat.rates(List.of(index));
    var rest = sat.rates(others);
    var full = others.stream().mapToDouble(i -> items.get(i).fullMark()).sum();
    var district = others.stream().mapToDouble(i -> items.get(i).districtRate() * items.get(i).fullMark()).sum() / full;
    var contrast = new double[own.length];
    for (var p = 0; p < own.length; p++) {
      contrast[p] = own[p] - item.districtRate() - (rest[p] - district);
    }
    var test = ClusteredMean.ofClasses(contrast, sat.clusters());
    var mean = ClusteredMean.ofClasses(own, sat.clusters());
    if (test.n() < LEAST_PUPILS || !(test.se() > 0)) {
      return Optional.empty();
    }
    var size =
        new Findings.Size(
            Unit.RATE, mean.estimate(), item.districtRate(), Findings.DISTRICT,
            Findings.less(mean.interval(0.95), item.districtRate()), mean.n(),
            test.estimate() < 0 ? test.twoSidedP(0) / 2 : 1);
    var finding = Findings.ofPaper(TRAITS, measure, Optional.empty(), new Target.OneItem(item.label()), List.of(item), size);
    var far =
        Marks.reaches(item.districtRate() - mean.estimate(), thresholds.floorClass())
            && Marks.reaches(-test.estimate(), thresholds.floorClass());
    return Optional.of(new Candidate(finding, far));
  }
}
